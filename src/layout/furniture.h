#pragma once

#include "layout/impose.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::layout {

/// Values of the running strings on a page (CSS GCPM 3 §1.1): at its start, and the first set on it.
class RunningStrings {
 public:
  /// Takes in what the page's rows set; call page by page, in order.
  void turn_to(const Leaf& leaf);
  std::string value(const std::string& name) const;

 private:
  std::map<std::string, std::string> entering_, first_, last_;
};

/// Running heads and folio: the margin boxes that have content, as artifacts.
std::vector<PageItem> furniture(const Leaf& leaf, const RunningStrings& strings, const std::string& language,
                                Shaper& shaper);

}  // namespace casebound::layout
