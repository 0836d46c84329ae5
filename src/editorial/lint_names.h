#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include <vector>

namespace casebound::editorial {

/// `author-spelling-variant`: what seems to be one person is called otherwise in another essay (`Sergei`,
/// `Sergey`; `J. Roe`, `Jane Roe`), or in the note about the author.
void lint_names(const std::vector<Document>& documents, Diagnostics& diagnostics);

}  // namespace casebound::editorial
