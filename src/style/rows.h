#pragma once

#include "style/keywords.h"
#include "style/parsers.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Rows of the table of properties. Each template reads and copies one member of the style; a keyword row's
/// grammar follows from its keywords.
namespace casebound::style {

using S = ComputedStyle;  // named often, as a member of it

inline constexpr bool inherited = true, not_inherited = false;

template <auto Member>
void copy_member(Draft& to, const Draft& from) {
  to.style.*Member = from.style.*Member;
}

template <class T>
std::string grammar_of(std::span<const Keyword<T>> keywords) {
  std::string out;
  for (const auto& keyword : keywords) {
    if (!out.empty()) out += " | ";
    out += keyword.text;
  }
  return out;
}

template <auto Member, const auto& Keywords>
std::optional<Setter> parse_keyword(Values values) {
  if (values.size() != 1) return std::nullopt;
  using Value = std::decay_t<decltype(Keywords[0].value)>;
  const auto value = read_keyword<Value>(values[0], Keywords);
  if (!value) return std::nullopt;
  return [value = *value](Computing& c) { c.draft.style.*Member = value; };
}

/// The first keyword is the initial value, but for `display`.
template <auto Member, const auto& Keywords>
Property keyword_row(std::string_view name, bool is_inherited, Output output, std::string initial = {}) {
  using Value = std::decay_t<decltype(Keywords[0].value)>;
  if (initial.empty()) initial = Keywords[0].text;
  return {.name = name,
          .inherited = is_inherited,
          .output = output,
          .grammar = grammar_of<Value>(Keywords),
          .initial = std::move(initial),
          .parse = parse_keyword<Member, Keywords>,
          .copy = copy_member<Member>};
}

template <auto Member>
std::optional<Setter> parse_length(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto length = values[0].is_ident("normal") ? CssLength{} : read_length(values[0]);
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Member = resolve(length, c); };
}

template <auto Member>
Property spacing_row(std::string_view name) {
  return {.name = name,
          .inherited = inherited,
          .grammar = "normal | <length>",
          .initial = "normal",
          .parse = parse_length<Member>,
          .copy = copy_member<Member>};
}

inline std::optional<Setter> parse_text_indent(Values values) {
  if (values.size() != 1 || !read_length(values[0])) return std::nullopt;
  return parse_length<&S::text_indent>(values);
}

template <auto Member>
std::optional<Setter> parse_extent(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("auto")) return [](Computing& c) { (c.draft.style.*Member).reset(); };
  const auto length = read_positive_length(values[0]);
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Member = resolve(length, c); };
}

template <auto Member>
Property extent_row(std::string_view name) {
  return {.name = name,
          .grammar = "auto | <length>",
          .initial = "auto",
          .parse = parse_extent<Member>,
          .copy = copy_member<Member>};
}

/// A percentage is of the measure.
inline std::optional<Setter> parse_width(Values values) {
  const auto percentage = values.size() == 1 ? read_percentage(values[0]) : std::nullopt;
  if (percentage && *percentage >= 0) {
    return [share = *percentage / 100](Computing& c) {
      c.draft.style.width.reset();
      c.draft.style.width_share = share;
    };
  }
  auto extent = parse_extent<&S::width>(values);
  if (!extent) return std::nullopt;
  return [extent = std::move(*extent)](Computing& c) {
    extent(c);
    c.draft.style.width_share = 0;
  };
}

inline void copy_width(Draft& to, const Draft& from) {
  to.style.width = from.style.width;
  to.style.width_share = from.style.width_share;
}

/// A length is how far the baseline is raised; a percentage is of the line height.
inline std::optional<Setter> parse_vertical_align(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto keyword = read_keyword<VerticalAlign>(values[0], vertical_aligns);
  const auto percentage = read_percentage(values[0]);
  const auto length =
      percentage ? std::optional(CssLength{*percentage / 100, Unit::lh}) : read_length(values[0]);
  if (!keyword && !length) return std::nullopt;
  return [keyword, length](Computing& c) {
    c.draft.style.vertical_align = keyword.value_or(VerticalAlign::baseline);
    c.draft.style.baseline_shift = length ? resolve(*length, c) : Length();
  };
}

inline void copy_vertical_align(Draft& to, const Draft& from) {
  copy_member<&S::vertical_align>(to, from);
  copy_member<&S::baseline_shift>(to, from);
}

inline std::optional<Setter> parse_column_gap(Values values) {
  if (values.size() != 1 || values[0].is_ident("auto")) return std::nullopt;
  if (values[0].is_ident("normal")) return [](Computing& c) { c.draft.style.column_gap.reset(); };
  return parse_extent<&S::column_gap>(values);
}

template <auto Member, int Least>
std::optional<Setter> parse_integer(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto value = read_integer(values[0]);
  if (!value || *value < Least) return std::nullopt;
  return [value = *value](Computing& c) { c.draft.style.*Member = value; };
}

template <auto Member>
Property lines_row(std::string_view name) {
  return {.name = name,
          .inherited = inherited,
          .grammar = "<integer>",
          .initial = "2",
          .parse = parse_integer<Member, 1>,
          .copy = copy_member<Member>};
}

template <auto Member>
std::optional<Setter> parse_preferred_lines(Values values) {
  if (values.size() == 1 && values[0].is_ident("auto"))
    return [](Computing& c) { c.draft.style.*Member = 0; };
  return parse_integer<Member, 1>(values);
}

template <auto Member>
Property preferred_lines_row(std::string_view name) {
  return {.name = name,
          .inherited = inherited,
          .output = Output::print_only,
          .grammar = "auto | <integer>",
          .initial = "auto",
          .parse = parse_preferred_lines<Member>,
          .copy = copy_member<Member>};
}

inline std::optional<Setter> parse_column_count(Values values) {
  if (values.size() == 1 && values[0].is_ident("auto"))
    return [](Computing& c) { c.draft.style.column_count = 1; };
  return parse_integer<&S::column_count, 1>(values);
}

template <auto Edges_, auto Edge>
void copy_edge(Draft& to, const Draft& from) {
  to.style.*Edges_.*Edge = from.style.*Edges_.*Edge;
}

template <auto Edges_, auto Edge, auto Read>
std::optional<Setter> parse_edge(Values values) {
  const auto length = values.size() == 1 ? Read(values[0]) : std::nullopt;
  if (!length) return std::nullopt;
  return [length = *length](Computing& c) { c.draft.style.*Edges_.*Edge = resolve(length, c); };
}

template <auto Edge>
Property margin_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length>",
          .initial = "0",
          .parse = parse_edge<&S::margin, Edge, read_length>,
          .copy = copy_edge<&S::margin, Edge>};
}

template <auto Edge>
Property padding_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length>",
          .initial = "0",
          .parse = parse_edge<&S::padding, Edge, read_positive_length>,
          .copy = copy_edge<&S::padding, Edge>};
}

template <std::size_t Side>
std::optional<Setter> parse_border_width(Values values) {
  const auto width = values.size() == 1 ? read_border_width(values[0]) : std::nullopt;
  if (!width) return std::nullopt;
  return [width = *width](Computing& c) { c.draft.border[Side].width = resolve(width, c); };
}

template <std::size_t Side>
std::optional<Setter> parse_border_style(Values values) {
  const auto visible = values.size() == 1 ? read_border_style(values[0]) : std::nullopt;
  if (!visible) return std::nullopt;
  return [visible = *visible](Computing& c) { c.draft.border[Side].visible = visible; };
}

template <std::size_t Side>
std::optional<Setter> parse_border_colour(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("currentcolor")) return [](Computing& c) { c.draft.border[Side].colour.reset(); };
  const auto colour = read_colour(values[0]);
  if (!colour) return std::nullopt;
  return [colour = *colour](Computing& c) { c.draft.border[Side].colour = colour; };
}

template <std::size_t Side, auto Part>
void copy_border(Draft& to, const Draft& from) {
  to.border[Side].*Part = from.border[Side].*Part;
}

template <std::size_t Side>
Property border_width_row(std::string_view name) {
  return {.name = name,
          .grammar = "<length> | thin | medium | thick",
          .initial = "medium",
          .parse = parse_border_width<Side>,
          .copy = copy_border<Side, &BorderSide::width>};
}
template <std::size_t Side>
Property border_style_row(std::string_view name) {
  return {.name = name,
          .grammar = "none | solid (the others are drawn solid)",
          .initial = "none",
          .parse = parse_border_style<Side>,
          .copy = copy_border<Side, &BorderSide::visible>};
}
template <std::size_t Side>
Property border_colour_row(std::string_view name) {
  return {.name = name,
          .grammar = "currentcolor | <color>",
          .initial = "currentcolor",
          .parse = parse_border_colour<Side>,
          .copy = copy_border<Side, &BorderSide::colour>};
}

template <auto Member, int Absent>
std::optional<Setter> parse_counters(Values values) {
  auto counters = read_counters(values, Absent);
  if (!counters) return std::nullopt;
  return [counters = std::move(*counters)](Computing& c) { c.draft.style.*Member = counters; };
}

template <auto Member, int Absent>
Property counter_row(std::string_view name) {
  return {.name = name,
          .grammar = "none | [<name> <integer>?]+",
          .initial = "none",
          .parse = parse_counters<Member, Absent>,
          .copy = copy_member<Member>};
}

inline void copy_line_height(Draft& to, const Draft& from) {
  to.line_height_factor = from.line_height_factor;
  to.style.line_height = from.style.line_height;
}

inline Property row(std::string_view name, bool is_inherited, Output output, std::string grammar,
                    std::string initial, std::optional<Setter> (*parse)(Values), Copy copy) {
  return {.name = name,
          .inherited = is_inherited,
          .output = output,
          .grammar = std::move(grammar),
          .initial = std::move(initial),
          .parse = parse,
          .copy = copy};
}

inline Property with_e_book_values(Property row, std::vector<std::string_view> values) {
  row.e_book_values = std::move(values);
  return row;
}

inline Property shorthand(std::string_view name, std::string grammar,
                          std::optional<Expansion> (*expand)(Values),
                          std::vector<std::string_view> longhands) {
  return {.name = name,
          .kind = Property::Kind::shorthand,
          .grammar = std::move(grammar),
          .expand = expand,
          .longhands = std::move(longhands)};
}

inline Property pending(std::string_view name, bool is_inherited, Output output) {
  return {.name = name, .kind = Property::Kind::pending, .inherited = is_inherited, .output = output};
}

}  // namespace casebound::style
