#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

namespace casebound::editorial {

/// What the pages of a converted book have left between the halves of sentences: `running-head`,
/// `stray-page-number`. Both only where they interrupt sentences at least twice and no verse is near, since
/// refrains repeat and sections have numbers.
void lint_pages(const Source& source, const Blocks& body, Diagnostics& diagnostics);

}  // namespace casebound::editorial
