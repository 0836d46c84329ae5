#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <string>

namespace casebound::cli {

/// Writes a small book to start from into the folder, which is made if it is not there: a `book.yaml` in
/// which every key is shown, most of them commented out, and one essay. Returns what was written, a line for
/// each file. Throws an Error (`book-exists`) where either file is there already, and then writes neither.
std::string write_starter(const std::filesystem::path& folder, FileSystem& files);

}  // namespace casebound::cli
