#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Reads notes that were typed as text: a numbered list under a heading "Notes", or paragraphs that begin
/// with marks (`[1]`, `¹`, `<sup>1</sup>`) there or at the end, if the same marks stand in the text. Each
/// becomes a note, and each mark its call, which is said (`typed-notes`). Sections may number theirs anew:
/// each list then has the calls above it, as far as the list before. Where fewer than half of the notes are
/// called, where a call may mean two of them (`ambiguous-notes`), and where the marks may be numbers of a
/// bibliography, all stays as it is. To be asked before the byline, which may call one.
void recognise_listed_notes(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
