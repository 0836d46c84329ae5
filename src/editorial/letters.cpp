#include "editorial/letters.h"

#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

UChar32 code_point(char32_t c) {
  return static_cast<UChar32>(c);
}

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(code_point(c)) || u_charType(code_point(c)) == U_NON_SPACING_MARK;
}
bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(code_point(c));
}
bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || c == 0 || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
                  : u_isUWhiteSpace(code_point(c));
}
bool is_capital(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(code_point(c));
}
char32_t lower_case(char32_t c) {
  if (c < 0x80) return is_capital(c) ? c + ('a' - 'A') : c;
  return static_cast<char32_t>(u_tolower(code_point(c)));
}
char32_t upper_case(char32_t c) {
  return static_cast<char32_t>(u_toupper(code_point(c)));
}

}  // namespace casebound::editorial
