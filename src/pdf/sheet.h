#pragma once

#include "casebound/pdf/target.h"

#include <cstddef>
#include <string>

namespace casebound::pdf {

/// Lengths outwards from the four edges of the trim.
struct Edges {
  Length left, right, top, bottom;
};

/// A page on the sheet that it is printed on: the trim, around it the bleed, around that the medium.
struct Sheet {
  Size trim;
  Edges bleed, medium;
};

/// `index` counts pages from 0, which is a recto.
Sheet sheet_of(const Target& target, Size trim, std::size_t index);

/// /MediaBox, and of a press edition /BleedBox and /TrimBox (ISO 32000-1 §14.11.2). The medium begins at 0 0.
std::string page_boxes(const Sheet& sheet, const Target& target);

/// The content of a page put into the place of the trim and clipped to the bleed; `beyond` is what stands
/// outside of it, counted from the trim's bottom left corner as the content is. A page that is all of its
/// sheet is left as it is.
std::string on_sheet(std::string content, const std::string& beyond, const Sheet& sheet);

}  // namespace casebound::pdf
