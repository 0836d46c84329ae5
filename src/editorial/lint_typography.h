#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include "editorial/lint_lines.h"

namespace casebound::editorial {

/// The typewriter's habits and what two habits in one essay betray: `double-hyphen`, `spaced-dash`,
/// `dot-ellipsis`, `double-space`, `noteref-spacing`, `mixed-dash`. `parts` say what
/// will be set otherwise than it is written.
void lint_typography(const TextLines& lines, Typography parts, Diagnostics& diagnostics);

}  // namespace casebound::editorial
