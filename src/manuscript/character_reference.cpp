#include "manuscript/character_reference.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace casebound::manuscript {

namespace {

/// XML 1.0, production 2, and no DEL.
bool is_in_xml(std::uint32_t number) {
  if (number < 0x20) return number == '\t' || number == '\n' || number == '\r';
  const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
  return number != 0x7F && !is_surrogate && number != 0xFFFE && number != 0xFFFF && number <= 0x10FFFF;
}

}  // namespace

CharacterReference character_reference(std::string_view text, std::size_t at) {
  constexpr std::size_t most_digits = 7, most_hexadecimals = 6;
  if (text.substr(at, 2) != "&#") return {};
  const auto sign = text.substr(at + 2, 1);
  const bool is_hexadecimal = sign == "x" || sign == "X";
  const std::size_t prefix = is_hexadecimal ? 3 : 2;
  const auto rest = text.substr(std::min(at + prefix, text.size()));
  const auto digits =
      rest.substr(0, rest.find_first_not_of(is_hexadecimal ? "0123456789ABCDEFabcdef" : "0123456789"));
  if (digits.empty() || rest.substr(digits.size(), 1) != ";") return {};
  CharacterReference out{prefix + digits.size() + 1};
  out.is_overlong = digits.size() > (is_hexadecimal ? most_hexadecimals : most_digits);
  std::uint32_t number = 0;
  if (!out.is_overlong) std::from_chars(digits.begin(), digits.end(), number, is_hexadecimal ? 16 : 10);
  out.is_character = is_in_xml(number);
  return out;
}

}  // namespace casebound::manuscript
