#pragma once

#include "style/match.h"
#include "style/rules.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace casebound::style {

/// A rule that matches an element or one of its pseudo-elements.
struct Match {
  Specificity specificity;
  std::uint32_t rule = 0;  ///< position in cascade order; the user agent's rules come first
  PseudoElement pseudo_element = PseudoElement::none;
};

/// Finds the rules for an element by its id, classes and name, and so looks at few of them only.
class RuleIndex {
 public:
  /// `rule` must be higher than those before; the selectors must outlive the index's use.
  void add(std::uint32_t rule, const std::vector<Selector>& selectors);

  /// Weakest first. `user_agent_rules`: how many rules at the beginning give way to all others.
  std::vector<Match> find(const Place& place, const std::vector<StyleRule>& rules,
                          std::uint32_t user_agent_rules) const;

 private:
  struct Entry {
    std::uint32_t rule, selector;
    Specificity specificity;
  };
  using Bucket = std::vector<Entry>;
  using Buckets = std::unordered_map<std::string, Bucket>;

  Bucket& bucket_for(const Compound& subject);
  static void collect(const Bucket& bucket, const Place& place, const std::vector<StyleRule>& rules,
                      std::vector<Match>& out);
  static void collect(const Buckets& buckets, const std::string& key, const Place& place,
                      const std::vector<StyleRule>& rules, std::vector<Match>& out);

  Buckets by_id_, by_class_, by_type_;
  Bucket others_;
};

}  // namespace casebound::style
