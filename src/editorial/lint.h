#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include <string>

namespace casebound::editorial {

/// What an editor would ask the author about, as the author wrote it, before pictures and typography are set.
/// Changes nothing but a language tag that is none, which is taken off. `language` is the essay's, `parts`
/// are what typography will set. Codes: see the headers of the parts.
void lint(const Source& source, Document& document, const std::string& language, Typography parts,
          Diagnostics& diagnostics);

}  // namespace casebound::editorial
