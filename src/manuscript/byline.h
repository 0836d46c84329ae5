#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <vector>

namespace casebound::manuscript {

/// Whom a line names, if it is surely a byline (see claim.h).
std::vector<Person> byline_of(const Block& block);

/// Whether it begins with "By" or the like.
bool says_byline(const Block& block);

/// The authors whom the settings name. One text may name several (`Jane Roe and John Doe`), or say where they
/// work, as a byline may. An address in it is not kept, which is said (`byline-link`).
std::vector<Person> authors_of_settings(const std::vector<Person>& authors, Diagnostics& diagnostics);

/// Moves the authors from a line under the title, or from a last line that says "By", to their place; `above`
/// is the number of blocks above the title. Whom the settings name are the authors; their byline in the text
/// is then not printed twice, and if it spells their names otherwise, that is said (`said-otherwise`). A line
/// that names others, or may be a byline and is none for sure, stays in the text and is told.
void recognise_byline(Document& document, std::size_t above, const project::EssaySettings& known,
                      Diagnostics& diagnostics);

}  // namespace casebound::manuscript
