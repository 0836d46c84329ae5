#pragma once

#include "casebound/font/library.h"

#include "support/paths.h"

namespace casebound::tests {

/// The faces of the manifest that casebound comes with, from the system's packages.
inline const font::FontLibrary& shipped_fonts() {
  static const font::FontLibrary library(disk(), source_folder() / "fonts" / "fonts.yaml");
  return library;
}

}  // namespace casebound::tests
