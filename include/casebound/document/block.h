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
enum class ParagraphRole {
  body,
  title,
  subtitle,
  byline,
  number,  ///< of a part: `Part one`
  series_note,
  imprint_line,
  credit,
  dateline,
  attribution,  ///< whose words a quotation is
  signature,
  source  ///< of a table or figure
};

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
  /// In an ordered list, where its number is not the one after that of the item before it.
  std::optional<int> number = {};
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
struct TableCell {
  Inlines inlines;
  int columns = 1, rows = 1;  ///< over which it stands
};
/// Its cells in order; where one from above stands it has none.
struct TableRow {
  SourceSpan span;
  std::vector<TableCell> cells;
};
struct Table {
  std::vector<ColumnAlign> columns;
  TableRow head;
  std::vector<TableRow> rows;
  std::string label;  ///< `Table 2`, given by the editorial passes where something refers to it
  Inlines caption;
};

/// The column in which each cell begins, for the rows of a table, its head first.
std::vector<std::vector<std::size_t>> columns_of_cells(const Table& table);

/// A picture that stands by itself, with what is said under it.
struct Figure {
  std::string source;       ///< path within the book's folder, `/` between its parts
  Inlines alt;              ///< what it shows, for those who do not see it
  bool decorative = false;  ///< says nothing, and so needs no alt
  std::string label;        ///< `Figure 3`, given by the editorial passes where something refers to it
  Inlines caption;
  int width = 0;  ///< per cent of the measure; 0: its natural width, at most the measure
};

/// Lines whose ends are the author's, in stanzas.
struct Verse {
  struct Line {
    int indent = 0;  ///< steps to the right, 0 to 4
    Inlines inlines;
    SourceSpan span;
  };
  std::vector<std::vector<Line>> stanzas;
};

struct DefinitionList {
  struct Entry {
    std::vector<Inlines> terms;
    std::vector<Blocks> definitions;
    SourceSpan span;
  };
  std::vector<Entry> entries;
};

/// Blocks that belong together. `box` is any other division of the author's, known by its classes.
enum class GroupRole { opening, bio, epigraph, pullquote, aside, box };
struct Group {
  GroupRole role = GroupRole::opening;
  Blocks blocks;
  std::vector<std::string> classes;  ///< the author's own
};

/// A note to the text. Its id is the target of its calls; the ids of its calls are `<id>-call`,
/// `<id>-call-2` and so on.
struct Note {
  std::string id;
  std::string label;  ///< number or sign, given by the editorial passes
  Blocks blocks;
  SourceSpan span;
};
/// Notes gathered at an essay's or the book's end.
struct NoteList {
  std::vector<Note> notes;
};

/// The index: headings in the order of the language, each with the places it leads to.
struct IndexList {
  struct Locator {
    std::string target;  ///< id of the place
    std::string until;   ///< id of the place where a range ends; empty: this place alone
  };
  struct Entry {
    std::string term;
    std::vector<Locator> locators;
    Inlines see, see_also;       ///< as they are printed, with links, but for the point before them
    std::vector<Entry> entries;  ///< sub-headings
    std::string id = {};         ///< where references lead to it; empty if none does
  };
  std::vector<Entry> entries;
};

/// What stands in the index between a heading, with its locators or not, and a reference to others:
/// `horses, 5. See also mules`, but `riding, 6 (see also walking)`.
std::string_view before_reference(std::string_view reference, std::string_view before);

/// The table of contents. Each entry leads to the division or heading whose id it carries.
struct Contents {
  struct Entry {
    std::string target;
    Inlines title;
    std::string author;          ///< empty if the book has one author throughout
    std::vector<Entry> entries;  ///< the essays of a part, the sections of an essay
  };
  std::vector<Entry> entries;
};

/// What stands in the column, one below the other. `id` is stable, unique in the book, and used as EPUB id
/// and PDF destination alike; it is given by the editorial passes and empty before them.
struct Block {
  SourceSpan span;
  std::string id;
  std::variant<Paragraph, Heading, BlockQuote, List, DefinitionList, CodeBlock, SceneBreak, Table, Figure,
               Verse, Group, NoteList, IndexList, Contents>
      value;
};

}  // namespace casebound
