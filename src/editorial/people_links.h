#pragma once

#include "editorial/piece.h"

namespace casebound::editorial {

/// Links both ways between the page on the contributors and the bylines: an author's name over an essay leads
/// to what the page says of him, and the name there to his essay; of several essays their titles stand under
/// what is said. After `resolve_links`, which would look for the places among the author's.
void link_people(Pieces& pieces);

}  // namespace casebound::editorial
