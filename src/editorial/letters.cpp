#include "editorial/letters.h"

#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

UChar32 code_point(char32_t c) {
  return static_cast<UChar32>(c);
}

}  // namespace

namespace beyond_ascii {

bool is_letter(char32_t c) {
  return u_isalpha(code_point(c)) || u_charType(code_point(c)) == U_NON_SPACING_MARK;
}
bool is_digit(char32_t c) {
  return u_isdigit(code_point(c));
}
bool is_space(char32_t c) {
  return u_isUWhiteSpace(code_point(c));
}
bool is_capital(char32_t c) {
  return u_isupper(code_point(c));
}
char32_t lower_case(char32_t c) {
  return static_cast<char32_t>(u_tolower(code_point(c)));
}

}  // namespace beyond_ascii

char32_t upper_case(char32_t c) {
  return static_cast<char32_t>(u_toupper(code_point(c)));
}

}  // namespace casebound::editorial
