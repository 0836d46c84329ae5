#pragma once

#include "casebound/markup/element.h"

#include <string>
#include <vector>

namespace casebound::markup {

Element element(std::string name, SourceSpan span, std::vector<std::string> classes = {});
/// An element that holds these words and nothing else.
Element element_of(std::string name, SourceSpan span, std::string words,
                   std::vector<std::string> classes = {});

void add(Element& parent, Element child);
void add(Element& parent, std::string text, SourceSpan span);

}  // namespace casebound::markup
