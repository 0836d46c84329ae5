#include "casebound/markup/element.h"

#include <algorithm>

namespace casebound::markup {

bool Element::has_class(const std::string& wanted) const {
  return std::find(classes.begin(), classes.end(), wanted) != classes.end();
}

const std::string* Element::attribute(const std::string& wanted) const {
  if (wanted == "id") return id.empty() ? nullptr : &id;
  if (wanted == "lang") return language.empty() ? nullptr : &language;
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.first == wanted; });
  return found == attributes.end() ? nullptr : &found->second;
}

std::string text_content(const Element& element) {
  std::string out;
  for (const auto& child : element.children) {
    if (const auto* text = std::get_if<TextNode>(&child.value)) {
      out += text->text;
    } else {
      out += text_content(std::get<Element>(child.value));
    }
  }
  return out;
}

}  // namespace casebound::markup
