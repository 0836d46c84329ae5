#pragma once

#include <cstddef>
#include <set>
#include <string>

namespace casebound::epub {

/// Names of files without their endings, each given once.
class Stems {
 public:
  static constexpr std::size_t longest = 60;  ///< of what a name is made from

  /// The name, or if it is taken the first of `name-2`, `name-3`, … that is not.
  std::string take(const std::string& wanted);

 private:
  std::set<std::string> taken_;
};

}  // namespace casebound::epub
