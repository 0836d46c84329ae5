#pragma once

#include "layout/flow.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebound::layout {

/// Why no page should begin with a row.
enum class Keep {
  none,
  orphan,         ///< too few lines of its paragraph would stay behind
  widow,          ///< too few lines of its paragraph are left
  row,            ///< a row of its table would be alone
  together,       ///< its block is not to be broken
  with_previous,  ///< it belongs to what stands before it: text to its heading, a caption to its picture
};

/// The room that a row takes: one line, rule, picture or table row of a column.
struct RowRoom {
  Length margin_before, padding_before;  ///< the margin vanishes at the top of a page, the padding never
  Length height;
  Length baseline;        ///< below its top; of snapped rows the grid decides
  bool snapped = false;   ///< its foot stands on the baseline grid
  bool hyphened = false;  ///< ends in a hyphen
  Keep keep = Keep::none;
  bool unwelcome = false;                           ///< a page had better not begin with it
  style::Break forced_break = style::Break::auto_;  ///< a page begins with it; its margin stays
  std::size_t notes = 0;  ///< how many of the column's notes have been called when it ends

  bool begins_page() const { return forced_break != style::Break::auto_; }
};

/// Something that the text of a row could not be set without: the code of its finding and the place of that.
struct RowFault {
  std::string code;
  SourceSpan span;
  Length y;  ///< of the line, below the row's baseline
};

/// A row that is set. Items stand relative to the left edge of the text area and to the row's baseline.
struct Row : RowRoom {
  std::vector<PageItem> items;
  std::vector<std::pair<std::string, std::string>> strings;
  std::vector<std::string> anchors;
  std::optional<int> page_number;  ///< of the page that it stands on
  std::string block;               ///< id of the tree's block it is part of; empty: none
  std::size_t offset = 0;          ///< in that block's text
  SourceSpan span;
  std::vector<std::string> called;  ///< ids of the notes called in it
  std::vector<RowFault> faults;
  bool repeats = false;  ///< of a table's head, which may stand on several pages
};

using Rows = std::vector<Row>;

}  // namespace casebound::layout
