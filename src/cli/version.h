#pragma once

#include <string>

namespace casebound::cli {

/// casebound's own version, from the build.
inline std::string version() {
  return CASEBOUND_VERSION;
}

}  // namespace casebound::cli
