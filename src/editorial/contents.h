#pragma once

#include "editorial/piece.h"

namespace casebound::editorial {

/// Fills the table of contents: what has a title to be looked for, the essays of a part under it. Comes after
/// the ids of divisions.
void fill_contents(Pieces& pieces);

/// Adds the sections of the essays, so that the contents are so many levels deep, essays being the first. To
/// be asked when the headings have their ids.
void deepen_contents(Pieces& pieces, int depth);

}  // namespace casebound::editorial
