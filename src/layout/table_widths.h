#pragma once

#include "layout/paragraph.h"
#include "layout/smaller_type.h"
#include "layout/table_grid.h"

#include <vector>

namespace casebound::layout {

/// A table with its columns: as it was, or in smaller type where its words would not fit otherwise.
struct FittedTable {
  const TableFlow* table = nullptr;
  std::vector<Length> columns;
};

/// Finds the columns' widths from the cells' text as it is shaped (see column_widths). Where the longest
/// words do not fit side by side the type becomes smaller, down to four fifths, but not below 6.5 points;
/// where that is not enough words are cut, and it is reported how wide the table would have to be.
FittedTable fit_table(const TableFlow& table, SmallerType& smaller, const Tools& tools);

}  // namespace casebound::layout
