#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

#include <vector>

namespace casebound::manuscript {

/// Joins paragraphs that a page break cut in two (`split-paragraph`). Only where the signals leave no doubt;
/// each join is a finding with its fix.
void join_split_paragraphs(const Source& source, Blocks& blocks, Diagnostics& diagnostics);

/// Takes the link from words that lead nowhere (`#` or nothing: `dead-link`) or to what a book must not open
/// (`unsafe-link`); the words stay.
void drop_dead_links(const Source& source, Blocks& body, std::vector<Note>& notes, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
