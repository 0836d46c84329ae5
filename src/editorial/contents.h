#pragma once

#include "editorial/piece.h"

namespace casebound::editorial {

/// Fills the table of contents: what has a title to be looked for, the essays of a part under it. Comes after
/// the ids of divisions.
void fill_contents(Pieces& pieces);

}  // namespace casebound::editorial
