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
  enum class From { text, note, figure };
  From from = From::text;
  std::size_t part = 0;   ///< which note or figure
  std::size_t row = 0;    ///< in the text, the note or the figure
  bool repeated = false;  ///< a table's head, once more
  Length top, baseline;
};

const Row& row_of(const Galley& galley, const PlacedRow& placed);

/// One page's rows, in reading order: text with its figures, then notes.
struct MadePage {
  std::vector<PlacedRow> rows;
  bool notes = false;  ///< has notes, with a rule above them
  Length note_rule;    ///< where it stands
  bool fault = false;  ///< nothing better than a forbidden break could be found at its foot
};

/// Makes a galley up into pages, all page ends of it chosen together for the least cost (dynamic programming
/// over rows): no widow, orphan, stranded heading or hyphen at a page's foot where it can be helped, pages
/// full, notes on the page of their call and whole if there is room. A figure stands where it was put, or at
/// the top of the next page. The first page follows a forced break, so its first margin stays.
std::vector<MadePage> paginate(const Galley& galley, const Column& column);

}  // namespace casebound::layout
