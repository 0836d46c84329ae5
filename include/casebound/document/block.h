#pragma once

#include "casebound/document/inline.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace casebound {

struct Block;
using Blocks = std::vector<Block>;

/// What a paragraph is for; each is a class that the stylesheet can name.
enum class ParagraphRole { body, title, subtitle, byline, series_note, imprint_line, credit };

struct Paragraph {
  ParagraphRole role = ParagraphRole::body;
  Inlines inlines;
};
/// Level 1 is the title of a division; sections inside it start at 2.
struct Heading {
  int level = 2;
  Inlines inlines;
};
struct BlockQuote {
  Blocks blocks;
};
struct ListItem {
  SourceSpan span;
  Blocks blocks;
};
struct List {
  bool ordered = false;
  int start = 1;
  bool tight = true;  ///< no blank lines between the items
  std::vector<ListItem> items;
};
struct CodeBlock {
  std::string info;  ///< the fence's words, the first of which names the language
  std::string text;
};
/// A thematic break.
struct SceneBreak {};

enum class ColumnAlign { none, left, center, right };
struct TableRow {
  SourceSpan span;
  std::vector<Inlines> cells;
};
struct Table {
  std::vector<ColumnAlign> columns;
  TableRow head;
  std::vector<TableRow> rows;
};

/// Blocks that belong together: the opening of an essay, the note about its author.
enum class GroupRole { opening, bio };
struct Group {
  GroupRole role = GroupRole::opening;
  Blocks blocks;
};

/// The table of contents. Each entry leads to the division or heading whose id it carries.
struct Contents {
  struct Entry {
    std::string target;
    Inlines title;
    std::string author;  ///< empty if the book has one author throughout
  };
  std::vector<Entry> entries;
};

/// What stands in the column, one below the other. `id` is stable, unique in the book, and used as EPUB id
/// and PDF destination alike; it is given by the editorial passes and empty before them.
struct Block {
  SourceSpan span;
  std::string id;
  std::variant<Paragraph, Heading, BlockQuote, List, CodeBlock, SceneBreak, Table, Group, Contents> value;
};

}  // namespace casebound
