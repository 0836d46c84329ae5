#pragma once

#include "casebound/document/book.h"

#include <string>

namespace casebound::markup {

/// A token of EPUB 3 Structural Semantics Vocabulary 1.1 and the DPUB-ARIA 1.1 role that goes with it; empty
/// where there is none, or where the element inside carries it.
struct Semantics {
  std::string type, role;
};

inline Semantics semantics_of(DivisionRole role) {
  switch (role) {
    case DivisionRole::titlepage: return {"titlepage", ""};
    case DivisionRole::copyright_page: return {"copyright-page", ""};
    case DivisionRole::toc: return {"", ""};  // the nav inside is the table of contents
    case DivisionRole::chapter: return {"chapter", "doc-chapter"};
  }
  return {};
}

}  // namespace casebound::markup
