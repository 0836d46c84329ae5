#pragma once

#include "layout/galley.h"

#include <vector>

namespace casebound::layout {

/// The area that rows are made up into.
struct Column {
  Length height;         ///< of the text area
  Length step;           ///< of the baseline grid: 1rlh
  Length grid_baseline;  ///< of each grid line, below its top
};

/// A row in its place: `top` and `baseline` below the top of the text area.
struct PlacedRow {
  std::size_t row = 0;
  Length top, baseline;
};

/// One page's rows. `fault`: nothing better than a forbidden break could be found at its foot.
struct MadePage {
  std::vector<PlacedRow> rows;
  bool fault = false;
};

/// Makes a galley up into pages, all page ends of it chosen together for the least cost (dynamic programming
/// over rows): no widow, orphan, stranded heading or hyphen at a page's foot where it can be helped, pages
/// full. The first page follows a forced break, so its first margin stays.
std::vector<MadePage> paginate(const Galley& galley, const Column& column);

}  // namespace casebound::layout
