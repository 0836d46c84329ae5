#pragma once

#include <cstdint>

namespace casebound::image {

inline constexpr std::int64_t max_pixels = 100'000'000;
inline constexpr std::int64_t max_side = 1'000'000;
/// More than this, and some reading systems do not show the picture.
inline constexpr std::int64_t many_pixels = 3'200'000;

/// Throws Refusal for a picture without pixels (`bad-image`) or with too many (`image-too-large`). To be
/// asked before anything is allocated.
void check_size(std::int64_t width, std::int64_t height);

/// The resolution if it can be meant, else 0 ("not said"); near whole numbers are made whole.
double plausible_dpi(double dpi);

}  // namespace casebound::image
