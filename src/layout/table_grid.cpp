#include "layout/table_grid.h"

#include "layout/wider_border.h"

#include <algorithm>

namespace casebound::layout {

TableGrid::TableGrid(const TableFlow& table)
    : table_(table),
      places_(table.rows.size() * table.columns),
      above_(table.rows.size() + 1),
      before_(table.columns + 1) {
  for (const auto& cell : table.cells)
    for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row)
      std::fill_n(places_.begin() + static_cast<std::ptrdiff_t>(row * table.columns + cell.column),
                  cell.columns, &cell);
  for (std::size_t row = 0; row <= table.rows.size(); ++row)
    for (std::size_t column = 0; column <= table.columns; ++column) {
      if (column < table.columns) above_[row] = std::max(above_[row], above(row, column).width);
      if (row < table.rows.size()) before_[column] = std::max(before_[column], before(row, column).width);
    }
}

const TableCell* TableGrid::at(std::size_t row, std::size_t column) const {
  const bool outside = row >= table_.rows.size() || column >= table_.columns;
  return outside ? nullptr : places_[row * table_.columns + column];
}

style::Border TableGrid::above(std::size_t row, std::size_t column) const {
  const TableCell* upper = row == 0 ? nullptr : at(row - 1, column);
  const TableCell* lower = at(row, column);
  if (upper != nullptr && upper == lower) return {};
  style::Border out;
  if (table_.joins_borders && upper != nullptr) out = upper->style->border.bottom;
  if (table_.joins_borders && lower != nullptr) out = wider(out, lower->style->border.top);
  if (row > 0) out = wider(out, table_.rows[row - 1].below);
  return row < table_.rows.size() ? wider(out, table_.rows[row].above) : out;
}

style::Border TableGrid::before(std::size_t row, std::size_t column) const {
  const TableCell* left = column == 0 ? nullptr : at(row, column - 1);
  const TableCell* right = at(row, column);
  if (left != nullptr && left == right) return {};
  style::Border out;
  if (table_.joins_borders && left != nullptr) out = left->style->border.right;
  if (table_.joins_borders && right != nullptr) out = wider(out, right->style->border.left);
  if (column == 0) out = wider(out, table_.left);
  return column == table_.columns ? wider(out, table_.right) : out;
}

Length TableGrid::half_of_line(std::size_t column) const {
  const bool edge = column == 0 || column == table_.columns;
  return edge ? before_[column] : before_[column] / 2;
}

Length TableGrid::left_of(const TableCell& cell) const {
  return half_of_line(cell.column) + (table_.joins_borders ? Length() : cell.style->border.left.width);
}

Length TableGrid::right_of(const TableCell& cell) const {
  return half_of_line(cell.column + cell.columns) +
         (table_.joins_borders ? Length() : cell.style->border.right.width);
}

Length TableGrid::over(const TableCell& cell) const {
  return table_.joins_borders ? Length() : cell.style->border.top.width;
}

Length TableGrid::under(const TableCell& cell) const {
  return table_.joins_borders ? Length() : cell.style->border.bottom.width;
}

}  // namespace casebound::layout
