#include "colour/grey_scale.h"

#include <cmath>

namespace casebound::colour {

GreyScale grey_scale(const std::function<double(int)>& lightness,
                     const std::function<double(int)>& ink_lightness) {
  constexpr int full = 255;
  const double paper = ink_lightness(0), darkest = ink_lightness(full);
  const double white = lightness(full), black = lightness(0);
  GreyScale scale{};
  int ink = full;
  for (int grey = 0; grey <= full; ++grey) {
    const double wanted = darkest + (lightness(grey) - black) / (white - black) * (paper - darkest);
    const auto miss = [&](int amount) { return std::abs(ink_lightness(amount) - wanted); };
    while (ink > 0 && miss(ink - 1) <= miss(ink)) --ink;
    scale[static_cast<std::size_t>(grey)] = static_cast<unsigned char>(ink);
  }
  scale.front() = full;
  scale.back() = 0;
  return scale;
}

}  // namespace casebound::colour
