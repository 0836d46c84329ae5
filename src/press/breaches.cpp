#include "press/breaches.h"

#include <algorithm>

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

void Breaches::add(const std::string& code, const std::string& what, std::size_t page) {
  add({.code = code, .what = what, .first_page = page, .last_page = page});
}

void Breaches::warn(const std::string& code, const std::string& what, std::size_t page) {
  add({.code = code, .what = what, .first_page = page, .last_page = page, .is_warning = true});
}

void Breaches::add(Breach breach) {
  const auto known = std::find_if(breaches_.begin(), breaches_.end(), [&](const Breach& one) {
    return one.code == breach.code && one.what == breach.what;
  });
  if (known == breaches_.end()) {
    breaches_.push_back(std::move(breach));
  } else if (known->last_page != breach.first_page) {
    known->last_page = breach.last_page;
    known->others += 1 + breach.others;
  }
}

void Breaches::add(const Breaches& later) {
  for (const Breach& breach : later.breaches_) add(breach);
}

void Breaches::report(SourceSpan place, Diagnostics& diagnostics) const {
  for (const Breach& breach : breaches_) {
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
