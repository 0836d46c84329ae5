#pragma once

#include "layout/impose.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casebound::layout {

/// Values of the running strings on a page (CSS GCPM 3 §1.1): at its start, and those set on it.
class RunningStrings {
 public:
  /// Takes in what the page's rows set; call page by page, in order.
  void turn_to(const Leaf& leaf);
  std::string value(const style::ContentStringRef& reference) const;

 private:
  using Values = std::map<std::string, std::string>;

  Values entering_, first_, last_;
  Values top_;  ///< set by what the page begins with
};

/// How much white the boxes at the page's foot leave below the text area; nothing if there are none. Their
/// words do not count, only that they may have some.
std::optional<Length> white_above_foot(const style::PageStyle& page, Shaper& shaper);

/// Running heads and folio: the margin boxes that have content, as artifacts.
std::vector<PageItem> furniture(const Leaf& leaf, const RunningStrings& strings, const std::string& language,
                                Shaper& shaper);

}  // namespace casebound::layout
