#pragma once

#include "casebound/image/picture.h"

namespace casebound::pdf {

/// Takes the pixels of an opaque raster into `rows`, filtered and deflated as a file has them, so that
/// pictures that wait to be written need little memory. Leaves one with an alpha as it is.
void pack(image::Raster& raster);

}  // namespace casebound::pdf
