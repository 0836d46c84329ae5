#include "epub/locators.h"

#include <set>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

using markup::Element;
using markup::Node;

/// The locators of one heading.
class Heading {
 public:
  Heading(const Links& links, const std::map<std::string, std::string>& folios)
      : links_(links), folios_(folios) {}

  /// Whether the locator stays.
  bool label(Element& locator) {
    const std::string* target = locator.attribute("href");
    if (target == nullptr || !links_.resolve(*target, {})) return false;
    const auto folio = folios_.find(target->substr(1));
    ++count_;
    const std::string words = folio == folios_.end() ? fmt::format("{}", count_) : folio->second;
    if (!said_.insert(words).second) return false;
    locator.children = {Node{markup::TextNode{words, locator.span}}};
    return true;
  }

 private:
  const Links& links_;
  const std::map<std::string, std::string>& folios_;
  std::set<std::string> said_;
  int count_ = 0;
};

bool is_locator(const Node& node) {
  const auto* element = std::get_if<Element>(&node.value);
  return element != nullptr && element->name == "a" && element->has_class("locator") &&
         element->children.empty();
}

/// What stands between a heading and its first locator, and between locators.
bool ends_with_separator(const std::vector<Node>& nodes) {
  const auto* text = nodes.empty() ? nullptr : std::get_if<markup::TextNode>(&nodes.back().value);
  return text != nullptr && text->text == ", ";
}

void label(Element& element, const Links& links, const std::map<std::string, std::string>& folios) {
  Heading heading(links, folios);
  std::vector<Node> kept;
  for (Node& node : element.children) {
    if (auto* child = std::get_if<Element>(&node.value)) {
      if (is_locator(node) && !heading.label(*child)) {
        if (ends_with_separator(kept)) kept.pop_back();
        continue;
      }
      label(*child, links, folios);
    }
    kept.push_back(std::move(node));
  }
  element.children = std::move(kept);
}

}  // namespace

void label_locators(std::vector<markup::SpineDocument>& spine, const Links& links,
                    const std::map<std::string, std::string>& folios) {
  for (markup::SpineDocument& document : spine) label(document.body, links, folios);
}

}  // namespace casebound::epub
