#include "editorial/contents.h"

#include <algorithm>

namespace casebound::editorial {

namespace {

/// What stands before the text, or says nothing that is looked for, is not listed.
bool is_listed(DivisionRole role) {
  switch (role) {
    case DivisionRole::halftitlepage:
    case DivisionRole::titlepage:
    case DivisionRole::copyright_page:
    case DivisionRole::dedication:
    case DivisionRole::epigraph:
    case DivisionRole::toc:
    case DivisionRole::colophon: return false;
    default: return true;
  }
}

/// Whether all essays have the same author, who is then not named with each.
bool has_one_author(const Pieces& pieces) {
  const std::string* author = nullptr;
  return std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    if (piece.division.role != DivisionRole::chapter) return true;
    if (author == nullptr) author = &piece.division.running_author;
    return *author == piece.division.running_author;
  });
}

Contents contents_of(const Pieces& pieces) {
  const bool one_author = has_one_author(pieces);
  Contents out;
  for (const auto& piece : pieces) {
    const Division& division = piece.division;
    if (!is_listed(division.role)) continue;
    auto& list = piece.in_part && !out.entries.empty() ? out.entries.back().entries : out.entries;
    list.push_back(
        {division.id, text_inlines(division.title), one_author ? "" : division.running_author, {}});
  }
  return out;
}

}  // namespace

void fill_contents(Pieces& pieces) {
  for (auto& piece : pieces) {
    if (piece.division.role == DivisionRole::toc)
      piece.division.blocks.push_back({{}, {}, contents_of(pieces)});
  }
}

}  // namespace casebound::editorial
