#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/piece.h"

#include <vector>

namespace casebound::editorial {

/// Gives essays what the settings say of their authors. What the text says of the same people, if it says
/// otherwise, is left there as text (`bio-said-twice`).
void complete_bios(std::vector<Document>& documents, const Metadata& metadata, Diagnostics& diagnostics);

/// The page of those who made the book, by their sort names, with what is said of each: their names, their
/// parts in it besides that of an author, their affiliations, their bios, which then no longer stand in the
/// essays. Reports whose is missing where others have one (`missing-bio`). Without blocks if nobody is known.
Division contributors_page(std::vector<Document>& documents, const Metadata& metadata, Matter matter,
                           Diagnostics& diagnostics);

/// Whether more is known of anybody than a name.
bool says_more_than_names(const std::vector<Document>& documents, const Metadata& metadata);

}  // namespace casebound::editorial
