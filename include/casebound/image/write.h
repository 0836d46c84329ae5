#pragma once

#include "casebound/image/picture.h"

#include <string>

namespace casebound::image {

/// A baseline JPEG (ITU-T T.81, JFIF) of `pixels` with three components of 8 bits, sRGB, its colours as fine
/// as its light (4:4:4), so that the edges of letters stay clean; `quality` as libjpeg counts it, 1 to 100.
/// The same bytes on every machine with the same libjpeg-turbo.
std::string write_jpeg(const Raster& raster, int quality);

}  // namespace casebound::image
