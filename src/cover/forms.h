#pragma once

#include "casebound/base/length.h"
#include "casebound/image/picture.h"

#include <string>

namespace casebound::covers {

/// How high the picture of pixels is.
inline constexpr int pixels_high = 2560;

/// A drawing of filled outlines as an SVG 1.1 file that says `alt`. Its measures are the raster's pixels, its
/// units the drawing's points.
std::string svg_of(const image::Drawing& drawing, const Size& size, const std::string& alt);

/// The same in pixels, on white, painted by FreeType: a JPEG file.
std::string jpeg_of(const image::Drawing& drawing, const Size& size);

/// How wide, at `pixels_high`.
int pixels_wide(const Size& size);

}  // namespace casebound::covers
