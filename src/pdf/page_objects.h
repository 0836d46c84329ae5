#pragma once

#include "casebound/layout/pages.h"
#include "casebound/pdf/target.h"

#include "pdf/objects.h"
#include "pdf/placed_pictures.h"
#include "pdf/structure_kids.h"

#include <string>
#include <vector>

namespace casebound::pdf {

/// The page objects in order, and the root of the balanced tree they hang in (ISO 32000-1 §7.7.3).
struct PageTree {
  Dict root;
  std::vector<Dict> pages;
  std::vector<Dict> contents;  ///< await their streams
};

/// A page with transparent pictures is a transparency
/// group that blends in the colours of the target, RGB or CMYK. Pages with marked content have the key of the
/// parent tree that is their index.
PageTree write_pages(Objects& objects, const layout::Pages& pages, const PageMarks& marks,
                     const Dict& resources, const PlacedPictures& pictures, const Target& target);

}  // namespace casebound::pdf
