#include "epub/timestamp.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

/// ISO 8601 gives a year four digits, and so do reading systems.
constexpr sys_seconds earliest{sys_days{std::chrono::year{0} / 1 / 1}};
constexpr sys_seconds latest{sys_days{std::chrono::year{9999} / 12 / 31}};

sys_seconds moment(std::int64_t count) {
  return std::clamp(sys_seconds{seconds{count}}, earliest, latest);
}

}  // namespace

std::string iso_time(std::int64_t count) {
  const sys_seconds time = moment(count);
  const sys_days day = floor<days>(time);
  const year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::uint16_t dos_date(std::int64_t count) {
  constexpr sys_days first{std::chrono::year{1980} / 1 / 1};
  constexpr sys_days last{std::chrono::year{2107} / 12 / 31};
  const year_month_day date(std::clamp(floor<days>(moment(count)), first, last));
  const auto years = static_cast<unsigned>(static_cast<int>(date.year()) - 1980);
  return static_cast<std::uint16_t>(years << 9 | static_cast<unsigned>(date.month()) << 5 |
                                    static_cast<unsigned>(date.day()));
}

}  // namespace casebound::epub
