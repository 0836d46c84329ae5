#include "layout/giant_figures.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace casebound::layout {

namespace {

/// Indices of items within an item, moved as the items that they name are.
void shift(FlowItem& item, std::size_t from, std::size_t by) {
  const auto move = [&](std::size_t& index) { index += index >= from ? by : 0; };
  if (item.table_head) {
    move(item.table_head->first);
    move(item.table_head->second);
  }
  if (auto* extent = std::get_if<ExtentBlock>(&item.content)) move(extent->first);
}

}  // namespace

void set_in_column(Flow& flow, std::size_t figure) {
  FloatFlow moved = std::move(flow.floats[figure]);
  flow.floats.erase(flow.floats.begin() + static_cast<std::ptrdiff_t>(figure));
  const std::size_t at = std::min(moved.before, flow.items.size()), count = moved.items.size();
  for (auto& item : flow.items) shift(item, at, count);
  for (auto& item : moved.items) shift(item, 0, at);
  for (auto& rule : flow.side_rules) {
    rule.first += rule.first >= at ? count : 0;
    rule.last += rule.last >= at ? count : 0;
  }
  if (flow.columns && flow.columns->first >= at) flow.columns->first += count;
  for (auto other = flow.floats.begin() + static_cast<std::ptrdiff_t>(figure); other != flow.floats.end();
       ++other)
    other->before += count;
  if (at < flow.items.size()) {
    Length& margin = flow.items[at].margin_before;
    margin = std::max(margin, moved.margin_after);
  }
  flow.items.insert(flow.items.begin() + static_cast<std::ptrdiff_t>(at),
                    std::make_move_iterator(moved.items.begin()), std::make_move_iterator(moved.items.end()));
}

}  // namespace casebound::layout
