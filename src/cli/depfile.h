#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::cli {

/// A Makefile rule (as make and Ninja read it): the targets depend on the inputs.
std::string depfile(const std::vector<std::filesystem::path>& targets,
                    const std::vector<std::filesystem::path>& inputs);

}  // namespace casebound::cli
