#include "project/foreign_dates.h"

#include "casebound/base/text.h"

#include "project/values.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace casebound::project {

namespace {

/// The number that the text is, of so many digits at most; 0 if it is none.
int number_of(std::string_view text, std::size_t most_digits) {
  const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || text.size() > most_digits || !std::all_of(text.begin(), text.end(), is_figure))
    return 0;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// The number of a month by its English name, or the first three letters of it.
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
  std::string name(word.substr(0, word.find('.')));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto* const found = std::find_if(names.begin(), names.end(), [&](std::string_view month) {
    return name == month || (name.size() == 3 && month.starts_with(name)) ||
           (name == "sept" && month == "september");
  });
  return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

/// `6`, `6th`
int day_number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) word.remove_suffix(ending.size());
  }
  return number_of(word, 2);
}

std::string date_of(int year, int month, int day) {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// `2014-5-6` and `2014/05/06`, before a time if there is one.
std::string numeric_date(std::string_view text) {
  const auto date = text.substr(0, text.find_first_of("T "));
  const auto parts = split(date, date.find('/') != std::string_view::npos ? '/' : '-');
  if (parts.size() != 3 || parts[0].size() != 4) return {};
  return date_of(number_of(parts[0], 4), number_of(parts[1], 2), number_of(parts[2], 2));
}

/// `May 6, 2014`, `6 May 2014`
std::string written_date(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto word : split(text, ' ')) {
    if (word.ends_with(',')) word.remove_suffix(1);
    if (!word.empty()) words.push_back(word);
  }
  if (words.size() != 3 || words[2].size() != 4) return {};
  const bool is_month_first = month_of(words[0]) > 0;
  return date_of(number_of(words[2], 4), month_of(words[is_month_first ? 0 : 1]),
                 day_number(words[is_month_first ? 1 : 0]));
}

}  // namespace

std::optional<std::string> day_of(std::string_view text) {
  text = trim(text);
  for (auto date : {numeric_date(text), written_date(text)}) {
    if (!date.empty() && !check_date(date)) return date;
  }
  return std::nullopt;
}

}  // namespace casebound::project
