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
    case DivisionRole::halftitlepage: return {"halftitlepage", ""};
    case DivisionRole::titlepage: return {"titlepage", ""};
    case DivisionRole::copyright_page: return {"copyright-page", ""};
    case DivisionRole::dedication: return {"dedication", "doc-dedication"};
    case DivisionRole::epigraph: return {"epigraph", "doc-epigraph"};
    case DivisionRole::toc: return {"", ""};  // the nav inside is the table of contents
    case DivisionRole::foreword: return {"foreword", "doc-foreword"};
    case DivisionRole::preface: return {"preface", "doc-preface"};
    case DivisionRole::introduction: return {"introduction", "doc-introduction"};
    case DivisionRole::acknowledgments: return {"acknowledgments", "doc-acknowledgments"};
    case DivisionRole::part: return {"part", "doc-part"};
    case DivisionRole::chapter: return {"chapter", "doc-chapter"};
    case DivisionRole::afterword: return {"afterword", "doc-afterword"};
    case DivisionRole::appendix: return {"appendix", "doc-appendix"};
    case DivisionRole::bibliography: return {"bibliography", "doc-bibliography"};
    case DivisionRole::contributors: return {"contributors", ""};
    case DivisionRole::endnotes: return {"endnotes", "doc-endnotes"};
    case DivisionRole::index: return {"index", "doc-index"};
    case DivisionRole::colophon: return {"colophon", "doc-colophon"};
  }
  return {};
}

}  // namespace casebound::markup
