#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/layout/typeset.h"

#include "layout/collect.h"
#include "layout/paginate.h"

#include <memory>
#include <string>
#include <vector>

namespace casebound::layout {

/// One spine document on its way to pages. Stages fill it from top to bottom.
struct Division {
  const markup::SpineDocument* document = nullptr;
  std::unique_ptr<markup::SpineDocument> labelled;  ///< the same, with the words of its index's locators
  bool is_index = false;                            ///< has locators
  style::StyledElement styled;                      ///< of its body
  std::string page_name;                            ///< the `page` its section asks for
  style::Break break_before = style::Break::page;
  Length width;  ///< of the text area
  Column column;
  Flow flow;
  Galley galley;
  std::vector<MadePage> pages;
  Diagnostics diagnostics;  ///< of its last setting
};

/// Cascades, and learns which pages the document is set on.
Division begin_division(const markup::SpineDocument& document, const Input& input);

/// Collects, breaks lines and paginates, with the page labels known so far.
void set_division(Division& division, const Input& input, const FolioOf& folios, Hyphenator& hyphenator);

}  // namespace casebound::layout
