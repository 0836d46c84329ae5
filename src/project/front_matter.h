#pragma once

#include "project/settings.h"

namespace casebound::project {

/// Reads a manuscript's front matter by the keys that `keys(reader)` gives; `elsewhere`: those of the book.
/// What is not UTF-8 is left to whoever reads the manuscript. False if it is no YAML.
bool read_front_matter(const Sources& sources, std::int32_t source, Diagnostics& diagnostics,
                       const std::function<SettingsReader::Keys(SettingsReader&)>& keys,
                       const SettingsReader::Names& elsewhere);

/// Turns the switches that an essay leaves open as the book has them.
void complete_switches(EssaySettings& essay, const Project& book);

}  // namespace casebound::project
