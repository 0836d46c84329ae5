#pragma once

#include "casebound/image/picture.h"

#include <string_view>

namespace casebound::image {

bool is_jpeg(std::string_view bytes);

/// Checks a JPEG by decoding all of it once, keeping nothing, and describes it. Throws Refusal.
Raster read_jpeg(std::string_view bytes);
/// The pixels of a raster that `read_jpeg` gave: grey, RGB, or CMYK as it is stored. Throws Refusal.
std::string jpeg_pixels(const Raster& raster);

}  // namespace casebound::image
