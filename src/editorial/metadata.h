#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <vector>

namespace casebound::editorial {

/// Completes what the settings leave open: the language (`missing-language`), the title of a single
/// manuscript, the authors from the bylines, the identifier (`made-identifier`).
void complete_metadata(Metadata& metadata, const project::Project& project,
                       const std::vector<Document>& documents, Diagnostics& diagnostics);

}  // namespace casebound::editorial
