#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

/// Where Debian has the profile of FOGRA39 (package texlive-base).
inline std::filesystem::path press_profile() {
  return "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc";
}

/// For tests that print: skipped where the profile is not installed.
inline boost::test_tools::assertion_result have_press_profile(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result result(disk().exists(press_profile()));
  result.message() << "texlive-base, with the profile of FOGRA39, is not installed";
  return result;
}

}  // namespace casebound::tests
