#pragma once

#include "casebound/base/colour.h"
#include "casebound/base/length.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace casebound::style {

enum class Display {
  none,
  block,
  inline_,
  list_item,
  run_in,
  table,
  table_header_group,
  table_row_group,
  table_row,
  table_cell,
  table_caption
};
enum class FontStyle { normal, italic };
enum class FontCaps { normal, small_caps, all_small_caps };
enum class TextAlign { start, end, left, right, center, justify };
enum class TextTransform { none, uppercase, lowercase, capitalize };
enum class VerticalAlign { baseline, super, sub, top, middle, bottom };
enum class WhiteSpace { normal, nowrap, pre, pre_wrap, pre_line };
enum class Hyphens { none, manual, auto_ };
enum class HyphenateLast { none, always, column, page, spread };
enum class TextWrap { wrap, balance, pretty };
enum class Break { auto_, avoid, page, recto, verso };
enum class LineSnap { none, baseline };
/// Whether facing pages end on the same line, or each is as full as it can be.
enum class PagesFilled { level, full };
enum class Float { none, left, right, footnote, top };
enum class Side { recto, verso };

/// font-variant-numeric, each choice apart.
struct FontNumeric {
  bool lining = false, oldstyle = false, tabular = false, proportional = false;
  friend bool operator==(const FontNumeric&, const FontNumeric&) = default;
};

/// `text-decoration-line`: rules along the text, in its colour. Not inherited, but drawn along all that is
/// inside.
struct TextLines {
  bool under = false, through = false;
  friend bool operator==(const TextLines&, const TextLines&) = default;
};

/// `initial-letter`, which has a meaning on `::first-letter` only.
struct InitialLetter {
  double size = 0;  ///< height, in lines; 0: `normal`
  int sink = 0;     ///< lines that it stands in; those above stick out of the paragraph
  friend bool operator==(const InitialLetter&, const InitialLetter&) = default;
};

/// `hanging-punctuation` (CSS Text 4 §9.2): what stands out of the measure as a whole.
struct HangingPunctuation {
  bool first = false;      ///< a bracket or quotation mark that opens the first line
  bool last = false;       ///< one that closes the last line
  bool force_end = false;  ///< a stop or comma that ends any line
  bool allow_end = false;  ///< one that would find no room otherwise
  friend bool operator==(const HangingPunctuation&, const HangingPunctuation&) = default;
};

/// `-cb-n-lines`: how many lines more or fewer than its best setting a paragraph is wanted in.
struct LinesWanted {
  int more = 0;         ///< negative: fewer
  bool change = false;  ///< one more or one fewer, whichever is better
  friend bool operator==(const LinesWanted&, const LinesWanted&) = default;
};

using casebound::Colour;

struct Edges {
  Length top, right, bottom, left;
};

struct Border {
  Length width;  ///< 0: none
  Colour colour;
};
struct Borders {
  Border top, right, bottom, left;
};

/// One part of `content`, in the order written.
struct ContentString {
  std::string text;
};
struct ContentCounter {
  std::string name, format;
  std::optional<std::string> separator;  ///< counters(): of those around it
};  ///< counter(page), counter(page, lower-roman), counters(section, ".")
struct ContentTargetCounter {
  std::string attribute, counter;
};  ///< target-counter(attr(href), page)
/// Which of a page's values string() takes (CSS GCPM 3 §1.1.2).
enum class StringOf { first, start, last, first_except };
struct ContentStringRef {
  std::string name;
  StringOf of = StringOf::first;
};  ///< string(essay-title), string(essay-title, last)
struct ContentLeader {
  std::string pattern;
};  ///< leader(dotted) is `.`, leader(space) is ` `
struct ContentAttribute {
  std::string name;
};                      ///< attr(data-running)
struct ContentText {};  ///< content(): the element's own text
using ContentPart = std::variant<ContentString, ContentCounter, ContentTargetCounter, ContentStringRef,
                                 ContentLeader, ContentAttribute, ContentText>;
using Content = std::vector<ContentPart>;

/// One `string-set` assignment: name, and what it becomes.
struct StringSet {
  std::string name;
  Content content;
};

/// Every property an element has after the cascade (CSS Cascade 4: computed values), lengths in points.
/// Initial values are CSS's own. What `auto` means is said by an empty optional.
struct ComputedStyle {
  Display display = Display::inline_;

  std::vector<std::string> font_family = {"serif"};
  Length font_size = Length::from_points(12);
  int font_weight = 400;
  FontStyle font_style = FontStyle::normal;
  FontCaps font_variant_caps = FontCaps::normal;
  FontNumeric font_variant_numeric;

  Colour color;
  TextLines text_lines;
  Length letter_spacing, word_spacing;
  TextTransform text_transform = TextTransform::none;
  VerticalAlign vertical_align = VerticalAlign::baseline;
  Length baseline_shift;  ///< vertical-align: <length>; up
  WhiteSpace white_space = WhiteSpace::normal;
  Hyphens hyphens = Hyphens::manual;
  std::array<int, 3> hyphenate_limit_chars = {5, 2, 2};  ///< word, before, after
  int hyphenate_limit_lines = 0;                         ///< 0: no limit
  HyphenateLast hyphenate_limit_last = HyphenateLast::none;
  TextAlign text_align = TextAlign::start;
  TextWrap text_wrap = TextWrap::wrap;
  Length text_indent;
  Length line_height = Length::from_points(14.4);
  bool protrusion = true;  ///< -cb-protrusion: auto (none: false)
  HangingPunctuation hanging_punctuation;
  std::array<double, 4> justify_limits = {
      .70, 1.70, .98, 1.02};  ///< -cb-justify-limits: word space min, max; glyph width min, max

  InitialLetter initial_letter;

  LineSnap line_snap = LineSnap::none;
  PagesFilled page_fill = PagesFilled::level;  ///< -cb-page-fill
  int spread_slack = 1;  ///< -cb-spread-slack: lines by which both pages of a spread may be short or long
  Break break_before = Break::auto_, break_after = Break::auto_, break_inside = Break::auto_;
  int orphans = 2, widows = 2;
  int prefer_orphans = 0, prefer_widows = 0;  ///< where it costs little; 0: `auto`
  LinesWanted lines_wanted;
  std::string page;  ///< name of the @page to use; empty: auto

  Edges margin, padding;
  Borders border;
  std::optional<Length> width, height;
  double width_share = 0;            ///< `width` as a part of the measure; 0: it is not a percentage
  int column_count = 1;              ///< 1: `auto`
  std::optional<Length> column_gap;  ///< empty: `normal`, 1em

  Float float_ = Float::none;            ///< left and right have no effect in print yet
  std::string list_style_type = "disc";  ///< a keyword, or a text after a `"`
  bool list_style_inside = false;        ///< list-style-position
  bool border_collapse = false;
  std::vector<std::pair<std::string, int>> counter_reset, counter_increment, counter_set;
  std::optional<Content> content;  ///< of ::before and ::after; empty: none
  std::vector<StringSet> string_set;
};

/// What stands in one of the sixteen margin boxes (CSS Paged Media 3 §6): `top-left`, `bottom-center`, …
struct MarginBox {
  ComputedStyle style;
  Content content;
};

/// One kind of page after the cascade of `@page` rules.
struct PageStyle {
  Size size = {Length::from_points(432), Length::from_points(648)};
  Edges margin;
  std::string folio = "decimal";  ///< -cb-folio: how counter(page) is written
  int signature = 1;  ///< -cb-signature: blank pages make the book's a multiple of it (of its last page)
  std::map<std::string, MarginBox> boxes;
  /// `@footnote`: its upper border is the rule above the notes, as long as its `width`, or as the measure.
  ComputedStyle footnote;
};

}  // namespace casebound::style
