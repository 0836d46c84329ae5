#pragma once

#include "casebound/image/picture.h"

#include <string_view>

namespace casebound::image {

bool is_jpeg(std::string_view bytes);

/// Checks a JPEG by decoding all of it once, keeping nothing, and describes it. Throws Refusal.
Raster read_jpeg(std::string_view bytes);

}  // namespace casebound::image
