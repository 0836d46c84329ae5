#include "epub/navigation.h"

#include "epub/links.h"
#include "epub/navigation_words.h"

#include <algorithm>
#include <set>

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

/// A page that bears the book's title, and so no name of its own, by its kind.
std::string landmark_label(const SpineDocument& document, const std::string& type,
                           const NavigationWords& words) {
  if (type == "cover") return std::string(words.cover);
  if (type == "halftitlepage") return std::string(words.half_title_page);
  if (type == "titlepage") return std::string(words.title_page);
  if (type == "copyright-page") return std::string(words.copyright_page);
  return label(document);
}

Element entry(const std::string& target, const std::string& words, const std::string& type = {}) {
  Element link{.name = "a", .type = type, .attributes = {{"href", target}}};
  link.children.push_back({markup::TextNode{words, {}}});
  Element item{.name = "li"};
  item.children.push_back({std::move(link)});
  return item;
}

Element entry(const SpineDocument& document) {
  return entry(file_name(document), label(document));
}

/// Every piece of the book in its order.
Element list_of(const std::vector<SpineDocument>& spine) {
  Element list{.name = "ol"};
  for (const SpineDocument& document : spine) list.children.push_back({entry(document)});
  return list;
}

Element list_of(const std::vector<Contents::Entry>& entries) {
  Element list{.name = "ol"};
  for (const auto& each : entries) {
    Element item = entry("#" + each.target, plain_text(each.title));
    if (!each.entries.empty()) item.children.push_back({list_of(each.entries)});
    list.children.push_back({std::move(item)});
  }
  return list;
}

Element navigation(const std::string& type, Element list) {
  Element nav{.name = "nav", .type = type};
  nav.children.push_back({std::move(list)});
  return nav;
}

Element hidden(Element nav) {
  nav.attributes.emplace_back("hidden", "hidden");
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

SpineDocument make_contents(const std::vector<SpineDocument>& spine, const Contents& listed,
                            const std::string& title, const std::string& language) {
  SpineDocument contents{.file_stem = "nav", .title = title, .language = language, .role = "toc"};
  while (is_taken(spine, contents.file_stem)) contents.file_stem += "-1";
  contents.body.name = "body";
  contents.body.children.push_back(
      {navigation("toc", listed.entries.empty() ? list_of(spine) : list_of(listed.entries))});
  return contents;
}

Element landmarks(const std::vector<SpineDocument>& spine, const std::string& language) {
  const NavigationWords& words = navigation_words(language);
  Element list{.name = "ol"};
  std::set<std::string> known = {"", "chapter", "part"};
  const auto add_first = [&](const SpineDocument& document, const std::string& type) {
    if (!known.insert(type).second) return;
    list.children.push_back({entry(file_name(document), landmark_label(document, type, words), type)});
  };
  for (const SpineDocument& document : spine) {
    if (document.matter == "bodymatter") add_first(document, document.matter);
    add_first(document, document.role);
  }
  return hidden(navigation("landmarks", std::move(list)));
}

Element page_list(const std::vector<PageMark>& marks) {
  Element list{.name = "ol"};
  for (const PageMark& mark : marks) list.children.push_back({entry(mark.target, mark.label)});
  Element nav = navigation("page-list", std::move(list));
  nav.role = "doc-pagelist";
  return hidden(std::move(nav));
}

}  // namespace casebound::epub
