#pragma once

#include "layout/paginate.h"

#include <vector>

namespace casebound::layout {

/// Where the columns of a galley are: its rows from `first` on stand in `count` columns a page.
struct Columns {
  std::size_t first = 0;
  int count = 1;
  Length step;  ///< from one column's left edge to the next one's
};

/// Makes a galley without notes and figures up into pages: the rows above the columns over the whole measure,
/// the others column after column, those of the last page as even as they can be. Moves each row to its
/// column.
std::vector<MadePage> make_up_columns(Galley& galley, const Columns& columns, const Column& area);

/// Puts a flow's columns below what stands above them.
Columns join_columns(Galley& above, Galley columns, int count, Length step);

}  // namespace casebound::layout
