#include "style/parsers.h"

#include <algorithm>
#include <array>

namespace casebound::style {
namespace {

/// CSS Fonts 4 §2.5, in points, with 12 for `medium`.
constexpr std::array<Keyword<double>, 8> absolute_sizes = {{{"xx-small", 7.2},
                                                            {"x-small", 9},
                                                            {"small", 10.667},
                                                            {"medium", 12},
                                                            {"large", 14.4},
                                                            {"x-large", 18},
                                                            {"xx-large", 24},
                                                            {"xxx-large", 36}}};
constexpr std::array<Keyword<double>, 2> relative_sizes = {{{"smaller", 1 / 1.2}, {"larger", 1.2}}};

Setter set_font_size(std::function<Length(const Computing&)> size) {
  return [size = std::move(size)](Computing& c) {
    c.draft.style.font_size = std::clamp(size(c), Length(), Length::from_points(10000));
  };
}

Setter set_ratio_of_parent(double ratio) {
  return set_font_size([ratio](const Computing& c) { return c.parent.style.font_size.scaled(ratio); });
}

Setter set_line_height_factor(double factor) {
  return [factor](Computing& c) { c.draft.line_height_factor = factor; };
}

Setter set_line_height(CssLength length) {
  return [length](Computing& c) {
    c.draft.line_height_factor.reset();
    c.draft.style.line_height = resolve(length, c);
  };
}

std::optional<std::string> read_family(const Components& words) {
  if (words.size() == 1 && words[0].is(TokenKind::string)) return words[0].token.text;
  std::string out;
  for (const auto& word : words) {
    if (!word.is(TokenKind::ident)) return std::nullopt;
    out += out.empty() ? word.token.text : ' ' + word.token.text;
  }
  return out.empty() ? std::nullopt : std::optional(out);
}

int bolder(int weight) {
  return weight < 350 ? 400 : weight < 550 ? 700 : 900;
}
int lighter(int weight) {
  return weight < 550 ? 100 : weight < 750 ? 400 : 700;
}

Setter set_weight(int weight) {
  return [weight](Computing& c) { c.draft.style.font_weight = weight; };
}

using NumericChoice = bool FontNumeric::*;
constexpr std::array<Keyword<NumericChoice>, 4> numeric_choices = {
    {{"lining-nums", &FontNumeric::lining},
     {"oldstyle-nums", &FontNumeric::oldstyle},
     {"tabular-nums", &FontNumeric::tabular},
     {"proportional-nums", &FontNumeric::proportional}}};

std::optional<FontNumeric> read_numeric(Values values) {
  FontNumeric out;
  if (values.size() == 1 && values[0].is_ident("normal")) return out;
  for (const auto& value : values) {
    const auto choice = read_keyword<NumericChoice>(value, numeric_choices);
    if (!choice || out.**choice) return std::nullopt;
    out.** choice = true;
  }
  const bool contradictory = (out.lining && out.oldstyle) || (out.tabular && out.proportional);
  return values.empty() || contradictory ? std::nullopt : std::optional(out);
}

Setter set_numeric(FontNumeric numeric) {
  return [numeric](Computing& c) { c.draft.style.font_variant_numeric = numeric; };
}

constexpr std::array<Keyword<FontCaps>, 2> caps = {
    {{"small-caps", FontCaps::small_caps}, {"all-small-caps", FontCaps::all_small_caps}}};

Setter set_caps(FontCaps value) {
  return [value](Computing& c) { c.draft.style.font_variant_caps = value; };
}

}  // namespace

std::optional<Setter> parse_font_size(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (const auto points = read_keyword<double>(values[0], absolute_sizes))
    return set_font_size([size = Length::from_points(*points)](const Computing&) { return size; });
  if (const auto ratio = read_keyword<double>(values[0], relative_sizes)) return set_ratio_of_parent(*ratio);
  if (const auto percentage = read_percentage(values[0]); percentage && *percentage >= 0)
    return set_ratio_of_parent(*percentage / 100);
  const auto length = read_positive_length(values[0]);
  if (!length) return std::nullopt;
  return set_font_size([length = *length](const Computing& c) { return resolve(length, c); });
}

std::optional<Setter> parse_line_height(Values values) {
  if (values.size() != 1) return std::nullopt;
  const Component& value = values[0];
  if (value.is_ident("normal")) return set_line_height_factor(1.2);
  if (value.is(TokenKind::number) && value.token.number >= 0 && value.token.number < 1000)
    return set_line_height_factor(value.token.number);
  if (const auto percentage = read_percentage(value); percentage && *percentage >= 0)
    return set_line_height({*percentage / 100, Unit::em});
  const auto length = read_positive_length(value);
  return length ? std::optional(set_line_height(*length)) : std::nullopt;
}

std::optional<std::vector<std::string>> read_families(Values values) {
  std::vector<std::string> families;
  for (const auto& words : split_at_commas({values.begin(), values.end()})) {
    auto family = read_family(words);
    if (!family) return std::nullopt;
    families.push_back(std::move(*family));
  }
  return families;
}

std::optional<Setter> parse_font_family(Values values) {
  const auto families = read_families(values);
  if (!families) return std::nullopt;
  return [families = *families](Computing& c) { c.draft.style.font_family = families; };
}

std::optional<Setter> parse_font_weight(Values values) {
  if (values.size() != 1) return std::nullopt;
  if (values[0].is_ident("normal")) return set_weight(400);
  if (values[0].is_ident("bold")) return set_weight(700);
  if (values[0].is_ident("bolder"))
    return [](Computing& c) { c.draft.style.font_weight = bolder(c.parent.style.font_weight); };
  if (values[0].is_ident("lighter"))
    return [](Computing& c) { c.draft.style.font_weight = lighter(c.parent.style.font_weight); };
  const auto weight = read_integer(values[0]);
  return weight && *weight >= 1 && *weight <= 1000 ? std::optional(set_weight(*weight)) : std::nullopt;
}

std::optional<Setter> parse_font_variant_numeric(Values values) {
  const auto numeric = read_numeric(values);
  return numeric ? std::optional(set_numeric(*numeric)) : std::nullopt;
}

std::optional<Expansion> expand_font_variant(Values values) {
  FontCaps chosen = FontCaps::normal;
  Components others;
  for (const auto& value : values) {
    const auto choice = read_keyword<FontCaps>(value, caps);
    if (choice && chosen != FontCaps::normal) return std::nullopt;
    if (choice)
      chosen = *choice;
    else
      others.push_back(value);
  }
  const auto numeric = others.empty() && !values.empty() ? FontNumeric{} : read_numeric(others);
  if (!numeric) return std::nullopt;
  return Expansion{{"font-variant-caps", set_caps(chosen)}, {"font-variant-numeric", set_numeric(*numeric)}};
}

}  // namespace casebound::style
