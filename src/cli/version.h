#pragma once

#include "casebound/release/manifest.h"

#include <string>

namespace casebound::cli {

/// casebound's own version, from the build.
inline std::string version() {
  return CASEBOUND_VERSION;
}

/// This program, with the libraries that it was built with.
release::Tool tool();

}  // namespace casebound::cli
