#pragma once

#include "casebound/layout/pages.h"

#include "pdf/embedded_font.h"
#include "pdf/placed_pictures.h"
#include "pdf/sheet.h"
#include "pdf/shown_words.h"

#include <string>
#include <vector>

namespace casebound::pdf {

/// The content stream of a page, not deflated, and the elements that its marked-content sequences belong to,
/// by their identifiers.
struct PageContent {
  std::string operators;
  std::vector<layout::StructureId> marks;
};

/// Every item is written by itself, within the marked content of its element if there is a structure;
/// graphics state runs on from one to the next. Colours are written by `separator`, if there is one. What
/// touches the trim's edge goes on into the sheet's bleed.
PageContent page_content(const layout::Page& page, const layout::StructureTree* structure,
                         const EmbeddedFonts& fonts, const ShownWords& words, const PlacedPictures& pictures,
                         const Sheet& sheet = {}, const colour::Separator* separator = nullptr);

}  // namespace casebound::pdf
