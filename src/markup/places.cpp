#include "markup/places.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace casebound::markup {

namespace {

/// The elements' own words.
struct Places {
  std::unordered_set<std::string_view> ids, targets;
};

template <class Visit>
void for_each_element(Element& element, const Visit& visit) {
  visit(element);
  for (auto& node : element.children) {
    if (auto* child = std::get_if<Element>(&node.value)) for_each_element(*child, visit);
  }
}

template <class Visit>
void for_each_element(std::vector<SpineDocument>& spine, const Visit& visit) {
  for (auto& document : spine) for_each_element(document.body, visit);
}

/// The id that a link within the book leads to, else nothing.
std::string_view target_of(const Element& element) {
  const std::string* href = element.attribute("href");
  return href != nullptr && href->starts_with('#') ? std::string_view(*href).substr(1) : std::string_view();
}

void close_way_back(Element& marker) {
  marker.role.clear();
  std::erase_if(marker.attributes, [](const auto& attribute) { return attribute.first == "href"; });
}

}  // namespace

void settle_places(std::vector<SpineDocument>& spine) {
  Places places;
  for_each_element(spine, [&](const Element& element) {
    if (!element.id.empty()) places.ids.insert(element.id);
    if (const auto target = target_of(element); !target.empty()) places.targets.insert(target);
  });
  for_each_element(spine, [&](Element& element) {
    if (element.id.empty() && places.targets.contains(element.block) &&
        places.ids.insert(element.block).second)
      element.id = element.block;
  });
  for_each_element(spine, [&](Element& element) {  // takes words away, which the targets may be
    if (element.has_class("marker") && !places.ids.contains(target_of(element))) close_way_back(element);
  });
}

}  // namespace casebound::markup
