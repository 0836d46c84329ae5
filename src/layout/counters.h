#pragma once

#include "casebound/style/stylesheet.h"

#include <string>
#include <vector>

namespace casebound::layout {

/// The counters that an element sees (CSS Lists 3 §4): a counter lives from the element that makes it to the
/// end of that element's parent. Lists and their items count in `list-item`, also without being told.
class Counters {
 public:
  /// An element or pseudo-element begins: counters are reset, incremented and set, in this order.
  void enter(const style::ComputedStyle& style, const markup::Element* element = nullptr);
  void leave();

  int value(const std::string& name) const;
  /// What counter() or counters() says.
  std::string text(const style::ContentCounter& counter) const;

 private:
  struct Counter {
    std::string name;
    int value = 0;
    int depth = 0;  ///< of the element that made it
  };

  void reset(const std::string& name, int value);
  Counter& innermost(const std::string& name);

  std::vector<Counter> counters_;  ///< outermost first
  int depth_ = 0;
};

}  // namespace casebound::layout
