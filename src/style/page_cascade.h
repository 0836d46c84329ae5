#pragma once

#include "style/cascade.h"

#include <map>
#include <mutex>
#include <vector>

namespace casebound::style {

/// The styles of the kinds of pages: those that the same @page rules match are of one kind. Thread-safe.
class PageStyles {
 public:
  /// Cascades the rules, unless that has been done for this kind. Pages inherit from `html`, margin boxes
  /// from their page. The style is kept until `clear`, to be called when rules or `html` change.
  const PageStyle& of(const PageContext& context, const std::vector<PageRule>& rules, const Draft& html);
  void clear() { known_.clear(); }

 private:
  std::mutex mutex_;
  std::map<std::vector<const PageRule*>, PageStyle> known_;  ///< by the rules that match, weakest first
};

}  // namespace casebound::style
