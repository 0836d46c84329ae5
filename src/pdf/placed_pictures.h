#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include "pdf/drawn_text.h"

#include <map>
#include <string>

namespace casebound::pdf {

/// A picture that pages show, and the name of its resource.
struct PlacedPicture {
  const image::Picture* picture = nullptr;
  std::string resource;
  bool transparent = false;  ///< lets through what is under it
  SetMarks text;             ///< of a drawing, set
};

/// By source; `P0`, `P1`, … in that order.
using PlacedPictures = std::map<std::string, PlacedPicture>;

/// The pictures that are on any page, each once, and their words set. Throws Error: `pdf-picture` for one
/// that was not loaded, `missing-glyph` for words that no face can show.
PlacedPictures placed_pictures(const layout::Pages& pages, const image::Pictures& pictures,
                               const font::FontLibrary& fonts);

}  // namespace casebound::pdf
