#pragma once

#include "casebound/base/diagnostic.h"

#include <cstddef>
#include <string>
#include <vector>

namespace casebound::press {

/// What a file breaks, each rule once, with the first page and the number of others.
class Breaches {
 public:
  /// `what` is the rule's sentence. `page` counts from 1; 0: the file as a whole.
  void add(const std::string& code, const std::string& what, std::size_t page = 0);
  void warn(const std::string& code, const std::string& what, std::size_t page);
  /// Those of pages that come after.
  void add(const Breaches& later);
  void report(SourceSpan place, Diagnostics& diagnostics) const;

 private:
  struct Breach {
    std::string code, what;
    std::size_t first_page = 0, last_page = 0, others = 0;
    bool is_warning = false;
  };
  void add(Breach breach);

  std::vector<Breach> breaches_;
};

}  // namespace casebound::press
