#pragma once

#include "layout/flow.h"

#include <vector>

namespace casebound::layout {

/// A table's places, with the cell that stands in each, and the rules on the lines between them. Lines are
/// counted from 0: line n stands before row or column n.
class TableGrid {
 public:
  explicit TableGrid(const TableFlow& table);

  /// nullptr: none.
  const TableCell* at(std::size_t row, std::size_t column) const;

  /// The rule between two places of a column, or of a row; without width inside of a cell.
  style::Border above(std::size_t row, std::size_t column) const;
  style::Border before(std::size_t row, std::size_t column) const;
  /// How thick a line is: its widest rule.
  Length line_above(std::size_t row) const { return above_[row]; }
  Length line_before(std::size_t column) const { return before_[column]; }

  /// Room at a cell's sides that rules take from its columns: half of a line between two, the whole at the
  /// table's edges; and the cell's own borders where they do not join.
  Length left_of(const TableCell& cell) const;
  Length right_of(const TableCell& cell) const;
  Length over(const TableCell& cell) const;
  Length under(const TableCell& cell) const;

 private:
  Length half_of_line(std::size_t column) const;

  const TableFlow& table_;
  std::vector<const TableCell*> places_;
  std::vector<Length> above_, before_;
};

}  // namespace casebound::layout
