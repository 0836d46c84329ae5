#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::editorial {

/// What an editor would ask the author about, before typography is set: `mixed-dash`, `straight-quote`; what
/// would not be heard: `missing-alt`, `alt-equals-caption`, `alt-is-filename`, `table-without-header`,
/// `bad-language-tag`. Changes nothing but a language tag that is none, which is taken off.
void lint(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::editorial
