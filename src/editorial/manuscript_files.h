#pragma once

#include "editorial/piece.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace casebound::editorial {

/// Which manuscript is which division, for links from one to another.
class ManuscriptFiles {
 public:
  ManuscriptFiles(const Pieces& pieces, const project::Project& project);

  /// The division that a file is, as a link in another division names it (a relative address, RFC 3986 §4.2):
  /// by its path from there, else by its name alone if only one manuscript of the book has it.
  std::optional<std::string> find(const std::string& target, const std::string& from) const;

 private:
  std::map<std::filesystem::path, std::string> division_of_;
  std::map<std::string, std::filesystem::path> folder_of_;  ///< by division
  std::multimap<std::string, std::string> by_name_;
};

}  // namespace casebound::editorial
