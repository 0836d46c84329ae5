#pragma once

#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"

#include <string>

namespace casebound::pipeline {

/// Whether an edition is to be made: what is asked for now, else what the book has. One for the press is made
/// only if the book says what it is to be.
bool wants(const Request& request, const project::Editions& editions, Edition edition);

/// Whether the e-book tells where the printed pages begin: those of the reader edition, which the press
/// edition has as well.
bool has_page_list(const project::Editions& editions);

/// Of the edition whose pages the e-book lists.
const std::string& listed_identifier(const project::Editions& editions);

}  // namespace casebound::pipeline
