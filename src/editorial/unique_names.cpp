#include "editorial/unique_names.h"

#include <fmt/format.h>

namespace casebound::editorial {

std::string UniqueNames::make(const std::string& wanted) {
  std::string name = wanted;
  if (taken_.insert(name).second) return name;
  int& number = numbers_.try_emplace(wanted, 1).first->second;
  do name = fmt::format("{}-{}", wanted, ++number);
  while (!taken_.insert(name).second);
  return name;
}

}  // namespace casebound::editorial
