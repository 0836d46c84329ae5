#pragma once

#include "casebound/document/block.h"
#include "casebound/markup/element.h"

#include "epub/page_list.h"

#include <string>
#include <vector>

namespace casebound::epub {

/// The contents that reading systems show in their menu: the `nav` of a document with the role `toc`, or
/// nullptr.
const markup::Element* contents_of(const markup::SpineDocument& document);

/// A navigation document for a book that prints no contents: what they would list, or else one entry for each
/// spine document. It is no part of the reading order.
markup::SpineDocument make_contents(const std::vector<markup::SpineDocument>& spine, const Contents& listed,
                                    const std::string& title, const std::string& language);

/// Where a reading system finds the pieces of the book that have a role of their own, and the beginning of
/// the text; hidden from readers.
markup::Element landmarks(const std::vector<markup::SpineDocument>& spine, const std::string& language);

/// The printed pages, for those who are sent to one; hidden from readers.
markup::Element page_list(const std::vector<PageMark>& marks);

}  // namespace casebound::epub
