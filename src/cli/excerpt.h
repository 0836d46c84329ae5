#pragma once

#include "casebound/base/source.h"

#include <string>
#include <string_view>

namespace casebound::cli {

/// Text that is safe to print: control characters, bidi controls and bytes that are not UTF-8 become U+FFFD,
/// line ends become spaces.
std::string printable(std::string_view text);

/// The source line and, below it, a caret under the place with tildes to its end.
struct Excerpt {
  std::string line;
  std::string marks;
};

/// The first line of the span. Tabs become spaces (stops every 8 cells); a long line is cut to a window of 80
/// cells around the place, with `…` where something is left out.
Excerpt excerpt(SourceSpan span, const Sources& sources);

}  // namespace casebound::cli
