#pragma once

#include "layout/division.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace casebound::layout {

/// A page of the book before it has its items: which rows stand on it, and what it is called.
struct Leaf {
  const Division* division = nullptr;  ///< of a blank page: the one before it
  const MadePage* page = nullptr;      ///< nullptr: blank
  style::PageContext context;
  const style::PageStyle* style = nullptr;  ///< the stylesheet's
  int number = 0;                           ///< of the page: counter(page)
  int total = 0;                            ///< pages of the book: counter(pages)
  std::string folio;
};

/// Puts the divisions' pages in order, with the blanks that recto openings need, and numbers them: front
/// matter in its own count, the body from 1; from there as what stands on a page says (`counter-reset:
/// page`).
std::vector<Leaf> impose(const std::vector<Division>& divisions, const style::Stylesheet& stylesheet);

/// Ids of places; they stand in the markup.
using Targets = std::unordered_set<std::string_view>;

/// The labels of the pages where these places begin, by id.
FolioOf folios_of(const std::vector<Leaf>& leaves, const Targets& targets);

}  // namespace casebound::layout
