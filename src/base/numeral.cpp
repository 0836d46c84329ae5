#include "casebound/base/numeral.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound {

namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> letters = {{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
  std::string out;
  for (const auto& [value, text] : letters) {
    for (; number >= value; number -= value) out += text;
  }
  return out;
}

std::string alphabetic(int number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26)
    out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
  return out;
}

/// The letters of Greek in their order, without the sigma that only ends words.
std::string greek(int number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 24) {
    const int letter = (number - 1) % 24;
    std::string utf8;
    append_utf8(utf8, static_cast<char32_t>(0x3B1 + letter + (letter > 16 ? 1 : 0)));
    out.insert(0, utf8);
  }
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

std::string numeral(int number, std::string_view style) {
  const bool romanisable = number > 0 && number < 4000;
  if (style == "lower-roman" && romanisable) return roman(number);
  if (style == "upper-roman" && romanisable) return upper(roman(number));
  if ((style == "lower-alpha" || style == "lower-latin") && number > 0) return alphabetic(number);
  if ((style == "upper-alpha" || style == "upper-latin") && number > 0) return upper(alphabetic(number));
  if (style == "lower-greek" && number > 0) return greek(number);
  if (style == "decimal-leading-zero") return fmt::format("{:0{}}", number, number < 0 ? 3 : 2);
  return fmt::format("{}", number);
}

}  // namespace casebound
