#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

#include <vector>

namespace casebound::manuscript {

/// Joins the halves of a sentence between which a converter has left the foot of a page: a note without
/// number, and perhaps a figure. The note goes to the notes, where nothing calls it, and the figure after the
/// paragraph; both are said (`wedged-note`).
void unwedge_notes(Blocks& blocks, std::vector<Note>& notes, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
