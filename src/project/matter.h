#pragma once

#include "casebound/project/project.h"

#include "project/files.h"
#include "project/settings.h"

namespace casebound::project {

/// Reads `matter`: what the book is made of, in order. Essays are found as they are met.
void read_matter(const YAML::Node& node, SettingsReader& reader, const BookFiles& files, Project& project);

/// What the whole of it must hold to, where nothing else is wrong: each piece that the tool writes stands in
/// it once, and there is something that somebody has written.
void check_matter(SettingsReader& reader, const Project& project);

/// The lists of a book that does not say them. `default_back` looks at how many essays there are.
std::vector<MatterEntry> default_front();
std::vector<MatterEntry> default_back(const Project& project);

}  // namespace casebound::project
