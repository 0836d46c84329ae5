#pragma once

#include "support/run.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::tests {

/// The program that was built with the tests.
inline std::string program() {
  return CASEBOUND_PROGRAM;
}

/// Calls casebound in a folder, with variables (`TZ=UTC`) set.
inline Finished casebound_in(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                             const std::vector<std::string>& variables = {}) {
  std::vector<std::string> command = {"env", "-C", folder.string()};
  command.insert(command.end(), variables.begin(), variables.end());
  command.push_back(program());
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command);
}

}  // namespace casebound::tests
