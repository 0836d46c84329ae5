#pragma once

#include "casebound/project/project.h"

#include "project/files.h"
#include "project/settings.h"

namespace casebound::project {

/// Reads book.yaml into a Project. A JSON Schema of the same keys is beside it, in book.schema.json.
void read_book(const YAML::Node& root, SettingsReader& reader, const BookFiles& files, Project& project);

/// Reads what the project's only manuscript, which is the whole book, says in its front matter of itself and
/// of the book.
void read_single(const Sources& sources, const BookFiles& files, Project& project, Diagnostics& diagnostics);

}  // namespace casebound::project
