#include "casebound/document/note_mark.h"

#include "casebound/base/text.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace casebound {

namespace {

char32_t take_last(std::string_view& text) {
  const char32_t last = last_code_point(text);
  text.remove_suffix(std::min(static_cast<std::size_t>(U8_LENGTH(static_cast<UChar32>(last))), text.size()));
  return last;
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

/// How many such characters the text ends with.
std::size_t count_at_end(std::string_view text, bool (*is_such)(char32_t)) {
  std::size_t count = 0;
  while (is_such(take_last(text))) ++count;
  return count;
}

bool is_punctuation(char32_t c) {
  constexpr std::u32string_view marks = U".,;:!?)”’»“\"'…%";
  return marks.find(c) != std::u32string_view::npos;
}

bool ends_with_year(std::string_view text) {
  return count_at_end(text, is_digit) == 4;
}

int superscript_digit(char32_t c) {
  switch (c) {
    case U'⁰': return 0;
    case U'¹': return 1;
    case U'²': return 2;
    case U'³': return 3;
    default: return c >= U'⁴' && c <= U'⁹' ? static_cast<int>(c - U'⁰') : -1;
  }
}

constexpr std::size_t most_digits = 3;

}  // namespace

NoteMark bracketed_number_at(std::string_view text, std::size_t at) {
  NoteMark mark;
  std::size_t end = at + 1;
  for (; end < text.size() && is_digit(static_cast<unsigned char>(text[end])) && end - at <= most_digits;
       ++end)
    mark.number = mark.number * 10 + (text[end] - '0');
  const bool is_number = at < text.size() && text[at] == '[' && end > at + 1 && text[at + 1] != '0' &&
                         end < text.size() && text[end] == ']';
  if (is_number) mark.size = end + 1 - at;
  return mark;
}

NoteMark raised_number_at(std::string_view text, std::size_t at) {
  NoteMark mark;
  std::size_t digits = 0;
  for (std::size_t next = at; next < text.size() && digits < most_digits; ++digits) {
    const int digit = superscript_digit(next_code_point(text, next));
    if (digit < 0) break;
    mark.number = mark.number * 10 + digit;
    mark.size = next - at;
  }
  return mark;
}

bool may_be_called_after(std::string_view before, int raised_number) {
  constexpr std::size_t longest_unit = 3, longest_variable = 1;
  const std::size_t letters = count_at_end(before, is_letter);
  const bool may_be_power = raised_number == 2 || raised_number == 3;
  if (letters > 0) return letters > (may_be_power ? longest_unit : longest_variable);
  if (is_digit(last_code_point(before))) return ends_with_year(before);
  return is_punctuation(last_code_point(before)) && !(may_be_power && last_code_point(before) == U')');
}

NoteMark note_mark_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (const NoteMark mark = bracketed_number_at(text, at); mark.size > 0) {
    const char32_t next = character_at(text, at + mark.size), last = last_code_point(before);
    const bool is_other = next == U'(' || next == U':' || next == U'[';
    const bool is_variable = is_letter(last) && count_at_end(before, is_letter) == 1;
    const bool follows = (is_letter(last) && !is_variable) || is_punctuation(last) || ends_with_year(before);
    return follows && !is_other ? mark : NoteMark{};
  }
  const NoteMark mark = raised_number_at(text, at);
  const char32_t next = character_at(text, at + mark.size);
  const bool is_call =
      mark.size > 0 && !is_letter(next) && !is_digit(next) && may_be_called_after(before, mark.number);
  return is_call ? mark : NoteMark{};
}

}  // namespace casebound
