#pragma once

#include "casebound/base/diagnostic.h"

#include "editorial/lint_lines.h"

namespace casebound::editorial {

/// `untagged-language`: two words or more in a script that the language around them is not written in. Latin
/// letters are at home everywhere, and single letters are signs (α, Δt). Of languages in Latin letters, those
/// that a whole paragraph is in (see function_words.h).
void lint_script(const TextLines& lines, Diagnostics& diagnostics);

}  // namespace casebound::editorial
