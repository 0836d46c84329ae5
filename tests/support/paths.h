#pragma once

#include <filesystem>

namespace casebound::tests {

/// The checkout that the tests were built from.
inline std::filesystem::path source_folder() {
  return CASEBOUND_SOURCE_DIR;
}

}  // namespace casebound::tests
