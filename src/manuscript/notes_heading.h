#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Drops a heading such as "Notes" that stands over nothing since the notes under it have gone to their
/// calls, and says so. To be asked when all that follows it has been recognised.
void drop_notes_heading(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
