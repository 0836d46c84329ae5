#include "casebound/document/book.h"

#include <algorithm>
#include <array>

namespace casebound {

namespace {

/// In the order of DivisionRole.
constexpr std::array<std::string_view, 19> tokens = {
    "halftitlepage", "titlepage",    "copyright-page",  "dedication", "epigraph", "toc",       "foreword",
    "preface",       "introduction", "acknowledgments", "part",       "chapter",  "afterword", "appendix",
    "bibliography",  "contributors", "endnotes",        "index",      "colophon"};

}  // namespace

std::string_view token(DivisionRole role) {
  return tokens[static_cast<std::size_t>(role)];
}

std::optional<DivisionRole> role_of(std::string_view token) {
  const auto* found = std::find(tokens.begin(), tokens.end(), token);
  if (found == tokens.end()) return std::nullopt;
  return static_cast<DivisionRole>(found - tokens.begin());
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
