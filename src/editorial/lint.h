#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::editorial {

/// What an editor would ask the author about, before typography is set: `mixed-dash`, `straight-quote`,
/// `footnote-not-read`. Changes nothing.
void lint(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::editorial
