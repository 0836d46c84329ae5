#pragma once

#include "casebound/image/picture.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casebound::image {

/// A rectangle, its corners rounded by ellipses of these radii.
std::vector<Segment> rectangle(double x, double y, double width, double height, double rx, double ry);
std::vector<Segment> ellipse(double cx, double cy, double rx, double ry);
std::vector<Segment> line(double x1, double y1, double x2, double y2);
/// `points` of a polyline or polygon, up to the first error.
std::vector<Segment> polyline(std::string_view points, bool close);

}  // namespace casebound::image
