#pragma once

#include "casebound/layout/pages.h"

#include "pdf/embedded_font.h"
#include "pdf/placed_pictures.h"
#include "pdf/sheet.h"

#include <string>

namespace casebound::pdf {

/// The content stream of a page, not deflated. Every item is written by itself (a text object for a run), so
/// that it can be wrapped into marked content; graphics state runs on from one to the next. Colours are
/// written by `separator`, if there is one. What touches the trim's edge goes on into the sheet's bleed.
std::string page_content(const layout::Page& page, const EmbeddedFonts& fonts, const PlacedPictures& pictures,
                         const Sheet& sheet = {}, const colour::Separator* separator = nullptr);

}  // namespace casebound::pdf
