#pragma once

#include "layout/break_lines.h"
#include "layout/protrusion.h"

#include <vector>

namespace casebound::layout {

/// Which part of a text a line holds, and how wide it is to be.
struct LineRange {
  const BreakPoint& begin;
  const BreakPoint& end;
  Length x;  ///< of the line's left edge
  Length width;
  style::TextAlign align;
  const HangingRules& hanging;
  PartOfParagraph part = {};  ///< of which it may be the first line, or the last
  std::array<double, 4> limits = {};
  /// At a forced break, or before a page number: so that whoever reads its text keeps the words apart.
  bool ends_in_space = false;
  bool right_to_left = false;  ///< begins at the right
};

/// A line set: its items on a baseline at y = 0, links included.
struct SetLine {
  std::vector<PageItem> items;
  std::vector<std::string> notes;  ///< ids of the notes it calls
  Length end;                      ///< x after the last visible glyph
};

SetLine set_line(const ShapedText& text, const std::vector<Piece>& pieces, const LineRange& range);

/// The item for runs of one piece, from `x` on; moves `x` past them.
void place_runs(const std::vector<ShapedRun>& runs, const Piece& piece, Length& x,
                std::vector<PageItem>& items);

}  // namespace casebound::layout
