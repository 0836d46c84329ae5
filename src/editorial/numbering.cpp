#include "editorial/numbering.h"

#include "editorial/walk.h"
#include "editorial/words.h"

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// `Kind` is a Figure or a Table.
template <class Kind>
void number_kind(Division& division, std::string_view word, const std::set<std::string>& referred) {
  bool any = false;
  for_each_block_of(division, [&](Block& block) {
    any = any || (std::holds_alternative<Kind>(block.value) && referred.contains(block.id));
  });
  if (!any) return;
  int count = 0;
  for_each_block_of(division, [&](Block& block) {
    auto* it = std::get_if<Kind>(&block.value);
    if (it != nullptr && (!it->caption.empty() || referred.contains(block.id)))
      it->label = fmt::format("{} {}", word, ++count);
  });
}

}  // namespace

void number_figures(Pieces& pieces, const std::set<std::string>& referred) {
  for (auto& piece : pieces) {
    const Words& words = words_in(piece.division.language);
    number_kind<Figure>(piece.division, words.figure, referred);
    number_kind<Table>(piece.division, words.table, referred);
  }
}

}  // namespace casebound::editorial
