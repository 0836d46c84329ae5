#include "casebound/image/pixels.h"

#include "casebound/base/error.h"

#include "image/jpeg.h"
#include "image/png.h"
#include "image/refusal.h"

#include <utility>

namespace casebound::image {
namespace {

/// Takes the file's data, and the inversion of its inks, out of the description.
Raster from_jpeg(Raster raster) {
  raster.pixels = jpeg_pixels(raster);
  if (raster.inverted) {
    for (char& byte : raster.pixels) byte = static_cast<char>(~byte);
  }
  raster.jpeg.clear();
  raster.inverted = false;
  return raster;
}

}  // namespace

Raster decoded(const Picture& picture) {
  const auto& raster = std::get<Raster>(picture.content);
  try {
    if (!raster.jpeg.empty()) return from_jpeg(raster);
    return raster.pixels.empty() ? read_png_pixels(picture.bytes) : raster;
  } catch (const Refusal& refusal) {
    throw Error(Exit::book, {.code = refusal.code(), .message = refusal.what(), .hint = refusal.hint()});
  }
}

}  // namespace casebound::image
