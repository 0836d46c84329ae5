#pragma once

#include "casebound/layout/pages.h"
#include "casebound/style/stylesheet.h"

#include "layout/phrases.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace casebound::layout {

/// A picture that stands in a line of text, on its baseline.
struct PictureInLine {
  std::string source;  ///< its name in image::Pictures
  std::string alt;
  Size size;
  bool may_shrink = false;  ///< to the height of its line, since no style says how large it is
};

/// A stretch of text of one style. Its text is collapsed and transformed as CSS says; a line end (U+000A) in
/// it is a forced break.
struct Piece {
  std::string text;
  const style::ComputedStyle* style = nullptr;
  Length rise;  ///< of the baseline, for superscripts
  StructureId structure = artifact;
  std::string language;  ///< BCP 47, never empty
  std::string link;      ///< target, empty: none
  std::string note;      ///< id of the note that it calls, empty: none
  SourceSpan span;
  style::TextLines lines = {};  ///< along it; its structure element tells it from the text beside it
  std::optional<PictureInLine> picture = {};  ///< that stands for it; its text is U+FFFC
  Phrases phrases = {};                       ///< that it stands in
};

/// What follows the text at the right edge of the last line: leader and page number of a contents entry.
struct Leader {
  std::string pattern;  ///< repeated to fill; empty: space
  Piece folio;
};

/// The number or bullet of a list item, set before the text, outside its measure.
struct Marker {
  Piece piece;
};

/// One paragraph of text, as lines will be broken from it.
struct TextBlock {
  const style::ComputedStyle* style = nullptr;
  std::vector<Piece> pieces;
  std::optional<Leader> leader;
  std::optional<Marker> marker;
  std::string block;  ///< id of the tree's block, for the page map
  SourceSpan span;
  bool right_to_left = false;  ///< its lines begin at the right
};

/// A row of one of the flow's tables.
struct TableRowBlock {
  std::size_t table = 0, row = 0;
};

/// A picture in the column, not wider than it.
struct PictureBlock {
  std::string source;  ///< its name in image::Pictures
  std::string alt;
  Length width, height;
  style::TextAlign align = style::TextAlign::center;
  SourceSpan span;
};

/// A horizontal rule: the border of a block.
struct RuleBlock {
  Length thickness;
  Colour colour;
};

/// Makes the room since `first` at least `height`: CSS `height` on a block, as on an essay's opening.
struct ExtentBlock {
  std::size_t first = 0;  ///< index of the first item inside
  Length height;
};

/// One thing in the column, with the room before it.
struct FlowItem {
  std::variant<TextBlock, TableRowBlock, PictureBlock, RuleBlock, ExtentBlock> content;
  Length margin_before;   ///< collapsed; vanishes at the top of a page, but not after a forced break
  Length padding_before;  ///< never vanishes
  Length left, right;     ///< inset from the edges of the text area
  bool avoid_break_before = false;                  ///< belongs to the item before it
  style::Break forced_break = style::Break::auto_;  ///< a page begins with it: `page`, `recto` or `verso`
  std::optional<int> page_number;                   ///< of the page that it stands on: `counter-reset: page`
  StructureId structure = artifact;
  std::vector<std::pair<std::string, std::string>>
      strings;                       ///< string-set: what running heads say from here on
  std::vector<std::string> anchors;  ///< ids of places that begin here
  /// First and last item of the table head to repeat where a page begins with this item.
  std::optional<std::pair<std::size_t, std::size_t>> table_head;
};

/// A note, to be set at the foot of the page that calls it.
struct NoteFlow {
  std::string id;
  std::vector<FlowItem> items;
};

/// A figure: it stands before an item of the column if there is room, else at the top of the next page.
struct FloatFlow {
  std::vector<FlowItem> items;  ///< the first one's margin is that above the figure
  Length margin_after;
  std::size_t before = 0;  ///< index of the item; past the last one: at the end
};

/// A rule at one side of a box, and the item of the column that it stands beside first and last.
struct SideRule {
  std::size_t first = 0, last = 0;
  Length x, width;      ///< from the left edge of the text area
  Length above, below;  ///< how far it reaches beyond the first item and the last, where these are whole
  Colour colour;
};

/// The block in several columns that closes a flow: the items from `first` on, as if they stood in the first
/// of them.
struct ColumnsFlow {
  std::size_t first = 0;
  int count = 1;
  Length step;  ///< from one column's left edge to the next one's
};

/// A cell: a paragraph in the box of some columns and rows.
struct TableCell {
  TextBlock text;
  const style::ComputedStyle* style = nullptr;  ///< of the box
  std::size_t row = 0, column = 0;              ///< the first of them
  std::size_t rows = 1, columns = 1;            ///< no two cells overlap
};

/// A table, whose rows are items of a column.
struct TableFlow {
  /// The rules above and below a row that are not its cells' own: borders of the row, and at its edges of the
  /// row group and of the table.
  struct RowRules {
    style::Border above, below;
  };
  std::vector<TableCell> cells;  ///< in the order that they are read
  std::vector<RowRules> rows;
  std::size_t columns = 0;
  std::size_t head_rows = 0;   ///< the first ones, which are repeated
  style::Border left, right;   ///< the table's own
  bool joins_borders = false;  ///< `border-collapse: collapse`
  Length font_size;
  Size room;     ///< the widest and the highest that it may be
  Length width;  ///< that it asks for, at least
  SourceSpan span;
};

/// A spine document ready for line breaking. Refers into the styled tree that it was collected from.
struct Flow {
  std::vector<FlowItem> items;
  std::vector<TableFlow> tables;  ///< of the column, the notes and the figures
  std::vector<NoteFlow> notes;
  std::vector<FloatFlow> floats;
  std::vector<SideRule> side_rules;
  std::optional<ColumnsFlow> columns;
  std::optional<SourceSpan> columns_not_set;  ///< the first block that asked for columns and has none
  StructureTree structure;                    ///< ids are within this flow until the flows are joined
  std::vector<OutlineEntry> outline;
  bool refers_to_pages = false;  ///< has a target-counter()

  /// When it has been set: what there is to set is most of it.
  void discard_items() {
    items = {};
    tables = {};
    notes = {};
    floats = {};
  }
};

}  // namespace casebound::layout
