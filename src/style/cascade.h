#pragma once

#include "style/rule_index.h"

#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

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

/// Cascades over one document. Children of one parent's style that the same rules match have one style.
class Cascade {
 public:
  Cascade(const std::vector<StyleRule>& rules, const RuleIndex& index, std::uint32_t user_agent_rules)
      : rules_(rules), index_(index), user_agent_rules_(user_agent_rules) {}

  /// The style of `html`, which no markup holds: the body's parent.
  Draft root(std::string_view language) const;
  StyledElement body(const markup::SpineDocument& document);

 private:
  using SharedDraft = std::shared_ptr<const Draft>;
  /// The parent's style, and the rules that match, weakest first.
  using Likeness = std::pair<const Draft*, std::vector<std::uint32_t>>;

  StyledElement element(const Place& place, const SharedDraft& parent);
  void add_children(StyledElement& out, const Place& place, const SharedDraft& own);
  SharedDraft styled(const std::vector<Match>& matches, PseudoElement pseudo_element,
                     const SharedDraft& parent);
  SharedStyle part(const std::vector<Match>& matches, PseudoElement pseudo_element,
                   const SharedDraft& parent);
  SharedStyle generated(const std::vector<Match>& matches, PseudoElement pseudo_element,
                        const SharedDraft& parent);

  const std::vector<StyleRule>& rules_;
  const RuleIndex& index_;
  std::uint32_t user_agent_rules_;
  RootMetrics metrics_;
  std::map<Likeness, SharedDraft> known_;  ///< keeps the parents' styles, too
};

}  // namespace casebound::style
