#pragma once

#include "casebound/base/diagnostic.h"

#include <cstddef>
#include <string>
#include <vector>

namespace casebound::press {

/// A rule that is broken, with the pages where.
struct Breach {
  std::string code, what;
  std::size_t first_page = 0, last_page = 0, others = 0;
  bool is_warning = false;
};

/// What a file breaks, each rule once, with the first page and the number of others.
class Breaches {
 public:
  /// `what` is the rule's sentence. `page` counts from 1; 0: the file as a whole.
  void add(const std::string& code, const std::string& what, std::size_t page = 0);
  void warn(const std::string& code, const std::string& what, std::size_t page);
  /// Those of pages that come after.
  void add(const Breaches& later);
  const std::vector<Breach>& all() const { return breaches_; }

 private:
  void add(Breach breach);

  std::vector<Breach> breaches_;
};

/// Errors and warnings at the place in the settings that asked for the file.
void report(const Breaches& breaches, SourceSpan place, Diagnostics& diagnostics);

}  // namespace casebound::press
