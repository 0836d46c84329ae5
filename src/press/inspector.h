#pragma once

#include "casebound/press/job.h"

#include "press/breaches.h"

#include <cstddef>
#include <string>

namespace casebound::press {

/// What reads a finished file back: the annex `inspection`, which needs qpdf. Both throw a std::exception if
/// the file cannot be read; neither uses other threads.
struct Inspector {
  /// All but the content of the pages. Returns the number of pages.
  std::size_t (*document)(const std::string& pdf, const Job& job, Breaches& breaches);
  /// The content of the pages from `begin` up to `end`, in a reading of its own, since qpdf's are for one
  /// thread.
  void (*contents)(const std::string& pdf, const Job& job, Breaches& breaches, std::size_t begin,
                   std::size_t end);
};

}  // namespace casebound::press
