#include "casebound/document/book.h"

namespace casebound {

std::string_view token(DivisionRole role) {
  switch (role) {
    case DivisionRole::titlepage: return "titlepage";
    case DivisionRole::copyright_page: return "copyright-page";
    case DivisionRole::toc: return "toc";
    case DivisionRole::chapter: return "chapter";
  }
  return "chapter";
}

std::string_view token(Matter matter) {
  switch (matter) {
    case Matter::front: return "frontmatter";
    case Matter::body: return "bodymatter";
    case Matter::back: return "backmatter";
  }
  return "bodymatter";
}

}  // namespace casebound
