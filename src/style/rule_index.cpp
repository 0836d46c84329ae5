#include "style/rule_index.h"

#include <algorithm>
#include <tuple>

namespace casebound::style {

void RuleIndex::add(std::uint32_t rule, const std::vector<Selector>& selectors) {
  for (std::uint32_t at = 0; at < selectors.size(); ++at)
    bucket_for(selectors[at].subject()).push_back({rule, at, specificity(selectors[at])});
}

RuleIndex::Bucket& RuleIndex::bucket_for(const Compound& subject) {
  for (const auto& test : subject.tests)
    if (const auto* id = std::get_if<IdTest>(&test)) return by_id_[id->name];
  for (const auto& test : subject.tests)
    if (const auto* name = std::get_if<ClassTest>(&test)) return by_class_[name->name];
  return subject.type.empty() ? others_ : by_type_[subject.type];
}

void RuleIndex::collect(const Bucket& bucket, const Place& place, const std::vector<StyleRule>& rules,
                        std::vector<Match>& out) {
  for (const auto& entry : bucket) {
    const Selector& selector = rules[entry.rule].selectors[entry.selector];
    if (matches(selector, place)) out.push_back({entry.specificity, entry.rule, selector.pseudo_element});
  }
}

void RuleIndex::collect(const Buckets& buckets, const std::string& key, const Place& place,
                        const std::vector<StyleRule>& rules, std::vector<Match>& out) {
  const auto found = buckets.find(key);
  if (found != buckets.end()) collect(found->second, place, rules, out);
}

std::vector<Match> RuleIndex::find(const Place& place, const std::vector<StyleRule>& rules,
                                   std::uint32_t user_agent_rules) const {
  std::vector<Match> out;
  const auto& element = *place.element;
  if (!element.id.empty()) collect(by_id_, element.id, place, rules, out);
  for (const auto& name : element.classes) collect(by_class_, name, place, rules, out);
  collect(by_type_, element.name, place, rules, out);
  collect(others_, place, rules, out);
  std::sort(out.begin(), out.end(), [&](const Match& a, const Match& b) {
    return std::make_tuple(a.rule >= user_agent_rules, a.specificity, a.rule) <
           std::make_tuple(b.rule >= user_agent_rules, b.specificity, b.rule);
  });
  return out;
}

}  // namespace casebound::style
