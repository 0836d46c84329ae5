#pragma once

#include "casebound/base/file_system.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace casebound::cli {

/// What the command line takes from around it. `main` reads it once; tests write it down.
struct Environment {
  std::optional<std::string> source_date_epoch;  ///< SOURCE_DATE_EPOCH
  std::optional<std::string> data;  ///< CASEBOUND_DATA: folder with `styles/` and `fonts/fonts.yaml`
  std::optional<std::filesystem::path>
      cache;                                ///< folder that builds keep what they have made in; none: nowhere
  std::filesystem::path executable_folder;  ///< beside which an installed data folder lies
  bool no_color = false;                    ///< NO_COLOR is set and not empty
  bool terminal = false;                    ///< findings go to a terminal that knows colours
  bool out_terminal = false;                ///< answers do
};

/// Carries out one command line, without the program's name, and returns its exit code (see Exit). Answers go
/// to `out`, findings to `err`. Never throws.
int run(const std::vector<std::string>& arguments, FileSystem& files, std::ostream& out, std::ostream& err,
        const Environment& environment);

}  // namespace casebound::cli
