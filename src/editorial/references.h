#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/ids.h"
#include "editorial/manuscript_files.h"
#include "editorial/piece.h"

#include <map>
#include <set>
#include <string>

namespace casebound::editorial {

/// Turns links within the book into links to ids, and takes the link from words that lead to a place the book
/// does not have (`unresolved-link`); a cross-reference to such a place keeps the name that the author gave
/// it. Gives the ids that cross-references lead to.
std::set<std::string> resolve_links(Pieces& pieces, const Places& places, const ManuscriptFiles& manuscripts,
                                    Diagnostics& diagnostics);

/// Gives cross-references their words: the label of a figure or table, the number of a note, the title of a
/// section or of what holds the place. One that leads to a figure of another essay names that too. Comes
/// after the numbering.
void word_references(Pieces& pieces);

}  // namespace casebound::editorial
