#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/style/stylesheet.h"

namespace casebound::layout {

/// The area that text is to stand in.
struct TextArea {
  Length width;
  Length margin;  ///< of the page beside it, the narrower one
};

/// Takes back what would leave text unread: type of no size, letters and words set one over the other, lines
/// that begin or end off the page, a measure for no word. Says so (`illegible-style`, warning), once for each
/// property; and says of what has no effect in print that it has none (`unsupported-property`).
void keep_legible(style::StyledElement& root, const TextArea& area, Diagnostics& diagnostics);

}  // namespace casebound::layout
