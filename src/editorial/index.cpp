#include "editorial/index.h"

#include "casebound/base/text.h"

#include "editorial/collation.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// A heading while its places are gathered.
struct Heads {
  std::vector<std::string> targets;
  std::set<std::string> see, see_also;
  std::map<std::string, Heads> heads;
};

void add_mark(Heads& root, const IndexMark& mark) {
  Heads* at = &root;
  for (const auto& term : mark.path) at = &at->heads[collapse_spaces(term)];
  if (at == &root) return;
  if (!mark.see_also.empty()) at->see_also.insert(mark.see_also);
  if (!mark.see.empty()) {
    at->see.insert(mark.see);
  } else {
    at->targets.push_back(mark.id);
  }
}

/// `see also A; B`
std::string reference(std::string_view words, const std::set<std::string>& others,
                      const Collation& collation) {
  if (others.empty()) return {};
  std::vector<std::string> sorted(others.begin(), others.end());
  std::sort(sorted.begin(), sorted.end(),
            [&](const auto& a, const auto& b) { return collation.before(a, b); });
  return fmt::format("{} {}", words, fmt::join(sorted, "; "));
}

std::vector<IndexList::Entry> sorted_entries(const Heads& heads, const Words& words,
                                             const Collation& collation) {
  std::vector<IndexList::Entry> out;
  for (const auto& [term, head] : heads.heads) {
    out.push_back({term, head.targets, reference(words.see, head.see, collation),
                   reference(words.see_also, head.see_also, collation),
                   sorted_entries(head, words, collation)});
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
  for_each_mark(pieces, [&](IndexMark& mark, SourceSpan) { add_mark(root, mark); });
  for_each_mark(pieces,
                [&](IndexMark& mark, SourceSpan span) { report_blind(root, mark, span, diagnostics); });
  for (auto& block : index->division.blocks) {
    auto* list = std::get_if<IndexList>(&block.value);
    if (list != nullptr) list->entries = sorted_entries(root, words_in(language), Collation(language));
  }
}

}  // namespace casebound::editorial
