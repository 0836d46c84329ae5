#pragma once

#include "casebound/base/length.h"

#include <cstddef>
#include <vector>

namespace casebound::layout {

/// How wide a text may be: with each of its characters on a line of its own, with no word cut, and on one
/// line.
struct TextWidths {
  Length smallest, least, wanted;
};

/// What a cell needs, padding and borders included.
struct CellWidths {
  std::size_t column = 0, columns = 1;  ///< the first that it stands in, and how many
  std::size_t row = 0;
  TextWidths text;
};

/// What a column needs, and how much its rows have to say: the sum of the squares of their widths.
struct ColumnNeed {
  TextWidths text;
  double weight = 0;
};

/// Columns as wide as their cells need them (CSS 2.2 §17.5.2.2). What a cell in several of them needs beyond
/// the others is shared by these.
std::vector<ColumnNeed> column_needs(std::size_t columns, std::vector<CellWidths> cells);

/// The least width of all columns together.
Length least_of_columns(const std::vector<ColumnNeed>& needs);

/// How wide each column is. If they may all be as wide as they want, they are, or wider if the table is to
/// have a width of its own. Else narrow columns keep their wish, as long as the others have half of the
/// measure, and the rest is shared so that rows become low, as far as that can be told before the cells are
/// set: a column gets its whole wish where that saves lines. If even the least widths are too much, the
/// widest columns lose most: their words are cut. No column is narrower than its widest character.
std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, const std::vector<CellWidths>& cells,
                                  Length measure, Length own_width);

}  // namespace casebound::layout
