#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::manuscript {

/// Some converters end every line of running text as an author ends a line of verse (with two spaces, a
/// backslash or
/// `<br>`). Where a paragraph shows by the length of its lines and by small letters at their beginning that
/// it is one of these, its line ends and those of its like are spaces (`kept-line-end`).
void soften_line_ends(const Source& source, Blocks& body, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
