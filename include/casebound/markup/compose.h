#pragma once

#include "casebound/document/book.h"
#include "casebound/markup/element.h"

#include <vector>

namespace casebound::markup {

/// The book as XHTML elements, one spine document for each division, in reading order. Elements, classes and
/// roles are those of the handbook's table; EPUB 3.3 structural semantics with the matching DPUB-ARIA 1.1
/// roles.
std::vector<SpineDocument> compose(const Book& book);

}  // namespace casebound::markup
