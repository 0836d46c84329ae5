#pragma once

#include "casebound/document/inline.h"

#include "manuscript/reading.h"

namespace casebound::manuscript {

/// Makes formulas of what `disguised_formula` has hidden. One that MathML does not know is told (`mathml`)
/// and is the words in it; what an element may not have is told and dropped. Prefixes are taken away, and of
/// what is annotated only text stays.
void read_formulas(Inlines& inlines, Reading& reading);

}  // namespace casebound::manuscript
