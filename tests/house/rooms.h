#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace casebound::tests {

/// Room → the rooms that it may include, itself not among them.
using Rooms = std::map<std::string, std::set<std::string>>;

/// The table of rooms in ARCHITECTURE.md.
Rooms rooms_of_architecture();
/// The USES of every casebound_module in CMakeLists.txt.
Rooms rooms_of_build();

/// Header, or folder of headers ending with a slash → the rooms that may include it (second table).
std::map<std::string, std::set<std::string>> library_headers();

struct Include {
  std::filesystem::path file;  ///< from the top of the checkout
  std::string room;            ///< of the file
  std::string target;          ///< as written, without quotes or brackets
  bool quoted = false;         ///< "…" rather than <…>
};

/// Every #include in src/ and include/.
std::vector<Include> includes();

}  // namespace casebound::tests
