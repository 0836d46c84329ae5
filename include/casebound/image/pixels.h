#pragma once

#include "casebound/image/picture.h"

namespace casebound::image {

/// The raster of a picture with its pixels decoded, whatever it is passed through as otherwise: `pixels` is
/// not empty, `rows` and `jpeg` are, and inks are never inverted (0 is no ink). For a picture that
/// `read_picture` has read; throws Error `bad-image` should its data not be what they were then.
Raster decoded(const Picture& picture);

}  // namespace casebound::image
