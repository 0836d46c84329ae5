#include "press/breaches.h"

#include <algorithm>

namespace casebound::press {

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

}  // namespace casebound::press
