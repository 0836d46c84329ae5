#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace casebound::epub {

/// The text as XML 1.0 can hold it: characters that it forbids, and bytes that are not UTF-8, become U+FFFD.
std::string xml_text(std::string_view text);

/// A document that begins with its XML declaration.
pugi::xml_document xml_document();

/// Sets the attribute, once: a second value takes the place of the first.
void set(pugi::xml_node node, const std::string& name, std::string_view value);

/// A new last child, with words if there are any.
pugi::xml_node append(pugi::xml_node parent, const std::string& name, std::string_view text = {});
void append_text(pugi::xml_node parent, std::string_view text);
void append_line_end(pugi::xml_node parent);

/// One element a line, for files that people read when something is wrong (the package).
std::string indented(const pugi::xml_document& document);
/// Not one space more than the tree has: for text.
std::string as_it_stands(const pugi::xml_document& document);

}  // namespace casebound::epub
