#pragma once

#include "casebound/image/picture.h"

#include "image/svg_style.h"

#include <string>
#include <string_view>

namespace casebound::image {

/// An SVG as read: sizes in points.
struct Svg {
  Drawing drawing;
  double width = 0, height = 0;
  std::string passive_bytes;  ///< the file without what an e-book may not have; empty: it had none of that
  Features features;          ///< that it asks for and does not get
};

/// Does the file look like XML? Whether it is SVG is for `read_svg` to say.
bool is_svg(std::string_view bytes);

/// Throws Refusal.
Svg read_svg(std::string_view bytes);

}  // namespace casebound::image
