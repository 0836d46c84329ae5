#pragma once

#include "casebound/document/diff.h"
#include "casebound/pipeline/build.h"

#include <string>
#include <vector>

namespace casebound::pipeline {

/// Where a division is printed.
struct PrintedDivision {
  std::string title;
  std::string first, last;  ///< labels of its pages; empty: nothing of it is printed
  std::size_t pages = 0;
};

/// A book that is compared.
struct ComparedBook {
  std::string name;  ///< as it was asked for
  std::string title, language;
  std::size_t pages = 0;
  std::vector<PrintedDivision> divisions;
  std::vector<std::string> unit_pages;   ///< of each unit of the diff the label of its page, or of its change
  std::vector<std::string> unit_places;  ///< `essay.md:14`
};

/// A picture that has kept its name and is another than it was.
struct ReplacedPicture {
  std::string name;
  std::vector<std::string> pages;  ///< labels of the new book's pages that show it
};

/// What two states of a book differ in.
struct Comparison {
  ComparedBook before, after;
  BookDiff diff;
  std::vector<ReplacedPicture> replaced_pictures;
  bool styles_differ = false;  ///< other stylesheets, or others in them: every page may look otherwise
  /// Labels of the new book's pages that do not begin where the page of that label began.
  std::vector<std::string> moved_pages;

  bool differs() const {
    return diff.differs() || !replaced_pictures.empty() || styles_differ || !moved_pages.empty() ||
           before.pages != after.pages;
  }
};

/// Binds and typesets two books, named as for `proof`; a revision is of the book that the other name leads
/// to, or of the one in the current folder. `request.book` is not used. Findings are not told; faults that
/// keep either from being typeset are an Error of the book (`earlier-book`).
Comparison compare(const std::string& before, const std::string& after, const Request& request, Work& work);

}  // namespace casebound::pipeline
