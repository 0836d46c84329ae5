#pragma once

#include "casebound/document/inline.h"

#include "manuscript/reading.h"

#include <cmark-gfm.h>

namespace casebound::manuscript {

/// Where the words of a block are looked for in the source. cmark's own columns for inlines are wrong after
/// indented and lazy lines.
struct InlineCursor {
  std::uint32_t words_end = 0;     ///< of the last words that were found
  std::uint32_t referred_end = 0;  ///< of the last reference to a character that was reported
};

/// What stands in the lines of one of cmark's blocks, which covers `block` of the source: our inlines,
/// disguised still (see protect.h). Blocks are to be read in their order.
Inlines read_inlines(cmark_node* parent, SourceSpan block, Reading& reading, InlineCursor& cursor);

}  // namespace casebound::manuscript
