#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

namespace casebound::manuscript {

/// Moves what the text shows of the essay's title, byline, bio and series note from the body to its place in
/// the document. What the settings say is not asked of the text, though the same words in it are not printed
/// twice. Body blocks that are not recognised stay where they are. A few lines (a dedication) are what they
/// are: they have the title of the settings, or the heading that they begin with, or none.
/// Where the settings want nothing recognised, only the title is looked for.
void recognise(Document& document, const project::EssaySettings& settings, const Source& source,
               Diagnostics& diagnostics);

}  // namespace casebound::manuscript
