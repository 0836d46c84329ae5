#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Moves what is said of the authors to its place: what follows a heading such as "About the author" and
/// names one of them (its heading is then not printed, which is said), and paragraphs near the end, or in
/// italics first of all, whose subject is an author. A paragraph in italics whose subject is called almost as
/// an author is one, too
/// (`author-spelling-variant`). To be asked when the authors are known.
void recognise_bio(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
