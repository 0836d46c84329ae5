#pragma once

#include "project/settings.h"

#include <string>
#include <string_view>

namespace casebound::project {

/// Whether words in it stand between marks with which Markdown emphasises them: `The *Other* Side`.
bool has_marks_of_emphasis(std::string_view text);

/// Reads a title of the book's own, which is one text for covers, catalogues and pages alike. Marks of
/// emphasis in it are printed as they stand, and told (`marks-in-title`).
SettingsReader::Handler title_words(SettingsReader& reader, const std::string& name, std::string& out);

}  // namespace casebound::project
