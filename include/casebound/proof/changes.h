#pragma once

#include "casebound/document/diff.h"
#include "casebound/layout/pages.h"
#include "casebound/proof/proof.h"

#include <string>
#include <vector>

namespace casebound::proof {

/// Where the new book's pages show what the comparison found, page by page from top to bottom, each place
/// once: the words of the tree are found again among those that stand on the pages, block by block; pictures
/// of the same name that were replaced by others, wherever they are.
std::vector<Change> changes_on(const layout::Pages& pages, const BookDiff& diff,
                               const std::vector<std::string>& replaced_pictures = {});

}  // namespace casebound::proof
