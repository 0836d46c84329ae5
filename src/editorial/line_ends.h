#pragma once

#include "casebound/document/inline.h"

namespace casebound::editorial {

/// The end of a line in the manuscript is a space; but between two East Asian characters, whose words have no
/// spaces between them, it is nothing (CSS Text 3 §4.1.3, segment breaks). Korean words have.
void drop_line_ends(Inlines& inlines);

}  // namespace casebound::editorial
