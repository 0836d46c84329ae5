#pragma once

#include "casebound/document/book.h"
#include "casebound/layout/typeset.h"
#include "casebound/markup/compose.h"

#include <string>
#include <vector>

namespace casebound::tests {

/// A paragraph of plain text.
Block paragraph(std::string text);

/// A book of one chapter, with its title, and these blocks.
Book book_of(Blocks blocks);

/// A book with what setting it in type found.
struct Typeset {
  layout::Pages pages;
  Diagnostics diagnostics;
};

/// Sets a book in the shipped fonts: base.css, then `css` (the policy design if empty). `in_words`: see
/// layout::Input.
Typeset typeset(const Book& book, const std::string& css = {}, unsigned threads = 1,
                const image::Pictures& pictures = {}, bool in_words = false);

/// The text that stands on a page or in the book as part of the logical structure, in the order of the items;
/// a hyphen that a line break added joins its word again.
std::string text_on(const layout::Page& page);
std::string text_of(const layout::Pages& pages);

/// One line of the body text: its items' common baseline, where its ink begins and ends.
struct SeenLine {
  Length baseline, begin, end;
  std::string text;
};
std::vector<SeenLine> lines_on(const layout::Page& page);

/// English prose of `sentences` sentences, always the same, without repeating itself soon.
std::string prose(int sentences, int seed = 0);

/// `it.png`, with a natural size in points.
image::Pictures picture(double width, double height);

}  // namespace casebound::tests
