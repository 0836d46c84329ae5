#include "layout/white_space.h"

#include <algorithm>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

namespace casebound::layout {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_white);
}

bool preserves_spaces(style::WhiteSpace value) {
  return value == style::WhiteSpace::pre || value == style::WhiteSpace::pre_wrap;
}

bool preserves_lines(style::WhiteSpace value) {
  return preserves_spaces(value) || value == style::WhiteSpace::pre_line;
}

std::string without_separators(std::string text) {
  // A byte order mark within the text joins words and shows nothing: U+2060 says so now, which PDF can say.
  constexpr std::string_view mark = "\uFEFF", joiner = "\u2060";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.replace(at, mark.size(), joiner);
  for (const std::string_view separator : {"\u2028", "\u2029", "\u0085"}) {
    for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, at)) {
      text.replace(at, separator.size(), 1, ' ');
    }
  }
  return text;
}

std::string transformed(const std::string& text, style::TextTransform transform,
                        const std::string& language) {
  if (transform == style::TextTransform::none) return text;
  auto unicode = icu::UnicodeString::fromUTF8(text);
  const icu::Locale locale(language.c_str());
  if (transform == style::TextTransform::uppercase) unicode.toUpper(locale);
  if (transform == style::TextTransform::lowercase) unicode.toLower(locale);
  if (transform == style::TextTransform::capitalize)
    unicode.toTitle(nullptr, locale, U_TITLECASE_NO_LOWERCASE);
  std::string out;
  return unicode.toUTF8String(out);
}

}  // namespace casebound::layout
