#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/piece.h"

namespace casebound::editorial {

/// Whether an author has marked anything for the index.
bool has_index_marks(Pieces& pieces);

/// Fills the index with what the marks name, in the order of the book's language. A heading that is referred
/// to and is not there is reported (`blind-reference`), and so is that there are marks and no index
/// (`index-not-printed`). Comes after the ids of marks.
void fill_index(Pieces& pieces, const std::string& language, Diagnostics& diagnostics);

}  // namespace casebound::editorial
