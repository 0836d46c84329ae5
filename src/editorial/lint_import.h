#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/lint_lines.h"

namespace casebound::editorial {

/// What converters leave in the words: `hard-hyphen`, `soft-hyphen`, `ligature-codepoint`, `mojibake`,
/// `bare-note-marker`.
void lint_import(const TextLines& lines, Diagnostics& diagnostics);

}  // namespace casebound::editorial
