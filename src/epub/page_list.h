#pragma once

#include "casebound/layout/pages.h"
#include "casebound/markup/element.h"

#include <string>
#include <vector>

namespace casebound::epub {

/// Puts a page break before the first word of every printed page. Pages that have no twin in the e-book (of
/// the contents, of the index) get none.
void mark_pages(std::vector<markup::SpineDocument>& spine, const std::vector<layout::PageMapEntry>& page_map);

/// Where a printed page begins in the e-book.
struct PageMark {
  std::string label;   ///< the folio
  std::string target;  ///< `#id`
};
/// Every page break in the documents, in reading order.
std::vector<PageMark> page_marks(const std::vector<markup::SpineDocument>& spine);

}  // namespace casebound::epub
