#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/lint_lines.h"

namespace casebound::editorial {

/// `straight-quote`, `miscurled-quote`, `unbalanced-quote`. A quotation that goes on in the next paragraph
/// and begins there anew is not unbalanced, and apostrophes are no quotation marks.
void lint_quotes(const TextLines& lines, Diagnostics& diagnostics);

}  // namespace casebound::editorial
