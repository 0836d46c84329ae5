#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Whether the block is a heading, or a line in bold, such as "Notes" or "Endnotes", or the line "Notes:".
bool is_notes_heading(const Block& block);

/// Drops each heading such as "Notes" whose notes have gone to their calls, and says so; what follows them,
/// thanks perhaps, stays. To be asked when all that follows it has been recognised.
void drop_notes_headings(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
