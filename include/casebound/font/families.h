#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::font {

/// What `font-family` may name: the families of the font manifest in its order, then serif, sans-serif and
/// monospace as far as a family is of that kind. Throws as FontLibrary's constructor does.
std::vector<std::string> family_names(const FileSystem& files, const std::filesystem::path& manifest);

/// Whether a name means one of these families; capitals and small letters are the same (CSS Fonts 4 §5.1).
bool is_family(const std::string& name, const std::vector<std::string>& families);

}  // namespace casebound::font
