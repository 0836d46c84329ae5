#pragma once

namespace casebound::editorial {

/// The same of characters beyond ASCII, which most are not.
namespace beyond_ascii {
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);
bool is_capital(char32_t c);
char32_t lower_case(char32_t c);
}  // namespace beyond_ascii

/// A letter; its combining marks too.
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') : beyond_ascii::is_letter(c);
}
inline bool is_digit(char32_t c) {
  return c < 0x80 ? c >= U'0' && c <= U'9' : beyond_ascii::is_digit(c);
}
/// A letter or a digit.
inline bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}
/// White space, the ends of lines and of the text.
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == U' ' || c == 0 || (c >= U'\t' && c <= U'\r') || (c >= 0x1C && c <= 0x1F)
                  : beyond_ascii::is_space(c);
}
inline bool is_capital(char32_t c) {
  return c < 0x80 ? c >= U'A' && c <= U'Z' : beyond_ascii::is_capital(c);
}
inline char32_t lower_case(char32_t c) {
  return c < 0x80 ? (is_capital(c) ? c + (U'a' - U'A') : c) : beyond_ascii::lower_case(c);
}
char32_t upper_case(char32_t c);

}  // namespace casebound::editorial
