#pragma once

#include "casebound/image/picture.h"

namespace casebound::press {

/// What PDF/X-1a asks of a picture that is see-through.
enum class Flattening {
  none,        ///< it is not
  done,        ///< it looks as before: under it is the paper, or one plain colour
  impossible,  ///< something else of the picture lies under what is see-through
};

/// Paints the pixels on white, which is the paper. Grey or RGB.
Flattening flatten(image::Raster& raster);

/// Paints each see-through mark on what lies under it: nothing, or a rectangle that it does not leave. How
/// wide words are is judged too large rather than too small, an em for each letter. Afterwards all marks are
/// opaque in any case.
Flattening flatten(image::Drawing& drawing);

/// The opacity of each pixel in 8 bits, whatever it was.
std::string alpha_of(const image::Raster& raster);

}  // namespace casebound::press
