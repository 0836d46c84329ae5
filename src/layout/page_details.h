#pragma once

#include "layout/impose.h"

#include <vector>

namespace casebound::layout {

/// Tells each page where its text stands and on which grid, and adds the faults of its lines to those of the
/// pages, which end up page by page.
void add_page_details(const std::vector<Leaf>& leaves, Pages& pages);

}  // namespace casebound::layout
