#include "layout/table_builder.h"

#include "layout/wider_border.h"

#include <algorithm>
#include <charconv>

namespace casebound::layout {

namespace {

using style::Display;

/// HTML has no more columns in a cell.
constexpr std::size_t most_columns = 1000, most_rows = 65534;

std::size_t span_of(const markup::Element& cell, const char* name, std::size_t most) {
  std::size_t out = 1;
  if (const auto* written = cell.attribute(name))
    std::from_chars(written->data(), written->data() + written->size(), out);
  return std::clamp<std::size_t>(out, 1, most);
}

}  // namespace

TableBuilder::TableBuilder(const style::StyledElement& table, Size room) {
  const auto& style = *table.style;
  table_.left = style.border.left;
  table_.right = style.border.right;
  table_.joins_borders = style.border_collapse;
  table_.font_size = style.font_size;
  table_.room = room;
  table_.width = style.width.value_or(room.width.scaled(style.width_share));
  table_.span = table.element->span;
}

void TableBuilder::open(const style::ComputedStyle& style) {
  above_ = wider(above_, style.border.top);
}

void TableBuilder::close(const style::ComputedStyle& style) {
  if (style.display != Display::table_row) end_row_group(style.display == Display::table_header_group);
  if (table_.rows.empty()) return;
  auto& below = table_.rows.back().below;
  below = wider(below, style.border.bottom);
}

void TableBuilder::end_row_group(bool head) {
  if (head) table_.head_rows = table_.rows.size();
  for (; group_ < table_.cells.size(); ++group_) {
    auto& cell = table_.cells[group_];
    cell.rows = std::min(cell.rows, table_.rows.size() - cell.row);
  }
  taken_.clear();
}

std::size_t TableBuilder::begin_row() {
  table_.rows.push_back({std::exchange(above_, {}), {}});
  column_ = 0;
  return table_.rows.size() - 1;
}

/// How many of the wanted columns are free from one on.
std::size_t TableBuilder::free_columns(std::size_t column, std::size_t wanted) const {
  std::size_t out = 0;
  while (out < wanted && (column + out >= taken_.size() || taken_[column + out] < table_.rows.size())) ++out;
  return out;
}

void TableBuilder::add_cell(const style::StyledElement& cell, TextBlock text) {
  while (free_columns(column_, 1) == 0) ++column_;
  const std::size_t column = column_;
  TableCell out{std::move(text),
                cell.style.get(),
                table_.rows.size() - 1,
                column,
                span_of(*cell.element, "rowspan", most_rows),
                free_columns(column, span_of(*cell.element, "colspan", most_columns))};
  const std::size_t end = column_ = column + out.columns;
  taken_.resize(std::max(taken_.size(), end));
  std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(column), out.columns, out.row + out.rows);
  table_.columns = std::max(table_.columns, end);
  table_.cells.push_back(std::move(out));
}

}  // namespace casebound::layout
