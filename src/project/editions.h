#pragma once

#include "casebound/project/project.h"

#include "project/settings.h"

namespace casebound::project {

/// Reads `editions`. What is checked and has no effect yet is reported as such.
void read_editions(const YAML::Node& node, SettingsReader& reader, Editions& out);

}  // namespace casebound::project
