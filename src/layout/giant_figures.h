#pragma once

#include "layout/flow.h"

#include <cstddef>

namespace casebound::layout {

/// Makes a figure's items items of the column, before the one that it would float away from: so that pages
/// may end in a figure that is higher than a page, and nothing of it stands below the paper's edge.
void set_in_column(Flow& flow, std::size_t figure);

}  // namespace casebound::layout
