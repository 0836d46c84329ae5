#include "image/svg_colour.h"

#include "casebound/base/named_colour.h"
#include "casebound/base/text.h"

#include "image/svg_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace casebound::image {
namespace {

Colour from_bytes(std::uint32_t rgb, std::uint32_t alpha = 0xFF) {
  return {((rgb >> 16) & 0xFF) / 255.0, ((rgb >> 8) & 0xFF) / 255.0, (rgb & 0xFF) / 255.0, alpha / 255.0};
}

std::optional<Colour> from_hex(std::string_view digits) {
  std::string full;
  const bool is_short = digits.size() == 3 || digits.size() == 4;
  for (const char digit : digits) full.append(is_short ? 2 : 1, digit);
  if (full.size() == 6) full += "ff";
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(full.data(), full.data() + full.size(), value, 16);
  if (full.size() != 8 || error != std::errc() || end != full.data() + full.size()) return std::nullopt;
  return from_bytes(value >> 8, value & 0xFF);
}

std::optional<Colour> from_function(std::string_view text) {
  Scanner scanner(text);
  const std::string_view name = scanner.word();
  if ((name != "rgb" && name != "rgba") || !scanner.take('(')) return std::nullopt;
  std::array<double, 4> parts = {0, 0, 0, 1};
  std::size_t count = 0;
  while (!scanner.take(')')) {
    if (count == 3) scanner.take('/');
    const auto value = scanner.number();
    if (!value || count == parts.size()) return std::nullopt;
    const double whole = scanner.take('%') ? 100 : count == 3 ? 1 : 255;
    parts[count++] = std::clamp(*value / whole, 0.0, 1.0);
  }
  if (count < 3) return std::nullopt;
  return Colour{parts[0], parts[1], parts[2], parts[3]};
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  const std::string value = lower(trim(text));
  if (value.starts_with('#')) return from_hex(std::string_view(value).substr(1));
  if (value.starts_with("rgb")) return from_function(value);
  if (value == "transparent") return Colour{0, 0, 0, 0};
  const auto named = named_colour(value);
  return named ? std::optional(from_bytes(*named)) : std::nullopt;
}

}  // namespace casebound::image
