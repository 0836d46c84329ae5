#pragma once

#include "manuscript/lines.h"
#include "manuscript/references.h"

#include <string>

namespace casebound::manuscript {

/// What cmark is fed: the lines, disguised (see protect.h), after the definitions of links from elsewhere
/// that they need.
struct Feed {
  std::string text;
  int lead = 0;  ///< lines before the manuscript's own

  /// `guarded`: no line is to begin a block.
  Feed(const Lines& lines, const References& references, bool guarded);
};

}  // namespace casebound::manuscript
