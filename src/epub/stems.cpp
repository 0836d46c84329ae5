#include "epub/stems.h"

#include <fmt/format.h>

namespace casebound::epub {

std::string Stems::take(const std::string& wanted) {
  std::string stem = wanted;
  for (int i = 2; !taken_.insert(stem).second; ++i) stem = fmt::format("{}-{}", wanted, i);
  return stem;
}

}  // namespace casebound::epub
