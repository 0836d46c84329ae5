#include "markup/build.h"

namespace casebound::markup {

void add(Element& parent, Element child) {
  parent.children.push_back({std::move(child)});
}

void add(Element& parent, std::string text, SourceSpan span) {
  parent.children.push_back({TextNode{std::move(text), span}});
}

Element element(std::string name, SourceSpan span, std::vector<std::string> classes) {
  Element out;
  out.name = std::move(name);
  out.classes = std::move(classes);
  out.span = span;
  return out;
}

Element element_of(std::string name, SourceSpan span, std::string words, std::vector<std::string> classes) {
  Element out = element(std::move(name), span, std::move(classes));
  add(out, std::move(words), span);
  return out;
}

}  // namespace casebound::markup
