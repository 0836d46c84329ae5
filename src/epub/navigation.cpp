#include "epub/navigation.h"

#include "epub/links.h"

#include <algorithm>

namespace casebound::epub {
namespace {

using markup::Element;
using markup::Node;
using markup::SpineDocument;

const Element* find(const Element& element, const std::string& name) {
  if (element.name == name) return &element;
  for (const Node& node : element.children) {
    const auto* child = std::get_if<Element>(&node.value);
    if (const Element* found = child ? find(*child, name) : nullptr) return found;
  }
  return nullptr;
}

std::string label(const SpineDocument& document) {
  return document.title.empty() ? document.role : document.title;
}

Element entry(const SpineDocument& document, const std::string& type) {
  Element link{.name = "a", .type = type, .attributes = {{"href", file_name(document)}}};
  link.children.push_back({markup::TextNode{label(document), {}}});
  Element item{.name = "li"};
  item.children.push_back({std::move(link)});
  return item;
}

Element navigation(const std::string& type, Element list) {
  Element nav{.name = "nav", .type = type};
  nav.children.push_back({std::move(list)});
  return nav;
}

/// Names of files must differ even where case does not count.
bool is_taken(const std::vector<SpineDocument>& spine, const std::string& stem) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  return std::ranges::any_of(spine, [&](const SpineDocument& document) {
    return std::ranges::equal(document.file_stem, stem, same);
  });
}

}  // namespace

const Element* contents_of(const SpineDocument& document) {
  if (document.role != "toc") return nullptr;
  const Element* nav = find(document.body, "nav");
  return nav && find(*nav, "li") ? nav : nullptr;
}

SpineDocument make_contents(const std::vector<SpineDocument>& spine, const std::string& title,
                            const std::string& language) {
  Element list{.name = "ol"};
  for (const SpineDocument& document : spine) list.children.push_back({entry(document, {})});
  SpineDocument contents{.file_stem = "nav", .title = title, .language = language, .role = "toc"};
  while (is_taken(spine, contents.file_stem)) contents.file_stem += "-1";
  contents.body.name = "body";
  contents.body.children.push_back({navigation("toc", std::move(list))});
  return contents;
}

Element landmarks(const std::vector<SpineDocument>& spine) {
  Element list{.name = "ol"};
  const auto add_first = [&](const std::string& type, const std::string SpineDocument::*token) {
    const auto found = std::ranges::find(spine, type, token);
    if (found != spine.end()) list.children.push_back({entry(*found, type)});
  };
  add_first("titlepage", &SpineDocument::role);
  add_first("toc", &SpineDocument::role);
  add_first("bodymatter", &SpineDocument::matter);
  Element nav = navigation("landmarks", std::move(list));
  nav.attributes.emplace_back("hidden", "hidden");
  return nav;
}

}  // namespace casebound::epub
