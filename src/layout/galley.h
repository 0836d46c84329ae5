#pragma once

#include "layout/break_lines.h"
#include "layout/flow.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound::layout {

/// One line (or rule, picture, table row) of the column, before it has a place on a page. Items stand
/// relative to the left edge of the text area and to the row's baseline.
struct Row {
  Length margin_before, padding_before;
  Length height;
  bool snapped = false;  ///< its foot stands on the baseline grid
  Length baseline;       ///< below its top; of snapped rows the grid decides
  std::vector<PageItem> items;
  double break_cost = 0;  ///< of beginning a page with it
  bool hyphened = false;  ///< ends in a hyphen that the break added
  std::vector<std::pair<std::string, std::string>> strings;
  std::vector<std::string> anchors;
  std::string block;       ///< id of the tree's block it is part of; empty: none
  std::size_t offset = 0;  ///< in that block's text
  SourceSpan span;
  std::vector<std::string> called;  ///< ids of the notes called in it
  std::vector<std::size_t> notes;   ///< first called in it, as indices into the galley's notes
  /// First and last row of the table head to repeat where a page begins with this row.
  std::optional<std::pair<std::size_t, std::size_t>> table_head;
  /// Of an extent: the row where the room begins; `height` is the room.
  std::optional<std::size_t> extent_from;
};

using Rows = std::vector<Row>;

/// A figure, with the row before which it would stand.
struct Floating {
  Rows rows;
  Length margin_after;
  std::size_t before = 0;
};

/// A division's text as it comes from the compositor, in one column, not yet made up into pages: its rows,
/// and beside them the notes, in the order of their calls, and the figures. The last row is empty and has no
/// height: it closes the column, and what has no other place is anchored to it.
struct Galley {
  Rows rows;
  std::vector<Rows> notes;
  std::vector<Floating> floats;
};

inline constexpr double forbidden_break = 1e6;
inline constexpr double stranding_break = 3e6;

/// Breaks the flow's paragraphs into lines and sets them. `width` is that of the text area.
Galley set_galley(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
                  Diagnostics& diagnostics);

}  // namespace casebound::layout
