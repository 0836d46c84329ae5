#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

/// The printing plates of one page, as Ghostscript separates it: a pixel for each point.
class Plates {
 public:
  /// Throws std::runtime_error if the program fails.
  Plates(const std::filesystem::path& pdf, int page);

  /// The most ink (0 none, 255 full) of a plate (`Cyan`, `Magenta`, `Yellow`, `Black`) that is at least
  /// `edge` points from the edges of the sheet.
  int most(const std::string& ink, int edge = 0) const;
  /// The ink at a place from the top left of the sheet.
  int at(const std::string& ink, int x, int y) const;

 private:
  struct Plate {
    int width = 0, height = 0;
    std::string pixels;
  };
  std::map<std::string, Plate> plates_;
};

/// For tests that ask Ghostscript: skipped where it is not installed.
boost::test_tools::assertion_result have_ghostscript(boost::unit_test::test_unit_id);

}  // namespace casebound::tests
