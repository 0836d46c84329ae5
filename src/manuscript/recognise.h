#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// What the settings already say; the text is then not asked, though the same words in it are not printed
/// twice.
struct Known {
  std::string title;
  std::vector<Person> authors;
};

/// Moves what the text shows of the essay's title, byline, bio and series note from the body to its place in
/// the document. Body blocks that are not recognised stay where they are.
void recognise(Document& document, const Known& known, const Source& source, Diagnostics& diagnostics);

/// Makes the sections of the body begin at level 2 and deepen by one at a time (`heading-skip`), and takes
/// strong emphasis off headings that are bold from end to end (`bold-in-heading`).
void mend_headings(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
