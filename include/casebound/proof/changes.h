#pragma once

#include "casebound/document/diff.h"
#include "casebound/layout/pages.h"
#include "casebound/proof/proof.h"

#include <vector>

namespace casebound::proof {

/// Where the new book's pages show what the comparison found, page by page from top to bottom, each place
/// once: the words of the tree are found again among those that stand on the pages, block by block.
std::vector<Change> changes_on(const layout::Pages& pages, const BookDiff& diff);

}  // namespace casebound::proof
