#include "editorial/index.h"

#include "casebound/base/text.h"

#include "editorial/collation.h"
#include "editorial/letters.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>

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

/// Writes the references of a list's headings to others: `See also A; B`, under sub-headings `(see also A;
/// B)`.
class ReferenceWriter {
 public:
  ReferenceWriter(const Collation& collation, bool in_sub_heading)
      : collation_(collation), in_sub_heading_(in_sub_heading) {}

  std::string write(std::string_view words, const std::set<std::string>& others) const {
    if (others.empty()) return {};
    std::vector<std::string> sorted(others.begin(), others.end());
    std::sort(sorted.begin(), sorted.end(),
              [&](const auto& a, const auto& b) { return collation_.before(a, b); });
    const std::string list = fmt::format("{}", fmt::join(sorted, "; "));
    return in_sub_heading_ ? fmt::format("({} {})", words, list) : capitalised(words) + ' ' + list;
  }

 private:
  const Collation& collation_;
  bool in_sub_heading_;
};

std::vector<IndexList::Entry> sorted_entries(const Heads& heads, const Words& words,
                                             const Collation& collation, bool are_sub_headings = false) {
  const ReferenceWriter reference(collation, are_sub_headings);
  std::vector<IndexList::Entry> out;
  for (const auto& [term, head] : heads.heads) {
    out.push_back({term, head.locators, reference.write(words.see, head.see),
                   reference.write(words.see_also, head.see_also),
                   sorted_entries(head, words, collation, true)});
  }
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return collation.before(a.term, b.term); });
  return out;
}

/// A reference names a heading, or a heading and those under it with commas between them.
bool is_known(const Heads& root, const std::string& name) {
  if (root.heads.contains(collapse_spaces(name))) return true;
  const auto comma = name.find(',');
  if (comma == std::string::npos) return false;
  const auto head = root.heads.find(collapse_spaces(name.substr(0, comma)));
  return head != root.heads.end() && is_known(head->second, name.substr(comma + 1));
}

void report_blind(const Heads& root, const IndexMark& mark, SourceSpan span, Diagnostics& diagnostics) {
  for (const auto* name : {&mark.see, &mark.see_also}) {
    if (name->empty() || is_known(root, *name)) continue;
    diagnostics.warning("blind-reference", span, fmt::format("the index has no heading “{}”", *name),
                        "refer to a heading that is there");
  }
}

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
  if (index == pieces.end()) return;
  Heads root;
  for_each_mark(pieces, [&](IndexMark& mark, SourceSpan span) { add_mark(root, mark, span, diagnostics); });
  for_each_mark(pieces,
                [&](IndexMark& mark, SourceSpan span) { report_blind(root, mark, span, diagnostics); });
  report_open(root, diagnostics);
  for (auto& block : index->division.blocks) {
    auto* list = std::get_if<IndexList>(&block.value);
    if (list != nullptr) list->entries = sorted_entries(root, words_in(language), Collation(language));
  }
}

}  // namespace casebound::editorial
