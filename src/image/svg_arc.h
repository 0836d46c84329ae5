#pragma once

#include "casebound/image/picture.h"

#include <vector>

namespace casebound::image {

/// An elliptical arc as path data give it, by its ends.
struct Arc {
  double from_x = 0, from_y = 0;
  double rx = 0, ry = 0;
  double turn = 0;  ///< of the ellipse's x axis, in degrees
  bool large = false, sweep = false;
  double x = 0, y = 0;
};

/// The arc as curves, a quarter turn each at the most; radii that cannot reach are scaled up (SVG 1.1 §F.6).
void append_arc(Arc arc, std::vector<Segment>& out);

}  // namespace casebound::image
