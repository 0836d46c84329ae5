#pragma once

#include "editorial/piece.h"

namespace casebound::editorial {

/// Makes room for the table of contents on its page. Comes before the ids of blocks.
void place_contents(Pieces& pieces);

/// What the book has to be found: what has a title to be looked for, the essays of a part under it, and their
/// sections, so that the contents are so many levels deep, essays being the first. Fills the printed contents
/// with it. To be asked when the headings have their ids.
Contents fill_contents(Pieces& pieces, int depth);

}  // namespace casebound::editorial
