#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace casebound::image {

/// sRGB, 0 to 1.
struct Colour {
  double red = 0, green = 0, blue = 0;
  double opacity = 1;
};

/// `#rgb`, `#rrggbb`, both with alpha, `rgb()`, `rgba()` or a name; nothing if it is none of them.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace casebound::image
