#pragma once

#include "casebound/document/block.h"

#include "manuscript/lines.h"

#include <optional>

namespace casebound::manuscript {

/// A table that is drawn with characters, in one of pandoc's forms.
///
/// Simple, with a rule of hyphens for each column under the head, or around rows without one; multiline, with
/// a rule above the head and one below the rows, between which stand empty lines; and grid, with `+---+`
/// between the rows.
struct TextTable {
  struct Row {
    std::vector<Lines> cells;  ///< without the space around them; an empty line parts paragraphs
    Lines lines;
  };
  std::vector<ColumnAlign> columns;  ///< none if it is a table, but where its cells end is not sure
  Row head;
  std::vector<Row> rows;
  Lines lines;  ///< as it is drawn
};

/// Larger ones are left as they are drawn: there is no end to them.
constexpr std::size_t most_drawn_cells = 100'000;

/// The table that begins with the line at `at`; nothing if none does, or if it may as well be something else.
std::optional<TextTable> text_table(const Lines& lines, std::size_t at);

/// Its two kinds.
std::optional<TextTable> ruled_table(const Lines& lines, std::size_t at);
std::optional<TextTable> grid_table(const Lines& lines, std::size_t at);

}  // namespace casebound::manuscript
