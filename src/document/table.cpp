#include "casebound/document/block.h"

#include <algorithm>

namespace casebound {

namespace {

/// Places the cells of a row: each in the first column that no cell from above stands in. `taken` counts the
/// rows that a cell still takes of each column.
std::vector<std::size_t> place(const TableRow& row, std::vector<int>& taken) {
  std::vector<std::size_t> out;
  std::vector<int> next = taken;
  for (auto& rows : next) rows = std::max(rows - 1, 0);
  std::size_t column = 0;
  for (const auto& cell : row.cells) {
    while (column < taken.size() && taken[column] > 0) ++column;
    out.push_back(column);
    const std::size_t end = column + static_cast<std::size_t>(std::max(cell.columns, 1));
    if (next.size() < end) next.resize(end);
    for (; column < end; ++column) next[column] = cell.rows - 1;
  }
  taken = std::move(next);
  return out;
}

}  // namespace

std::vector<std::vector<std::size_t>> columns_of_cells(const Table& table) {
  std::vector<int> taken;
  std::vector<std::vector<std::size_t>> out = {place(table.head, taken)};
  taken.clear();
  for (const auto& row : table.rows) out.push_back(place(row, taken));
  return out;
}

}  // namespace casebound
