#include "style/value.h"

#include "casebound/base/named_colour.h"

#include "style/ascii.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace casebound::style {
namespace {

constexpr std::array absolute_units = {Keyword<double>{"pt", 1},         Keyword<double>{"px", .75},
                                       Keyword<double>{"pc", 12},        Keyword<double>{"in", 72},
                                       Keyword<double>{"cm", 72 / 2.54}, Keyword<double>{"mm", 72 / 25.4},
                                       Keyword<double>{"q", 72 / 101.6}};

constexpr std::array relative_units = {Keyword<Unit>{"em", Unit::em}, Keyword<Unit>{"rem", Unit::rem},
                                       Keyword<Unit>{"ex", Unit::ex}, Keyword<Unit>{"ch", Unit::ch},
                                       Keyword<Unit>{"lh", Unit::lh}, Keyword<Unit>{"rlh", Unit::rlh}};

/// Faces are not at hand in the cascade; both are half an em, CSS Values 4's fallback.
constexpr double ex_and_ch = .5;

/// Beyond this a length is a slip of the pen, and would leave fixed point's range.
constexpr double largest_number = 1e5;

constexpr std::array reserved = {"inherit", "initial", "unset", "revert", "default", "none", "auto"};

std::optional<std::uint8_t> read_channel(const Component& component) {
  double value = component.token.number;
  if (component.is(TokenKind::percentage))
    value = value * 255 / 100;
  else if (!component.is(TokenKind::number))
    return std::nullopt;
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0., 255.)));
}

/// The arguments of a colour function, with commas or, as Color 4 has it, without.
Components arguments(const Component& function) {
  Components out;
  for (const auto& child : function.children)
    if (!child.is(TokenKind::white_space) && !child.is(TokenKind::comma)) out.push_back(child);
  return out;
}

std::optional<Colour> read_rgb(const Component& function) {
  const auto channels = arguments(function);
  if (channels.size() != 3) return std::nullopt;
  const auto red = read_channel(channels[0]), green = read_channel(channels[1]),
             blue = read_channel(channels[2]);
  if (!red || !green || !blue) return std::nullopt;
  return Colour{*red, *green, *blue};
}

std::optional<double> read_ink(const Component& component) {
  if (component.is(TokenKind::percentage)) return std::clamp(component.token.number / 100, 0., 1.);
  if (component.is(TokenKind::number)) return std::clamp(component.token.number, 0., 1.);
  return std::nullopt;
}

/// The inks, and for screens CSS Color 5's naive conversion.
std::optional<Colour> read_cmyk(const Component& function) {
  const auto inks = arguments(function);
  if (inks.size() != 4) return std::nullopt;
  std::array<double, 4> amount{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto ink = read_ink(inks[i]);
    if (!ink) return std::nullopt;
    amount[i] = *ink;
  }
  const auto channel = [&](std::size_t i) {
    return static_cast<std::uint8_t>(
        std::lround(255 * (1 - std::min(1., amount[i] * (1 - amount[3]) + amount[3]))));
  };
  const auto ink = [&](std::size_t i) { return static_cast<int>(std::lround(amount[i] * 1000)); };
  return Colour{channel(0), channel(1), channel(2), Inks{ink(0), ink(1), ink(2), ink(3)}};
}

std::optional<std::uint8_t> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  return std::nullopt;
}

std::optional<Colour> read_hex(std::string_view text) {
  if (text.size() != 3 && text.size() != 6) return std::nullopt;
  std::array<std::uint8_t, 6> digits{};
  for (std::size_t i = 0; i < 6; ++i) {
    const auto digit = hex_digit(text[text.size() == 3 ? i / 2 : i]);
    if (!digit) return std::nullopt;
    digits[i] = *digit;
  }
  const auto channel = [&](std::size_t i) {
    return static_cast<std::uint8_t>(digits[i] * 16 + digits[i + 1]);
  };
  return Colour{channel(0), channel(2), channel(4)};
}

}  // namespace

std::optional<double> points_per(std::string_view unit) {
  for (const auto& known : absolute_units)
    if (known.text == unit) return known.value;
  return std::nullopt;
}

std::optional<CssLength> read_length(const Component& component) {
  const Token& token = component.token;
  if (token.kind == TokenKind::number && token.number == 0) return CssLength{};
  if (token.kind != TokenKind::dimension || std::abs(token.number) > largest_number) return std::nullopt;
  if (const auto points = points_per(token.text)) return CssLength{token.number * *points};
  for (const auto& known : relative_units)
    if (known.text == token.text) return CssLength{token.number, known.value};
  return std::nullopt;
}

std::optional<CssLength> read_positive_length(const Component& component) {
  const auto length = read_length(component);
  return length && length->number >= 0 ? length : std::nullopt;
}

Length resolve(CssLength length, const Computing& computing) {
  const ComputedStyle& style = computing.draft.style;
  switch (length.unit) {
    case Unit::pt: break;
    case Unit::em: return style.font_size.scaled(length.number);
    case Unit::rem: return computing.root_font_size.scaled(length.number);
    case Unit::ex:
    case Unit::ch: return style.font_size.scaled(length.number * ex_and_ch);
    case Unit::lh: return style.line_height.scaled(length.number);
    case Unit::rlh: return computing.root_line_height.scaled(length.number);
  }
  return Length::from_points(length.number);
}

std::optional<double> read_percentage(const Component& component) {
  return component.is(TokenKind::percentage) ? std::optional(component.token.number) : std::nullopt;
}

std::optional<int> read_integer(const Component& component) {
  const Token& token = component.token;
  if (token.kind != TokenKind::number || !token.integer || std::abs(token.number) > 1e6) return std::nullopt;
  return static_cast<int>(token.number);
}

namespace {

std::optional<Colour> read_name(std::string_view name) {
  const auto rgb = named_colour(name);
  if (!rgb) return std::nullopt;
  const auto channel = [&](int shift) { return static_cast<std::uint8_t>(*rgb >> shift); };
  return Colour{channel(16), channel(8), channel(0)};
}

}  // namespace

std::optional<Colour> read_colour(const Component& component) {
  if (component.is(TokenKind::hash)) return read_hex(lower(component.token.text));
  if (component.is(TokenKind::ident)) return read_name(lower(component.token.text));
  if (component.is_function("rgb")) return read_rgb(component);
  if (component.is_function("device-cmyk")) return read_cmyk(component);
  return std::nullopt;
}

std::optional<std::string> read_custom_ident(const Component& component) {
  if (!component.is(TokenKind::ident)) return std::nullopt;
  for (const auto* word : reserved)
    if (component.is_ident(word)) return std::nullopt;
  return component.token.text;
}

}  // namespace casebound::style
