#pragma once

#include "layout/break_lines.h"
#include "layout/flow.h"

#include <string>
#include <utility>
#include <vector>

namespace casebound::layout {

/// One line (or rule, or table row) of the column, before it has a place on a page. Items stand relative to
/// the left edge of the text area and to the row's baseline.
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
  std::optional<std::size_t>
      extent_from;  ///< for an extent: the row where the room begins; `height` is the room
};

/// A division's text as it comes from the compositor, in one column, not yet made up into pages.
using Galley = std::vector<Row>;

inline constexpr double forbidden_break = 1e6;
inline constexpr double stranding_break = 3e6;

/// Breaks the flow's paragraphs into lines and sets them. `width` is that of the text area.
Galley set_galley(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
                  Diagnostics& diagnostics);

}  // namespace casebound::layout
