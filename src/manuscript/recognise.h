#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

namespace casebound::manuscript {

/// Moves what the text shows of the essay's title, byline, bio and series note from the body to its place in
/// the document. What the settings say is not asked of the text, though the same words in it are not printed
/// twice. Body blocks that are not recognised stay where they are. A few lines (a dedication) are what they
/// are: they have the title of the settings, or the heading that they begin with, or none.
void recognise(Document& document, const project::EssaySettings& settings, const Source& source,
               Diagnostics& diagnostics);

/// Makes the sections of the body begin at level 2 and deepen by one at a time (`heading-skip`), and takes
/// strong emphasis off headings that are bold from end to end (`bold-in-heading`).
void mend_headings(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
