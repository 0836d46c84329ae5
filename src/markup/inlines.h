#pragma once

#include "casebound/document/inline.h"
#include "casebound/markup/element.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::markup {

/// What the composition of a book remembers from one element to the next.
struct Context {
  std::string book;                  ///< its title
  std::map<std::string, int> calls;  ///< of each note, as many as there have been
  bool in_link = false;              ///< a link holds no other link, and no place to lead to
  bool in_notes_division = false;    ///< whose section is that of its notes already
};

/// A picture with its description, which may be empty.
Element picture(const std::string& source, const std::string& alt, SourceSpan span);

void add_inlines(Element& parent, const Inlines& inlines, Context& context);

/// An element that holds these inlines.
Element wrap(std::string name, SourceSpan span, const Inlines& inlines, Context& context,
             std::vector<std::string> classes = {});

}  // namespace casebound::markup
