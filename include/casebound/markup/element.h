#pragma once

#include "casebound/base/source.h"
#include "casebound/document/formula.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace casebound::markup {

/// Words between tags. White space is as XHTML has it: runs of it count as one space unless `white-space`
/// says no.
struct TextNode {
  std::string text;
  SourceSpan span;
};

struct Node;

/// One element of the book as XHTML and CSS see it. The EPUB writes it out, layout sets it in type; what both
/// print is therefore the same, and one stylesheet fits both.
struct Element {
  std::string name;  ///< XHTML 5 name, lower case
  std::vector<std::string> classes;
  std::string id;        ///< set where something may lead to it
  std::string block;     ///< id of the tree's block this stands for; for the page map, not written
  std::string type;      ///< epub:type
  std::string role;      ///< DPUB-ARIA or ARIA role
  std::string language;  ///< BCP 47; empty: as around it
  std::vector<std::pair<std::string, std::string>> attributes;  ///< all others, in the order they are written
  std::vector<Node> children;
  SourceSpan span;
  /// The MathML of a `math` element, which XHTML has in the place of its children; these say it in a line.
  std::vector<MathElement> math = {};

  bool has_class(const std::string& name) const;
  /// The attribute's value, or nullptr. Knows `id`, `class` is not among them.
  const std::string* attribute(const std::string& name) const;
};

struct Node {
  std::variant<TextNode, Element> value;
};

/// The words inside, as they stand.
std::string text_content(const Element& element);

/// One XHTML file of the spine, and one run of pages: a division of the book.
struct SpineDocument {
  std::string file_stem;
  std::string title;   ///< plain text, for the file's title and for running heads
  std::string author;  ///< plain text, for running heads; may be empty
  std::string language;
  std::string role;    ///< token of the division: `chapter`, `toc`, …
  std::string matter;  ///< `frontmatter`, `bodymatter` or `backmatter`
  Element body;        ///< `body`, with one `section` (the contents: a `nav` in it)
};

}  // namespace casebound::markup
