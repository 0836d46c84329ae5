#include "style/ascii.h"
#include "style/parsers.h"

#include <algorithm>
#include <array>

namespace casebound::style {
namespace {

constexpr std::array counter_styles = {
    "disc",        "circle",      "square",      "decimal",     "decimal-leading-zero",
    "lower-roman", "upper-roman", "lower-alpha", "upper-alpha", "lower-latin",
    "upper-latin", "lower-greek", "none"};

std::optional<std::string> read_counter_style(const Component& value) {
  for (const auto* style : counter_styles)
    if (value.is_ident(style)) return style;
  return std::nullopt;
}

/// A function's arguments, each of one word; nothing: something else stands there.
std::optional<Components> words(const Component& function) {
  Components out;
  for (const auto& argument : split_at_commas(function.children)) {
    if (argument.size() != 1) return std::nullopt;
    out.push_back(argument[0]);
  }
  return out;
}

/// `counter(name, style?)`, or `counters(name, separator, style?)`.
std::optional<ContentPart> read_counter(const Component& function) {
  auto arguments = words(function);
  const auto name = arguments ? read_custom_ident(arguments->front()) : std::nullopt;
  if (!name) return std::nullopt;
  ContentCounter out{*name, {}, {}};
  arguments->erase(arguments->begin());
  if (function.is_function("counters")) {
    if (arguments->empty() || !arguments->front().is(TokenKind::string)) return std::nullopt;
    out.separator = arguments->front().token.text;
    arguments->erase(arguments->begin());
  }
  const auto format = arguments->size() == 1 ? read_counter_style(arguments->front()) : std::nullopt;
  if (!arguments->empty() && !format) return std::nullopt;
  out.format = format.value_or("");
  return out;
}

constexpr std::array<Keyword<StringOf>, 4> string_keywords = {{{"first", StringOf::first},
                                                               {"start", StringOf::start},
                                                               {"last", StringOf::last},
                                                               {"first-except", StringOf::first_except}}};

std::optional<ContentPart> read_string(const Component& function) {
  const auto arguments = words(function);
  if (!arguments || arguments->size() > 2) return std::nullopt;
  const auto name = read_custom_ident((*arguments)[0]);
  const auto of = arguments->size() == 1 ? std::optional(StringOf::first)
                                         : read_keyword<StringOf>((*arguments)[1], string_keywords);
  return name && of ? std::optional<ContentPart>(ContentStringRef{*name, *of}) : std::nullopt;
}

std::optional<std::string> read_attribute(const Components& argument) {
  if (argument.size() != 1 || !argument[0].is_function("attr")) return std::nullopt;
  const auto inside = without_white_space(argument[0].children);
  const bool typed = inside.size() == 2 && (inside[1].is_ident("url") || inside[1].is_ident("string"));
  if ((inside.size() != 1 && !typed) || !inside[0].is(TokenKind::ident)) return std::nullopt;
  return inside[0].token.text;
}

std::optional<ContentPart> read_target_counter(const Component& function) {
  const auto arguments = split_at_commas(function.children);
  if (arguments.size() != 2 || arguments[1].size() != 1) return std::nullopt;
  const auto attribute = read_attribute(arguments[0]);
  const auto counter = read_custom_ident(arguments[1][0]);
  if (!attribute || !counter) return std::nullopt;
  return ContentTargetCounter{*attribute, *counter};
}

std::optional<ContentPart> read_leader(const Component& function) {
  const auto arguments = words(function);
  if (!arguments || arguments->size() != 1) return std::nullopt;
  const Component& pattern = arguments->front();
  if (pattern.is_ident("dotted")) return ContentLeader{"."};
  if (pattern.is_ident("solid")) return ContentLeader{"_"};
  if (pattern.is_ident("space")) return ContentLeader{" "};
  if (pattern.is(TokenKind::string) && !pattern.token.text.empty()) return ContentLeader{pattern.token.text};
  return std::nullopt;
}

std::optional<ContentPart> read_text(const Component& function) {
  const auto inside = without_white_space(function.children);
  const bool text = inside.empty() || (inside.size() == 1 && inside[0].is_ident("text"));
  return text ? std::optional<ContentPart>(ContentText{}) : std::nullopt;
}

std::optional<ContentPart> read_part(const Component& value) {
  if (value.is(TokenKind::string)) return ContentString{value.token.text};
  if (value.is_function("counter") || value.is_function("counters")) return read_counter(value);
  if (value.is_function("string")) return read_string(value);
  if (value.is_function("target-counter")) return read_target_counter(value);
  if (value.is_function("leader")) return read_leader(value);
  if (value.is_function("content")) return read_text(value);
  if (const auto attribute = read_attribute({value})) return ContentAttribute{*attribute};
  return std::nullopt;
}

std::optional<Content> read_parts(Values values) {
  Content out;
  for (const auto& value : values) {
    auto part = read_part(value);
    if (!part) return std::nullopt;
    out.push_back(std::move(*part));
  }
  return values.empty() ? std::nullopt : std::optional(out);
}

Setter set_content(std::optional<Content> content) {
  return [content = std::move(content)](Computing& c) { c.draft.style.content = content; };
}

std::optional<StringSet> read_assignment(const Components& assignment) {
  if (assignment.empty()) return std::nullopt;
  const auto name = read_custom_ident(assignment[0]);
  auto content = read_parts(Values(assignment).subspan(1));
  if (!name || !content) return std::nullopt;
  return StringSet{*name, std::move(*content)};
}

bool is_none(Values values) {
  return values.size() == 1 && values[0].is_ident("none");
}

}  // namespace

std::optional<Setter> parse_page_name(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto name = values[0].is_ident("auto") ? std::string() : read_custom_ident(values[0]);
  if (!name) return std::nullopt;
  return [name = *name](Computing& c) { c.draft.style.page = name; };
}

std::optional<Setter> parse_list_style_type(Values values) {
  if (values.size() != 1) return std::nullopt;
  const auto type =
      values[0].is(TokenKind::string) ? '"' + values[0].token.text : read_counter_style(values[0]);
  if (!type) return std::nullopt;
  return [type = *type](Computing& c) { c.draft.style.list_style_type = type; };
}

std::optional<Setter> parse_content(Values values) {
  if (is_none(values) || (values.size() == 1 && values[0].is_ident("normal"))) return set_content({});
  auto parts = read_parts(values);
  for (const auto& part : parts.value_or(Content()))
    if (std::holds_alternative<ContentText>(part)) return std::nullopt;  // of string-set only
  return parts ? std::optional(set_content(std::move(parts))) : std::nullopt;
}

std::optional<Setter> parse_string_set(Values values) {
  std::vector<StringSet> out;
  for (const auto& assignment :
       is_none(values) ? std::vector<Components>() : split_at_commas({values.begin(), values.end()})) {
    auto set = read_assignment(assignment);
    if (!set) return std::nullopt;
    out.push_back(std::move(*set));
  }
  return [out](Computing& c) { c.draft.style.string_set = out; };
}

std::optional<std::vector<std::pair<std::string, int>>> read_counters(Values values, int absent) {
  std::vector<std::pair<std::string, int>> out;
  if (is_none(values)) return out;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const auto name = read_custom_ident(values[at]);
    if (!name) return std::nullopt;
    const auto number = at + 1 < values.size() ? read_integer(values[at + 1]) : std::nullopt;
    if (number) ++at;
    out.emplace_back(*name, number.value_or(absent));
  }
  return values.empty() ? std::nullopt : std::optional(out);
}

}  // namespace casebound::style
