#include "editorial/index.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"

#include "editorial/collation.h"
#include "editorial/letters.h"
#include "editorial/unique_names.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// A heading while its places are gathered.
struct Heads {
  std::vector<IndexList::Locator> locators;
  std::optional<std::size_t> open;  ///< the locator of a range that has not ended
  SourceSpan opened;
  std::set<std::string> see, see_also;
  std::map<std::string, Heads> heads;
  std::string id;  ///< if another refers to it
};

/// A mark without words that only refers to another heading is no place.
bool is_reference_alone(const IndexMark& mark) {
  return !mark.see.empty() || (!mark.see_also.empty() && mark.children.empty());
}

void add_place(Heads& head, const IndexMark& mark, SourceSpan span, Diagnostics& diagnostics) {
  if (mark.range == IndexMark::Range::end && !head.open) {
    diagnostics.warning(
        "open-range", span,
        fmt::format("the range of “{}” ends in the index and does not begin", fmt::join(mark.path, ", ")),
        "mark its beginning: `[words]{.index term=\"…\" range=begin}`");
  }
  if (mark.range == IndexMark::Range::end && head.open) {
    head.locators[*head.open].until = mark.id;
    head.open.reset();
    return;
  }
  if (mark.range == IndexMark::Range::begin && !head.open) {
    head.open = head.locators.size();
    head.opened = span;
  }
  head.locators.push_back({mark.id, {}});
}

void add_mark(Heads& root, const IndexMark& mark, SourceSpan span, Diagnostics& diagnostics) {
  Heads* at = &root;
  for (const auto& term : mark.path) at = &at->heads[collapse_spaces(term)];
  if (at == &root) return;
  if (!mark.see_also.empty()) at->see_also.insert(mark.see_also);
  if (!mark.see.empty()) at->see.insert(mark.see);
  if (!is_reference_alone(mark)) add_place(*at, mark, span, diagnostics);
}

std::string capitalised(std::string_view words) {
  std::size_t first = 0;
  std::string out;
  append_utf8(out, upper_case(next_code_point(words, first)));
  return out += words.substr(first);
}

/// The heading that a reference names: one, or one and those under it with commas between them; none if the
/// index has no such heading.
Heads* find_heading(Heads& root, const std::string& name) {
  if (const auto found = root.heads.find(collapse_spaces(name)); found != root.heads.end())
    return &found->second;
  const auto comma = name.find(',');
  if (comma == std::string::npos) return nullptr;
  const auto head = root.heads.find(collapse_spaces(name.substr(0, comma)));
  return head == root.heads.end() ? nullptr : find_heading(head->second, name.substr(comma + 1));
}

/// Writes the references of a list's headings to others: `See also A; B`, under sub-headings `(see also A;
/// B)`. Each leads to its heading.
class ReferenceWriter {
 public:
  ReferenceWriter(Heads& root, const Collation& collation, bool in_sub_heading)
      : root_(root), collation_(collation), in_sub_heading_(in_sub_heading) {}

  Inlines write(std::string_view words, const std::set<std::string>& others) const {
    if (others.empty()) return {};
    std::vector<std::string> sorted(others.begin(), others.end());
    std::sort(sorted.begin(), sorted.end(),
              [&](const auto& a, const auto& b) { return collation_.before(a, b); });
    Inlines out = text_inlines((in_sub_heading_ ? '(' + std::string(words) : capitalised(words)) + ' ');
    for (const auto& name : sorted) {
      if (out.size() > 1) out.push_back({{}, Text{"; "}});
      out.push_back(reference(name));
    }
    if (in_sub_heading_) out.push_back({{}, Text{")"}});
    return out;
  }

 private:
  Inline reference(const std::string& name) const {
    const Heads* other = find_heading(root_, name);
    if (other == nullptr || other->id.empty()) return {{}, Text{name}};
    return {{}, Link{"#" + other->id, {}, text_inlines(name)}};
  }

  Heads& root_;
  const Collation& collation_;
  bool in_sub_heading_;
};

/// Writes the list under one heading after another.
struct ListWriter {
  Heads& root;
  const Words& words;
  Collation collation;

  std::vector<IndexList::Entry> entries_of(const Heads& heads) const;
};

std::vector<IndexList::Entry> ListWriter::entries_of(const Heads& heads) const {
  const ReferenceWriter reference(root, collation, &heads != &root);
  std::vector<IndexList::Entry> out;
  for (const auto& [term, head] : heads.heads) {
    out.push_back({term, head.locators, reference.write(words.see, head.see),
                   reference.write(words.see_also, head.see_also), entries_of(head), head.id});
  }
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return collation.before(a.term, b.term); });
  return out;
}

/// Gives ids to the headings that marks refer to, of the index's own and the words that each first mark has;
/// tells of those that are not there.
class HeadingNamer {
 public:
  HeadingNamer(Heads& root, std::string index, Diagnostics& diagnostics)
      : root_(root), index_(std::move(index)), diagnostics_(diagnostics) {}

  void name(const IndexMark& mark, SourceSpan span) {
    for (const auto* name : {&mark.see, &mark.see_also}) {
      if (name->empty()) continue;
      if (Heads* other = find_heading(root_, *name)) {
        // No id that is made elsewhere has a full stop in it.
        if (other->id.empty()) other->id = names_.make(index_ + '.' + slugify(*name));
      } else {
        diagnostics_.warning("blind-reference", span, fmt::format("the index has no heading “{}”", *name),
                             "refer to a heading that is there");
      }
    }
  }

 private:
  Heads& root_;
  std::string index_;
  UniqueNames names_;
  Diagnostics& diagnostics_;
};

void report_open(const Heads& heads, Diagnostics& diagnostics) {
  for (const auto& [term, head] : heads.heads) {
    if (head.open) {
      diagnostics.warning("open-range", head.opened,
                          fmt::format("the range of “{}” begins in the index and does not end", term),
                          "mark its end: `[]{.index term=\"…\" range=end}`");
    }
    report_open(head, diagnostics);
  }
}

template <class Visit>
void for_each_mark(Pieces& pieces, const Visit& visit) {
  for (auto& piece : pieces) for_each_of<IndexMark>(piece.division, visit);
}

/// Words are marked, and nobody has asked for an index.
void report_unlisted(Pieces& pieces, Diagnostics& diagnostics) {
  Tally marks;
  for_each_mark(pieces, [&](IndexMark&, SourceSpan span) { marks.add(span); });
  if (marks.count == 0) return;
  diagnostics.note(
      "index-not-printed", marks.first,
      fmt::format("{} for the index, and the book has none", counted(marks.count, "mark", "marks")),
      "add `index` to the back matter");
}

}  // namespace

bool has_index_marks(Pieces& pieces) {
  bool found = false;
  for_each_mark(pieces, [&](IndexMark& mark, SourceSpan) { found = found || !mark.path.empty(); });
  return found;
}

void fill_index(Pieces& pieces, const std::string& language, Diagnostics& diagnostics) {
  const auto index = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.division.role == DivisionRole::index;
  });
  if (index == pieces.end()) return report_unlisted(pieces, diagnostics);
  Heads root;
  for_each_mark(pieces, [&](IndexMark& mark, SourceSpan span) { add_mark(root, mark, span, diagnostics); });
  HeadingNamer namer(root, index->division.id, diagnostics);
  for_each_mark(pieces, [&](IndexMark& mark, SourceSpan span) { namer.name(mark, span); });
  report_open(root, diagnostics);
  for (auto& block : index->division.blocks) {
    auto* list = std::get_if<IndexList>(&block.value);
    if (list != nullptr)
      list->entries = ListWriter{root, words_in(language), Collation(language)}.entries_of(root);
  }
}

}  // namespace casebound::editorial
