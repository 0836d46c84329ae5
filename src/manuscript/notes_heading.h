#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Whether the block is a heading, or a line in bold, such as "Notes" or "Endnotes".
bool is_notes_heading(const Block& block);

/// Drops a heading such as "Notes" that stands over nothing since the notes under it have gone to their
/// calls, and says so. To be asked when all that follows it has been recognised.
void drop_notes_heading(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
