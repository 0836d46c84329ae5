#pragma once

#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Makes the end of a quotation an attribution where it begins with a dash: `— Name`, as its last paragraph
/// or as the last line of it. Speech that begins with dashes is left alone.
void set_attribution(Blocks& quotation);

}  // namespace casebound::manuscript
