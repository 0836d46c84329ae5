#pragma once

#include "layout/column_widths.h"
#include "layout/flow.h"
#include "layout/shape.h"

namespace casebound::layout {

/// How wide a text may be set, as it is shaped, its notes' calls included. Names are not parted in its least
/// width.
TextWidths text_widths(const TextBlock& block, Shaper& shaper);

}  // namespace casebound::layout
