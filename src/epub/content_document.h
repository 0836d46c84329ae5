#pragma once

#include "casebound/markup/element.h"

#include "epub/links.h"

#include <string>
#include <vector>

namespace casebound::epub {

/// Where the stylesheet lies, seen from the content documents.
inline constexpr const char* stylesheet_href = "styles/book.css";

/// What a content document takes from the book around it.
struct Surroundings {
  const Links& links;
  std::string title;     ///< for documents that have none
  std::string language;  ///< for documents that name none
  const markup::Element* contents =
      nullptr;  ///< the element that is the book's navigation, in whatever document
  std::vector<markup::Element> lists = {};  ///< written at the end of this document: landmarks, pages
};

/// The spine document as an XHTML file.
std::string content_document(const markup::SpineDocument& document, const Surroundings& around);

}  // namespace casebound::epub
