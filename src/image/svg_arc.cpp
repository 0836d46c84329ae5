#include "image/svg_arc.h"

#include "image/svg_matrix.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace casebound::image {
namespace {

using std::numbers::pi;

/// The arc by its centre, in a frame where the ellipse is a circle of radius 1.
struct Sweep {
  Matrix frame;  ///< from the unit circle to the drawing
  double begin = 0, extent = 0;
};

/// Formulas of SVG 1.1 §F.6.5 and §F.6.6.
Sweep by_centre(Arc arc) {
  const double angle = arc.turn * pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double half_x = (arc.from_x - arc.x) / 2, half_y = (arc.from_y - arc.y) / 2;
  const double x = cosine * half_x + sine * half_y, y = -sine * half_x + cosine * half_y;
  const double reach = x * x / (arc.rx * arc.rx) + y * y / (arc.ry * arc.ry);
  const double growth = std::sqrt(std::max(1.0, reach));
  const double rx = arc.rx * growth, ry = arc.ry * growth;

  const double u = x / rx, v = y / ry, square = std::max(u * u + v * v, 1e-12);
  const double side = arc.large == arc.sweep ? -1 : 1;
  const double offset = side * std::sqrt(std::max(0.0, 1 / square - 1));
  const double centre_u = offset * v, centre_v = -offset * u;  // in the frame of the circle

  const double begin = std::atan2(v - centre_v, u - centre_u);
  double extent = std::atan2(-v - centre_v, -u - centre_u) - begin;
  if (arc.sweep && extent < 0) extent += 2 * pi;
  if (!arc.sweep && extent > 0) extent -= 2 * pi;

  const double cx = cosine * rx * centre_u - sine * ry * centre_v + (arc.from_x + arc.x) / 2;
  const double cy = sine * rx * centre_u + cosine * ry * centre_v + (arc.from_y + arc.y) / 2;
  return {{rx * cosine, rx * sine, -ry * sine, ry * cosine, cx, cy}, begin, extent};
}

Segment piece(const Sweep& sweep, double from, double to) {
  const double handle = 4.0 / 3 * std::tan((to - from) / 4);
  const double x1 = std::cos(from) - handle * std::sin(from), y1 = std::sin(from) + handle * std::cos(from);
  const double x2 = std::cos(to) + handle * std::sin(to), y2 = std::sin(to) - handle * std::cos(to);
  const Matrix& m = sweep.frame;
  return {Segment::Kind::curve,
          m.x(x1, y1),
          m.y(x1, y1),
          m.x(x2, y2),
          m.y(x2, y2),
          m.x(std::cos(to), std::sin(to)),
          m.y(std::cos(to), std::sin(to))};
}

}  // namespace

void append_arc(Arc arc, std::vector<Segment>& out) {
  if (arc.from_x == arc.x && arc.from_y == arc.y) return;
  arc.rx = std::abs(arc.rx);
  arc.ry = std::abs(arc.ry);
  if (arc.rx < 1e-9 || arc.ry < 1e-9) {
    out.push_back({.kind = Segment::Kind::line, .x = arc.x, .y = arc.y});
    return;
  }
  const Sweep sweep = by_centre(arc);
  const int pieces = std::clamp(static_cast<int>(std::ceil(std::abs(sweep.extent) / (pi / 2) - 1e-9)), 1, 4);
  for (int i = 0; i < pieces; ++i) {
    out.push_back(
        piece(sweep, sweep.begin + sweep.extent * i / pieces, sweep.begin + sweep.extent * (i + 1) / pieces));
  }
  out.back().x = arc.x;  // exactly
  out.back().y = arc.y;
}

}  // namespace casebound::image
