#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/piece.h"

namespace casebound::editorial {

/// Numbers the notes and brings them to where they are printed: they stay with their division to be set at
/// the foot of the page, or are gathered at its end, or in the book's division of endnotes, which is made if
/// no list of the matter names it. Ids become `<division>-note-<n>`. A note that nothing calls is printed
/// after the others, without a number; a call without a note (`note-undefined`) becomes text.
///
/// Comes after the ids of divisions and before those of blocks.
void place_notes(Pieces& pieces, const Metadata& metadata, Diagnostics& diagnostics);

}  // namespace casebound::editorial
