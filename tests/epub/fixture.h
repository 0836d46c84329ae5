#pragma once

#include "casebound/document/book.h"
#include "casebound/epub/write.h"
#include "casebound/markup/element.h"

#include <cstdint>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace casebound::tests {

/// A small book: title page, contents, two essays, with every piece of metadata set.
Book sample_book();

/// The same without its contents page.
Book book_without_contents();

/// 17 March 2024, 09:26:53 UTC.
inline constexpr std::int64_t sample_time = 1710667613;

/// The book through markup and EPUB, with a stylesheet.
std::string epub_of(const Book& book, std::int64_t modified = sample_time);
std::string epub_of(const Metadata& metadata, const std::vector<markup::SpineDocument>& spine);

/// The sample book with a stylesheet, `p { margin: 0; }`, and these fonts.
std::string epub_with_fonts(std::vector<epub::EmbeddedFont> fonts);

/// One chapter whose section holds these, in a book that says nothing of itself.
std::string epub_of(markup::Element content);
inline const std::string only_chapter = "EPUB/chapter.xhtml";

/// Inlines and blocks, shorter to write.
Block paragraph(Inlines inlines);
Block paragraph(const std::string& text);
Inline link_to(const std::string& target, const std::string& words);
markup::Element element(const std::string& name, std::vector<markup::Node> children = {});
markup::Node text(const std::string& words);

/// A file of the e-book, parsed; a failed requirement if it is not well-formed.
pugi::xml_document parsed(const std::string& epub, const std::string& name);

}  // namespace casebound::tests
