#include "image/limits.h"

#include "image/refusal.h"

#include <cmath>

#include <fmt/format.h>

namespace casebound::image {

void check_size(std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) throw Refusal("bad-image", "has no pixels");
  if (width <= max_side && height <= max_side && width * height <= max_pixels) return;
  throw Refusal("image-too-large", fmt::format("claims {} × {} pixels", width, height),
                "a picture may have 100 million pixels; scale it down");
}

double plausible_dpi(double dpi) {
  constexpr double lowest = 10, highest = 10'000;
  if (!(dpi >= lowest && dpi <= highest)) return 0;
  const double whole = std::round(dpi);
  return std::abs(dpi - whole) < 0.02 ? whole : dpi;
}

}  // namespace casebound::image
