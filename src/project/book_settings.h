#pragma once

#include "casebound/project/project.h"

#include "project/files.h"
#include "project/settings.h"

namespace casebound::project {

/// Reads book.yaml into a Project. A JSON Schema of the same keys is beside it, in book.schema.json.
void read_book(const YAML::Node& root, SettingsReader& reader, const BookFiles& files, Project& project);

}  // namespace casebound::project
