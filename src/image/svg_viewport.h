#pragma once

#include "image/svg_matrix.h"

#include <pugixml.hpp>

namespace casebound::image {

/// Size of a drawing in points, and the map from its user space to points.
struct Viewport {
  double width = 0, height = 0;
  Matrix matrix;
};

/// By `width`, `height` and `viewBox` of the outermost element; one that says none of them is refused.
Viewport outer_viewport(pugi::xml_node svg);

/// The map of a symbol or inner `svg` into a box of this size; negative: the box it has itself.
Matrix inner_viewport(pugi::xml_node node, double width, double height);

}  // namespace casebound::image
