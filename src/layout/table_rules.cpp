#include "layout/table_rules.h"

namespace casebound::layout {

namespace {

bool are_alike(const style::Border& a, const style::Border& b) {
  return a.width == b.width && a.colour == b.colour;
}

void add_rule(const style::Border& border, const Rect& area, std::vector<PageItem>& out) {
  if (border.width == Length() || area.width <= Length() || area.height <= Length()) return;
  out.push_back({artifact, Rule{area, border.colour}});
}

}  // namespace

TableRules::TableRules(const TableFlow& table, const TableGrid& grid, const std::vector<Length>& columns)
    : table_(table), grid_(grid) {
  x_.emplace_back();
  for (const auto width : columns) x_.push_back(x_.back() + width);
}

std::vector<PageItem> TableRules::of(std::size_t row, Length height, bool begins_row, bool ends_row) const {
  std::vector<PageItem> out;
  const bool has_upper_line = begins_row && row == 0;
  const Length above = has_upper_line ? grid_.line_above(0) : Length();
  const Length below = ends_row ? grid_.line_above(row + 1) : Length();
  if (has_upper_line) add_line(0, above, true, out);
  if (!table_.joins_borders) {
    const Rect area{{}, above, x_.back(), height - above - below};
    for (std::size_t column = 0; column < table_.columns; ++column) {
      const TableCell* cell = grid_.at(row, column);
      if (cell != nullptr && cell->column == column)
        add_box(*cell, area, begins_row && row == cell->row, ends_row && row + 1 == cell->row + cell->rows,
                out);
    }
  }
  add_uprights(row, height, out);
  if (ends_row) add_line(row + 1, height - below, false, out);
  return out;
}

/// A rule for each stretch of columns where the line looks alike. A thin one touches the cells of the row
/// that has it: it hangs above them, or stands below.
void TableRules::add_line(std::size_t line, Length y, bool hangs, std::vector<PageItem>& out) const {
  for (std::size_t first = 0, end = 0; first < table_.columns; first = end) {
    const auto border = grid_.above(line, first);
    for (end = first + 1; end < table_.columns && are_alike(grid_.above(line, end), border);) ++end;
    const Length top = hangs ? y - border.width : y;
    add_rule(border, {x_[first], top, x_[end] - x_[first], border.width}, out);
  }
}

void TableRules::add_uprights(std::size_t row, Length height, std::vector<PageItem>& out) const {
  for (std::size_t column = 0; column <= table_.columns; ++column) {
    const auto border = grid_.before(row, column);
    const Length part = column == 0 ? Length() : column == table_.columns ? border.width : border.width / 2;
    add_rule(border, {x_[column] - part, Length(), border.width, height}, out);
  }
}

/// In a row's area, or the part of it that is given.
void TableRules::add_box(const TableCell& cell, const Rect& area, bool begins, bool ends,
                         std::vector<PageItem>& out) const {
  const auto& [top, right, bottom, left] = cell.style->border;
  const Length x = x_[cell.column], right_edge = x_[cell.column + cell.columns];
  const Length lower_edge = area.y + area.height;
  if (begins) add_rule(top, {x, area.y, right_edge - x, top.width}, out);
  add_rule(left, {x, area.y, left.width, area.height}, out);
  add_rule(right, {right_edge - right.width, area.y, right.width, area.height}, out);
  if (ends) add_rule(bottom, {x, lower_edge - bottom.width, right_edge - x, bottom.width}, out);
}

}  // namespace casebound::layout
