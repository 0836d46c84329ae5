#pragma once

#include "casebound/image/picture.h"

#include <string_view>

namespace casebound::image {

/// Orientation (1 to 8) in EXIF data, which begin with the TIFF header; 1 if they do not say.
int exif_orientation(std::string_view tiff);

/// Sets turn and mirroring from it.
void orient(Raster& raster, int orientation);

}  // namespace casebound::image
