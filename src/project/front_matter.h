#pragma once

#include "project/settings.h"

namespace casebound::project {

/// Reads a manuscript's front matter by the keys that `keys(reader)` gives; `elsewhere`: those of the book.
/// What is not UTF-8 is left to whoever reads the manuscript.
void read_front_matter(const Sources& sources, std::int32_t source, Diagnostics& diagnostics,
                       const std::function<SettingsReader::Keys(SettingsReader&)>& keys,
                       const SettingsReader::Names& elsewhere);

}  // namespace casebound::project
