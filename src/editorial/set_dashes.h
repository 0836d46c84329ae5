#pragma once

#include "editorial/line.h"

namespace casebound::editorial {

/// Sets `...` as an ellipsis; `--`, `---` and a hyphen between spaces as the language's dash; hyphens between
/// years and between page numbers as the en dash of ranges. Other hyphens and runs of dots are the author's.
void set_dashes(Line& line);

}  // namespace casebound::editorial
