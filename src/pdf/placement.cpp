#include "pdf/placement.h"

#include "pdf/number.h"

#include <array>
#include <utility>

namespace casebound::pdf {
namespace {

/// a b c d e f of ISO 32000-1 §8.3.4.
using Numbers = std::array<Length, 6>;

/// The square turned clockwise by quarters within the area, whose bottom left corner is at (x, y).
Numbers turned(int turn, Length x, Length y, Length width, Length height) {
  const Length zero;
  switch (turn) {
    case 1: return {zero, -height, width, zero, x, y + height};
    case 2: return {-width, zero, zero, -height, x + width, y + height};
    case 3: return {zero, height, -width, zero, x + width, y};
    default: return {width, zero, zero, height, x, y};
  }
}

/// The square with left and right exchanged first.
Numbers mirrored(const Numbers& m) {
  return {-m[0], -m[1], m[2], m[3], m[4] + m[0], m[5] + m[1]};
}

}  // namespace

void append_placement(std::string& out, const image::Picture& picture, const Rect& area, Length page_height) {
  const auto* raster = std::get_if<image::Raster>(&picture.content);
  const Length bottom = page_height - area.y - area.height;
  Numbers numbers = turned(raster == nullptr ? 0 : raster->turn, area.x, bottom, area.width, area.height);
  if (raster != nullptr && raster->mirrored) numbers = mirrored(numbers);
  for (const Length number : numbers) {
    append_length(out, number);
    out += ' ';
  }
}

}  // namespace casebound::pdf
