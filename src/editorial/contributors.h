#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/piece.h"

#include <vector>

namespace casebound::editorial {

/// Gives essays whose text says nothing of their authors what the settings say of them.
void complete_bios(std::vector<Document>& documents, const Metadata& metadata);

/// The page of those who made the book, by their sort names, with what is said of each: their names, their
/// affiliations, their bios, which then no longer stand in the essays. Reports whose is missing where others
/// have one (`missing-bio`). Without blocks if nobody is known.
Division contributors_page(std::vector<Document>& documents, const Metadata& metadata, Matter matter,
                           Diagnostics& diagnostics);

/// Whether more is known of anybody than a name.
bool says_more_than_names(const std::vector<Document>& documents, const Metadata& metadata);

}  // namespace casebound::editorial
