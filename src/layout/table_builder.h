#pragma once

#include "layout/flow.h"

#include <cstddef>
#include <vector>

namespace casebound::layout {

/// Gathers a table from its elements in the order of the document: each is opened and closed, and between
/// that a row is begun and its cells are added. Cells get their places as HTML says (§4.9.12.1): the first
/// free column; none goes beyond its row group.
class TableBuilder {
 public:
  /// `room`: the widest and the highest that the table may be.
  TableBuilder(const style::StyledElement& table, Size room);

  /// The table, a row group, a row.
  void open(const style::ComputedStyle& style);
  void close(const style::ComputedStyle& style);

  /// Returns the row's number.
  std::size_t begin_row();
  void add_cell(const style::StyledElement& cell, TextBlock text);

  TableFlow take() { return std::move(table_); }

 private:
  std::size_t free_columns(std::size_t column, std::size_t wanted) const;
  void end_row_group(bool head);

  TableFlow table_;
  style::Border above_;             ///< the next row
  std::size_t column_ = 0;          ///< after the row's last cell
  std::vector<std::size_t> taken_;  ///< of each column, the row up to which cells stand in it
  std::size_t group_ = 0;           ///< the first cell of the row group
};

}  // namespace casebound::layout
