#pragma once

#include "casebound/base/recording_files.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::cli {

/// What was read, as one names it from the current folder: relative if it lies below that, else absolute.
std::vector<std::filesystem::path> dependencies(const RecordingFiles& files);

/// A Makefile rule (as make and Ninja read it): the targets depend on the inputs.
std::string depfile(const std::vector<std::filesystem::path>& targets,
                    const std::vector<std::filesystem::path>& inputs);

/// Writes the rule under a temporary name beside the file, and renames it. What is no file (a pipe,
/// `/dev/stdout`) is written to as it is. Throws Error (`writes-input`) for a file that was read.
void write_depfile(const std::filesystem::path& file, const std::string& rule, RecordingFiles& files);

}  // namespace casebound::cli
