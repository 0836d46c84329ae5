#pragma once

namespace casebound::editorial {

bool is_letter(char32_t c);  ///< its combining marks too
bool is_digit(char32_t c);
bool is_word(char32_t c);   ///< a letter or a digit
bool is_space(char32_t c);  ///< white space, the ends of lines and of the text
bool is_capital(char32_t c);
char32_t lower_case(char32_t c);
char32_t upper_case(char32_t c);

}  // namespace casebound::editorial
