#include "press/breaches.h"

#include <fmt/format.h>

namespace casebound::press {
namespace {

constexpr const char* error_hint =
    "the file is not what was asked for; if nothing in the book explains it, please report it";
constexpr const char* warning_hint = "ask the printer, or lighten the colour";

std::string other_pages(std::size_t count) {
  return count == 1 ? std::string(" and 1 other") : fmt::format(" and {} others", count);
}

}  // namespace

void report(const Breaches& breaches, SourceSpan place, Diagnostics& diagnostics) {
  for (const Breach& breach : breaches.all()) {
    std::string message = breach.what;
    if (breach.first_page != 0) message += fmt::format(" (page {} of the file", breach.first_page);
    if (breach.others != 0) message += other_pages(breach.others);
    if (breach.first_page != 0) message += ")";
    if (breach.is_warning) {
      diagnostics.warning(breach.code, place, std::move(message), warning_hint);
    } else {
      diagnostics.error(breach.code, place, std::move(message), error_hint);
    }
  }
}

}  // namespace casebound::press
