#include "pipeline/modified.h"

#include <charconv>
#include <chrono>

namespace casebound::pipeline {

namespace {

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::int64_t modified_time(std::optional<std::int64_t> source_date_epoch, const std::string& date) {
  if (source_date_epoch) return *source_date_epoch;
  constexpr std::int64_t start_of_2000 = 946684800;
  if (date.size() != 10) return start_of_2000;
  const std::string_view text = date;
  const std::chrono::year_month_day day{std::chrono::year(number(text.substr(0, 4))),
                                        std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
                                        std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2))))};
  const auto noon = std::chrono::sys_days(day).time_since_epoch() + std::chrono::hours(12);
  return std::chrono::duration_cast<std::chrono::seconds>(noon).count();
}

}  // namespace casebound::pipeline
