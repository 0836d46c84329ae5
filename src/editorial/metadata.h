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

/// Sets what is printed of it as the text is set. The identifier, which may be made of these words, and all
/// else that programs read stay as they are; so call it after complete_metadata().
void set_typography(Metadata& metadata, Typography parts);
void set_typography(Person& person, const std::string& language, Typography parts);

}  // namespace casebound::editorial
