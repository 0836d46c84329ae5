#include "layout/column_builder.h"

namespace casebound::layout {

void ColumnBuilder::note_table_head(std::size_t first) {
  if (size() > first) table_head_ = {first, size() - 1};
}

void ColumnBuilder::keep_table_ends(std::size_t first) {
  if (const auto head = std::exchange(table_head_, std::nullopt)) first = head->second + 1;
  std::vector<FlowItem*> rows;
  for (std::size_t i = first; i < size(); ++i)
    if (std::holds_alternative<TableRowBlock>(column_.items[i].content)) rows.push_back(&column_.items[i]);
  if (rows.size() < 2) return;
  rows[1]->avoid_break_before = true;
  rows.back()->avoid_break_before = true;
}

void ColumnBuilder::add(decltype(FlowItem::content) content, const TextContext& context, bool keep) {
  FlowItem item;
  item.content = std::move(content);
  item.margin_before = std::exchange(column_.margin, Length());
  item.padding_before = std::exchange(column_.padding, Length());
  item.left = context.left;
  item.right = context.right;
  item.structure = context.structure;
  item.avoid_break_before =
      keep || std::exchange(column_.keep_next, false) || (unbreakable_ > 0 && inside_unbreakable_);
  inside_unbreakable_ = unbreakable_ > 0;
  const auto forced = std::exchange(column_.forced_break, style::Break::auto_);
  if (!column_.items.empty()) item.forced_break = forced;
  item.page_number = std::exchange(page_number_, std::nullopt);
  item.anchors = std::exchange(column_.anchors, {});
  item.strings = std::exchange(strings_, {});
  item.table_head = table_head_;
  column_.items.push_back(std::move(item));
}

}  // namespace casebound::layout
