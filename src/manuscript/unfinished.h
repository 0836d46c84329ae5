#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Points at paragraphs that may have been cut in two where nothing is certain enough to join them: the first
/// has no end mark, and the next begins with a small letter, or whole sentences stand before
/// (`unfinished-paragraph`). To be asked when what was certain has been joined.
void report_unfinished(const Blocks& body, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
