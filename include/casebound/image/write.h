#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace casebound::image {

/// What a JPEG is to be, besides its pixels.
struct JpegForm {
  int width = 0, height = 0;
  int quality = 90;  ///< as libjpeg counts it, 1 to 100
  int dpi = 300;
};

/// A row's pixels: red, green and blue, a byte each. Called once for each row, from the top; what it gives
/// must last until the next call.
using PixelRows = std::function<const std::uint8_t*(int row)>;

/// A baseline JPEG (ITU-T T.81, JFIF), sRGB, its colours as fine as its light (4:4:4), so that the edges of
/// letters stay clean. The same bytes on every machine with the same libjpeg-turbo. Throws Error
/// (`picture-write`) if libjpeg refuses.
std::string write_jpeg(const JpegForm& form, const PixelRows& rows);

}  // namespace casebound::image
