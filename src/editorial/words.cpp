#include "editorial/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>

namespace casebound::editorial {

namespace {

constexpr std::array<Words, 5> table = {{{"en", "Contents", "Imprint", "and", "Edited by"},
                                         {"de", "Inhalt", "Impressum", "und", "Herausgegeben von"},
                                         {"fr", "Table des matières", "Mentions légales", "et", "Édité par"},
                                         {"ru", "Содержание", "Выходные данные", "и", "Под редакцией"},
                                         {"el", "Περιεχόμενα", "Στοιχεία έκδοσης", "και", "Επιμέλεια"}}};

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

const Words& words_in(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Words& words) { return words.language == primary; });
  return found == table.end() ? table.front() : *found;
}

std::string written_date(const std::string& date, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
  const std::string_view text = date;
  calendar.set(number(text.substr(0, 4)), number(text.substr(5, 2)) - 1, number(text.substr(8, 2)), 12, 0, 0);
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  if (U_FAILURE(status) || !format) return date;
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString out;
  format->format(calendar.getTime(status), out);
  std::string utf8;
  return U_SUCCESS(status) ? out.toUTF8String(utf8) : date;
}

}  // namespace casebound::editorial
