#pragma once

#include "style/rule_index.h"

#include <span>

namespace casebound::style {

/// Sizes that `rem` and `rlh` stand for.
struct RootMetrics {
  Length font_size, line_height;
};

/// The declarations of these blocks over what is inherited: normal ones from first to last, then important
/// ones. Without `root` it is the root itself that is computed; its own sizes become the root's as soon as
/// they are known.
Draft compute(Draft start, std::span<const std::vector<Declaration>* const> weakest_first,
              const Draft& parent, const RootMetrics* root);

/// Cascades over one document at a time.
class Cascade {
 public:
  Cascade(const std::vector<StyleRule>& rules, const RuleIndex& index, std::uint32_t user_agent_rules)
      : rules_(rules), index_(index), user_agent_rules_(user_agent_rules) {}

  /// The style of `html`, which no markup holds: the body's parent.
  Draft root(std::string_view language) const;
  StyledElement body(const markup::SpineDocument& document) const;

 private:
  StyledElement element(const Place& place, const Draft& parent, const RootMetrics* root) const;
  void add_children(StyledElement& out, const Place& place, const Draft& own, const RootMetrics* root) const;
  Draft styled(const std::vector<Match>& matches, PseudoElement pseudo_element, const Draft& parent,
               const RootMetrics* root) const;
  std::unique_ptr<ComputedStyle> part(const std::vector<Match>& matches, PseudoElement pseudo_element,
                                      const Draft& parent, const RootMetrics* root) const;
  std::optional<ComputedStyle> generated(const std::vector<Match>& matches, PseudoElement pseudo_element,
                                         const Draft& parent, const RootMetrics* root) const;

  const std::vector<StyleRule>& rules_;
  const RuleIndex& index_;
  std::uint32_t user_agent_rules_;
};

}  // namespace casebound::style
