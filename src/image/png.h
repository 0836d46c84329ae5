#pragma once

#include "casebound/image/picture.h"

#include <string_view>

namespace casebound::image {

bool is_png(std::string_view bytes);

/// Decodes a PNG of any kind to grey or RGB of 8 or 16 bits, with its alpha if that hides anything. Gamma is
/// not applied. Throws Refusal.
Raster read_png(std::string_view bytes);
/// The same, never passed through.
Raster read_png_pixels(std::string_view bytes);

}  // namespace casebound::image
