#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/base/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::release {

/// What a release was found to be.
struct Verified {
  std::size_t files = 0;  ///< that are as the manifest has them, the two lists included
};

/// Holds a release against its manifest: every byte of every file, the two lists included, and that there is
/// nothing else. What is not as it was made is an error in `diagnostics`: `file-missing`, `file-changed`,
/// `file-added`, `manifest-damaged`, `sums-damaged`. Throws an Error of the environment if the folder is not
/// there (`missing-release`) or cannot be read.
Verified verify(const std::filesystem::path& folder, const FileSystem& files, Sources& sources,
                Diagnostics& diagnostics);

/// What lies in the folder and is none of `names`: a release written there would not be whole by itself.
std::vector<std::string> strangers(const std::filesystem::path& folder, const std::vector<std::string>& names,
                                   const FileSystem& files);

}  // namespace casebound::release
