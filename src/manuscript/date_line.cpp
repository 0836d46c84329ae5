#include "manuscript/date_line.h"

#include "casebound/base/text.h"

#include "manuscript/common_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

std::string folded(std::string_view word) {
  std::string out;
  icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())}).foldCase().toUTF8String(out);
  return out;
}

using Names = std::map<std::string, int, std::less<>>;

/// Without the full stop of an abbreviation.
void add_names(const icu::UnicodeString* names, int32_t count, Names& out) {
  for (int32_t i = 0; i < count; ++i) {
    std::string name;
    names[i].toUTF8String(name);
    out.emplace(folded(name.substr(0, name.find('.'))), i + 1);
  }
}

/// The months by their folded names, from 1.
Names month_names() {
  constexpr std::array languages = {"en", "de", "fr", "ru", "es", "it", "pt", "nl", "pl", "uk", "cs", "sv"};
  using Symbols = icu::DateFormatSymbols;
  Names out;
  for (const char* language : languages) {
    UErrorCode status = U_ZERO_ERROR;
    const Symbols symbols(icu::Locale(language), status);
    if (U_FAILURE(status) != 0) continue;
    int32_t count = 0;
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
      for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        const auto* names = symbols.getMonths(count, context, width);
        add_names(names, count, out);
      }
    }
  }
  return out;
}

int month_of(std::string_view word) {
  static const Names names = month_names();
  const auto found = names.find(folded(word));
  return found == names.end() ? 0 : found->second;
}

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole ? std::optional(value) : std::nullopt;
}

/// `12` of `12.`, `12th` and `1er`; 0 if the word is no day.
int day_of(std::string_view word) {
  constexpr std::array<std::string_view, 6> endings = {"", "st", "nd", "rd", "th", "er"};
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const bool ends_well = std::find(endings.begin(), endings.end(), word.substr(digits)) != endings.end();
  const int day = digits <= 2 && ends_well ? number_of(word.substr(0, digits)).value_or(0) : 0;
  return day <= 31 ? day : 0;
}

int year_of(std::string_view word) {
  constexpr int first = 1400, last = 2199;
  const int year = word.size() == 4 ? number_of(word).value_or(0) : 0;
  return year >= first && year <= last ? year : 0;
}

/// A date as it is found: each of its parts is said once.
struct Parts {
  int year = 0, month = 0, day = 0;
  bool is_clear = true;  ///< of `03/04/2014` nobody knows the month

  bool set(int& part, int value) const {
    if (value == 0 || part != 0) return false;
    part = value;
    return true;
  }
};

/// `2014-03-12`, `12.03.2014` and `12/03/2014`.
bool read_figures(std::string_view word, Parts& parts) {
  for (const char separator : {'-', '.', '/'}) {
    const auto pieces = split(word, separator);
    if (pieces.size() != 3) continue;
    const bool year_first = separator == '-';
    parts.is_clear = separator != '/';
    return parts.set(parts.year, year_of(pieces[year_first ? 0 : 2])) &&
           parts.set(parts.month, number_of(pieces[1]).value_or(0)) && parts.month <= 12 &&
           parts.set(parts.day, day_of(pieces[year_first ? 2 : 0]));
  }
  return false;
}

/// `of`, `de`, `le`, `г`: words that stand in dates.
bool is_connective(std::string_view word) {
  constexpr std::array<std::string_view, 16> words = {"of", "in", "im",  "de",   "del", "le",   "am", "den",
                                                      "on", "г",  "год", "года", "the", "alle", "р",  "roku"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

UChar32 first_letter(std::string_view word) {
  std::size_t offset = 0;
  return static_cast<UChar32>(next_code_point(word, offset));
}

/// `Published on`, `Дата:`: says that a date follows.
std::string_view without_date_word(std::string_view line) {
  constexpr std::array<std::string_view, 18> words = {
      "Published on ", "Published: ", "Published ", "Posted on ", "Posted: ",      "Updated on ",
      "Updated: ",     "Written on ", "Date: ",     "Дата: ",     "Опубликовано ", "Datum: ",
      "Stand: ",       "Date : ",     "Publié le ", "Fecha: ",    "Year: ",        "Jahr: "};
  for (const auto word : words) {
    if (line.starts_with(word)) return trim(line.substr(word.size()));
  }
  return line;
}

/// Adds the word to the date; before a date there may be a place, or the day of the week.
bool read_word(std::string_view word, Parts& parts, std::size_t& other_words) {
  constexpr std::size_t longest_place = 4;
  const bool begun = parts.year != 0 || parts.month != 0 || parts.day != 0;
  if (read_figures(word, parts)) return true;
  if (parts.set(parts.year, year_of(word)) || parts.set(parts.day, day_of(word))) return true;
  if (parts.set(parts.month, month_of(word)) || is_connective(word)) return true;
  // The day of the week is in small letters in many languages: `среда, 12 марта`.
  const bool may_stand_before =
      u_isupper(first_letter(word)) || (u_isalpha(first_letter(word)) && other_words == 0);
  return !begun && may_stand_before && ++other_words <= longest_place;
}

bool is_season(std::string_view word) {
  constexpr auto seasons = std::to_array<std::string_view>(
      {"spring", "summer", "autumn",    "fall",      "winter",  "frühling", "frühjahr",
       "sommer", "herbst", "printemps", "été",       "automne", "hiver",    "весна",
       "лето",   "осень",  "зима",      "primavera", "verano",  "otoño",    "invierno"});
  return std::find(seasons.begin(), seasons.end(), folded(word)) != seasons.end();
}

/// Whether it is nothing but a place and a comma, in capital letters: `London,`, `Wien, im`.
bool is_place_before_year(std::string_view text) {
  constexpr std::size_t most_words = 3;
  if (text.ends_with(" im") || text.ends_with(" in")) text = trim(text.substr(0, text.size() - 3));
  if (!text.ends_with(',')) return false;
  const auto words = split(text.substr(0, text.size() - 1), ' ');
  return words.size() <= most_words && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return !word.empty() && u_isupper(first_letter(word)) &&
                  (word == "New" || !is_heading_word(small_letters(word)));
         });
}

/// `London, 1946`, `Spring 2014`, `Wien, im Frühjahr 1938`, `Year: 1999`: lines that name no month.
bool names_year(std::string_view line) {
  const auto rest = without_date_word(line);
  const auto gap = rest.rfind(' ');
  if (year_of(rest.substr(gap == std::string_view::npos ? 0 : gap + 1)) == 0) return false;
  if (gap == std::string_view::npos) return rest.size() != line.size();
  auto before = trim(rest.substr(0, gap));
  const auto last = before.rfind(' ');
  const auto word = before.substr(last == std::string_view::npos ? 0 : last + 1);
  if (!is_season(word)) return is_place_before_year(before);
  before = trim(before.substr(0, before.size() - word.size()));
  return before.empty() || is_place_before_year(before);
}

}  // namespace

bool is_labelled_date(std::string_view line) {
  return without_date_word(trim(line)).size() != trim(line).size() && read_date_line(line).has_value();
}

std::optional<WrittenDate> read_date_line(std::string_view line) {
  constexpr std::size_t longest = 80;
  line = trim(line);
  if (line.size() > longest || line.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  if (names_year(line)) return WrittenDate{};
  Parts parts;
  std::size_t other_words = 0;
  for (auto word : split(without_date_word(line), ' ')) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (!word.empty() && !read_word(word, parts, other_words)) return std::nullopt;
  }
  if (parts.year == 0 || parts.month == 0) return std::nullopt;
  if (parts.day == 0 || !parts.is_clear) return WrittenDate{};
  return WrittenDate{fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day)};
}

}  // namespace casebound::manuscript
