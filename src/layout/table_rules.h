#pragma once

#include "layout/table_grid.h"

#include <vector>

namespace casebound::layout {

/// The rules of a table: on the lines between its cells, and those of cells whose borders do not join.
class TableRules {
 public:
  TableRules(const TableFlow& table, const TableGrid& grid, const std::vector<Length>& columns);

  /// Those of a row, or of a part of it, relative to its upper left corner. The one below a row belongs to
  /// it, and so does the one above the first row.
  std::vector<PageItem> of(std::size_t row, Length height, bool begins_row, bool ends_row) const;

 private:
  void add_line(std::size_t line, Length y, bool hangs, std::vector<PageItem>& out) const;
  void add_uprights(std::size_t row, Length height, std::vector<PageItem>& out) const;
  void add_box(const TableCell& cell, const Rect& area, bool begins, bool ends,
               std::vector<PageItem>& out) const;

  const TableFlow& table_;
  const TableGrid& grid_;
  std::vector<Length> x_;  ///< of each column, and the table's right edge
};

}  // namespace casebound::layout
