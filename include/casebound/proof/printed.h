#pragma once

#include "casebound/layout/pages.h"
#include "casebound/proof/proof.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::proof {

/// A word on the pages; one that is divided ends on another line than it begins.
struct PrintedWord {
  std::string text;  ///< without the hyphen of a line end, and without the number of a note that it calls
  Place begin, end;
};

/// What is printed of one block.
struct PrintedBlock {
  std::vector<PrintedWord> words;
  Place first, last;  ///< baselines of its first and last item, pictures being on their lower edge
};

/// What is printed of each block of the tree that has an id, by the ids; furniture belongs to none.
std::map<std::string, PrintedBlock> printed_blocks(const layout::Pages& pages);

}  // namespace casebound::proof
