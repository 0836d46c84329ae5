#include "style/parsers.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace casebound::style {
namespace {

constexpr int most_characters = 1000, tallest_initial = 100, most_lines_wanted = 2;

/// One number of hyphenate-limit-chars; `auto` gives what CSS Text 4 recommends for it.
std::optional<int> read_limit(const Component& value, int automatic) {
  if (value.is_ident("auto")) return automatic;
  const auto limit = read_integer(value);
  return limit && *limit >= 0 && *limit <= most_characters ? limit : std::nullopt;
}

/// How many lines an initial of this size sinks; nothing: not a sink.
std::optional<int> read_sink(Values values, double size) {
  if (values.empty() || values[0].is_ident("drop")) return static_cast<int>(size);
  if (values[0].is_ident("raise")) return 1;
  const auto sink = read_integer(values[0]);
  return sink && *sink >= 1 && *sink <= tallest_initial ? sink : std::nullopt;
}

/// One line of `text-decoration-line`, taken once at most.
bool take_line(const Component& value, TextLines& lines) {
  bool* line = value.is_ident("underline")      ? &lines.under
               : value.is_ident("line-through") ? &lines.through
                                                : nullptr;
  return line != nullptr && !std::exchange(*line, true);
}

/// One word of `hanging-punctuation`, taken once at most.
bool take_hanging(const Component& value, HangingPunctuation& hanging) {
  bool* kind = value.is_ident("first")       ? &hanging.first
               : value.is_ident("last")      ? &hanging.last
               : value.is_ident("force-end") ? &hanging.force_end
               : value.is_ident("allow-end") ? &hanging.allow_end
                                             : nullptr;
  return kind != nullptr && !std::exchange(*kind, true);
}

/// What else `text-decoration` takes; rules are drawn solid, in the colour of the text.
bool is_manner(const Component& value) {
  for (const auto* name :
       {"solid", "double", "dotted", "dashed", "wavy", "auto", "from-font", "currentcolor"})
    if (value.is_ident(name)) return true;
  return read_colour(value).has_value() || read_length(value).has_value();
}

}  // namespace

std::optional<Setter> parse_text_decoration_line(Values values) {
  TextLines lines;
  const bool none = values.size() == 1 && values[0].is_ident("none");
  for (const auto& value : values)
    if (!none && !take_line(value, lines)) return std::nullopt;
  if (values.empty()) return std::nullopt;
  return [lines](Computing& c) { c.draft.style.text_lines = lines; };
}

std::optional<Expansion> expand_text_decoration(Values values) {
  Components lines;
  for (const auto& value : values)
    if (!is_manner(value)) lines.push_back(value);
  if (values.empty()) return std::nullopt;
  if (lines.empty()) lines.push_back(ident("none"));
  auto setter = parse_text_decoration_line(lines);
  if (!setter) return std::nullopt;
  return Expansion{{"text-decoration-line", std::move(*setter)}};
}

std::optional<Setter> parse_color(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("currentcolor"))
    return [](Computing& c) { c.draft.style.color = c.parent.style.color; };
  const auto colour = read_colour(values[0]);
  if (!colour) return std::nullopt;
  return [colour = *colour](Computing& c) { c.draft.style.color = colour; };
}

std::optional<Setter> parse_hyphenate_limit_chars(Values values) {
  if (values.empty() || values.size() > 3) return std::nullopt;
  std::array<int, 3> limits = ComputedStyle{}.hyphenate_limit_chars;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto limit = read_limit(values[i], limits[i]);
    if (!limit) return std::nullopt;
    limits[i] = *limit;
  }
  if (values.size() == 2) limits[2] = limits[1];
  return [limits](Computing& c) { c.draft.style.hyphenate_limit_chars = limits; };
}

std::optional<Setter> parse_hyphenate_limit_lines(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto lines = values[0].is_ident("no-limit") ? 0 : read_integer(values[0]);
  if (!lines || *lines < 0) return std::nullopt;
  return [lines = *lines](Computing& c) { c.draft.style.hyphenate_limit_lines = lines; };
}

std::optional<Setter> parse_initial_letter(Values values) {
  if (values.empty() || values.size() > 2) return std::nullopt;
  InitialLetter initial;
  if (values.size() > 1 || !values[0].is_ident("normal")) {
    initial.size = values[0].is(TokenKind::number) ? values[0].token.number : 0;
    if (initial.size < 1 || initial.size > tallest_initial) return std::nullopt;
    const auto sink = read_sink(values.subspan(1), initial.size);
    if (!sink) return std::nullopt;
    initial.sink = *sink;
  }
  return [initial](Computing& c) { c.draft.style.initial_letter = initial; };
}

std::optional<Setter> parse_justify_limits(Values values) {
  if (values.size() != 4) return std::nullopt;
  std::array<double, 4> limits{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto percentage = read_percentage(values[i]);
    if (!percentage || *percentage <= 0 || *percentage > 1000) return std::nullopt;
    limits[i] = *percentage / 100;
  }
  if (limits[0] > 1 || limits[1] < 1 || limits[2] > 1 || limits[3] < 1) return std::nullopt;
  return [limits](Computing& c) { c.draft.style.justify_limits = limits; };
}

std::optional<Setter> parse_hanging_punctuation(Values values) {
  HangingPunctuation hanging;
  const bool none = values.size() == 1 && values[0].is_ident("none");
  for (const auto& value : values)
    if (!none && !take_hanging(value, hanging)) return std::nullopt;
  if (values.empty() || (hanging.force_end && hanging.allow_end)) return std::nullopt;
  return [hanging](Computing& c) { c.draft.style.hanging_punctuation = hanging; };
}

std::optional<Setter> parse_lines_wanted(Values values) {
  if (values.size() != 1) return std::nullopt;
  const bool change = values[0].is_ident("change");
  const auto more = change || values[0].is_ident("auto") ? 0 : read_integer(values[0]);
  if (!more || std::abs(*more) > most_lines_wanted) return std::nullopt;
  return [wanted = LinesWanted{*more, change}](Computing& c) { c.draft.style.lines_wanted = wanted; };
}

std::optional<Setter> parse_protrusion(Values values) {
  if (values.size() != 1) return std::nullopt;
  const bool hanging = values[0].is_ident("auto");
  if (!hanging && !values[0].is_ident("none")) return std::nullopt;
  return [hanging](Computing& c) { c.draft.style.protrusion = hanging; };
}

}  // namespace casebound::style
