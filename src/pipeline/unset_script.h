#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/project/project.h"

namespace casebound::pipeline {

/// Makes one finding of all the glyphs that are missing in a book in a language whose letters the tool's own
/// faces do not have: what its publisher can do is the same for each of them.
void fold_missing_glyphs(const project::Project& project, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
