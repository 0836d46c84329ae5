#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/book.h"
#include "casebound/project/project.h"

#include <vector>

namespace casebound::editorial {

/// Binds the essays (one document for each of the project's, in its order) into the shared tree:
/// typography → lint → divisions (title page, imprint page, contents, chapters) → ids → links.
///
/// Metadata that the settings leave open is completed here: title of a single manuscript, contributors from
/// the bylines, a made identifier (`made-identifier`), a guessed language (`missing-language`). Afterwards
/// every block has its id, every `#` link leads somewhere, and nothing in the tree changes any more.
Book bind(const project::Project& project, std::vector<Document> documents, Diagnostics& diagnostics);

}  // namespace casebound::editorial
