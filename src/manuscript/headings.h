#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Drops headings without words (`empty-heading`).
void drop_empty_headings(const Source& source, Blocks& blocks, Diagnostics& diagnostics);

/// Makes the sections of the body begin at level 2 and deepen by one at a time, those that are siblings alike
/// (`heading-skip`), and takes strong emphasis off headings that are bold from end to end
/// (`bold-in-heading`).
void mend_headings(const Source& source, Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
