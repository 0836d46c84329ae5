#pragma once

#include "casebound/base/colour.h"
#include "casebound/base/length.h"
#include "casebound/base/source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace casebound::layout {

/// Index into StructureTree::nodes; below zero for furniture that is not part of the text (ISO 14289-1 §7.1):
/// what stands in the margin at the head or the foot of the page, or anything else (`artifact`).
using StructureId = std::int32_t;
inline constexpr StructureId artifact = -1, page_head = -2, page_foot = -3;

/// One element of the logical structure (ISO 32000-1 §14.8.4): a standard structure type and what a reader
/// needs.
struct StructureNode {
  std::string
      type;  ///< `Document`, `Sect`, `H1`, `P`, `L`, `LI`, `Lbl`, `LBody`, `TOC`, `TOCI`, `Link`, `Span`, …
  StructureId parent = -1;    ///< -1: the root's child
  std::string language;       ///< BCP 47; empty: as around it
  std::string id;             ///< of the tree's block; may be empty
  std::string alt;            ///< of figures
  bool in_line = false;       ///< a figure that stands in a line of text: /Placement (table 343)
  std::string numbering;      ///< of lists: /ListNumbering (table 347)
  std::string scope;          ///< of head cells: /Scope (table 349), `Row` or `Column`
  int rows = 1, columns = 1;  ///< of cells: how many they span
};
/// Parents before their children, children in reading order. Headings begin with H1 and leave no level out;
/// every row of a table has as many columns; what a link area belongs to is a `Link` or stands in one.
struct StructureTree {
  std::vector<StructureNode> nodes;
};

struct Glyph {
  std::uint16_t id = 0;            ///< in the face, not in its subset
  std::uint32_t cluster = 0;       ///< byte offset in the run's text of the characters it stands for
  ShortLength advance;             ///< to the next glyph, justification and expansion included
  ShortLength x_offset, y_offset;  ///< y upwards, as in the font
};

struct WordForm;

/// A word of a run: as its fount has it, which all places where it stands have in common, and what is its
/// own.
struct SetWord {
  SetWord() = default;
  SetWord(const WordForm& its_form, Length its_space, Length its_kern);

  const WordForm* form = nullptr;  ///< see words.h
  ShortLength space;               ///< advance of the space that it ends with, if it has one that may stretch
  ShortLength kern;                ///< more, behind its last glyph
  std::uint32_t number = 0;        ///< of the form: what is kept of each is found without a look at it
};

using casebound::Colour;

/// Glyphs of one face and size on one baseline, as they are drawn from left to right. The text is in the
/// order in which it is read, so that clusters descend in a run that is written from right to left.
struct GlyphRun {
  std::size_t face = 0;  ///< index in the FontLibrary
  Length size;
  int expansion = 0;  ///< horizontal scale in 1/1000 more or less than natural
  Point origin;       ///< of the first glyph; y is the baseline
  std::string text;   ///< what the glyphs say; U+00AD for a hyphen that the line break added
  std::vector<Glyph> glyphs;
  Colour colour;
  bool right_to_left = false;
  /// In place of the glyphs, if whoever had the book typeset wants it so and the run is of whole words of its
  /// face and size, set from left to right. Their texts are the run's, one after the other.
  std::vector<SetWord> words = {};

  bool empty() const { return glyphs.empty() && words.empty(); }
  double scale() const { return 1 + expansion / 1000.0; }
  Length width() const;
  /// Gives it glyphs in place of words. A word is as wide as before, to the last unit.
  void spell_out();
};

struct Rule {
  Rect area;
  Colour colour;
};

/// A picture of the book, by its name in image::Pictures, scaled into the area.
struct PlacedImage {
  Rect area;
  std::string source;
  std::string alt;  ///< what it shows; empty: decorative
};

/// A place that leads elsewhere: to `#id` of a destination, or a URI.
struct LinkArea {
  Rect area;
  std::string target;
};

/// What is on a page, in the order it is painted and read. Every item says what it belongs to.
struct PageItem {
  StructureId structure = artifact;
  std::variant<GlyphRun, Rule, PlacedImage, LinkArea> content;
};

struct Page {
  Size size;
  std::string folio;  ///< the label, printed or not: `iv`, `17`
  bool blank = false;
  std::vector<PageItem> items;
  Rect text_area;                ///< what the margins leave
  Length first_line, grid_step;  ///< the baseline grid: its first line below the page's top, and its step
};

/// A place that links, contents and outline lead to.
struct Destination {
  std::string id;
  std::size_t page = 0;  ///< index into Pages::pages
  Length y;              ///< from the top of the page
};

struct OutlineEntry {
  int level = 1;
  std::string title;
  std::string destination;
};

/// Where a printed page begins in the text: the first word on it, as block id and byte offset in that block's
/// text. Pages without text of the tree (blank ones) have none.
struct PageMapEntry {
  std::string folio;
  std::string block;
  std::size_t offset = 0;
};

/// What a line or a page could not be set without, and where it shows.
struct Fault {
  std::string code;  ///< with the span, of the Diagnostic that tells of it
  SourceSpan span;
  std::size_t page = 0;  ///< index into Pages::pages
  Length y;              ///< of the line's baseline, from the top of the page
};

/// The typeset book: a display list. Writers translate it and decide nothing.
struct Pages {
  std::string title;  ///< of the document
  std::string language;
  std::vector<Page> pages;
  StructureTree structure;
  std::vector<Destination> destinations;  ///< sorted by id
  std::vector<OutlineEntry> outline;
  std::vector<PageMapEntry> page_map;
  std::vector<Fault> faults;              ///< page by page
  std::shared_ptr<const void> type = {};  ///< what the words of its runs refer to
  std::size_t words = 0;                  ///< more than any number of such a word
};

/// The pages as stable text for golden tests: one line for each item, lengths in points to three places.
std::string dump(const Pages& pages);

}  // namespace casebound::layout
