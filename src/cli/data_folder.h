#pragma once

#include "casebound/base/file_system.h"
#include "casebound/cli/run.h"

#include <filesystem>

namespace casebound::cli {

/// The folder with `styles/` and `fonts/fonts.yaml`: CASEBOUND_DATA, else the one installed beside the
/// program, else the checkout that it was built from.
std::filesystem::path data_folder(const Environment& environment, const FileSystem& files);

}  // namespace casebound::cli
