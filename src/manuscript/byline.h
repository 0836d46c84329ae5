#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <vector>

namespace casebound::manuscript {

/// Whom a line names, if it is a byline: it says "By", is in italics, or is nothing but names and an
/// institution or office. Notes that are called in it are on the names before their calls.
std::vector<Person> byline_of(const Block& block);

/// Whether it begins with "By" or the like.
bool says_byline(const Block& block);

/// Moves the authors from a line under the title, or from a last line that says "By", to their place.
/// Whom the settings name are the authors; their byline in the text is then not printed twice.
void recognise_byline(Document& document, const project::EssaySettings& known, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
