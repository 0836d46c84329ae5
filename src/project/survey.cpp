#include "project/survey.h"

#include <sstream>

namespace casebound::project {

/// Looks at two documents at most: where nothing can begin, yaml-cpp finds empty ones without end.
void Survey::look_through(const std::string& yaml) {
  std::istringstream stream(yaml);
  YAML::Parser parser(stream);
  while (!alias && documents.size() < 2 && parser.HandleNextDocument(*this)) {
  }
}

void Survey::descend(const YAML::Mark& mark) {
  constexpr int deepest = 50;
  if (++depth_ <= deepest) return;
  too_deep = mark;
  throw YAML::ParserException(mark, "settings may not nest without measure");
}

}  // namespace casebound::project
