#include "image/svg_shapes.h"

#include "image/svg_arc.h"
#include "image/svg_scanner.h"

#include <algorithm>

namespace casebound::image {
namespace {

using Kind = Segment::Kind;

Segment step(Kind kind, double x, double y) {
  return {.kind = kind, .x = x, .y = y};
}

void arc_to(std::vector<Segment>& out, double rx, double ry, double x, double y) {
  const Segment from = out.back();
  append_arc({.from_x = from.x, .from_y = from.y, .rx = rx, .ry = ry, .sweep = true, .x = x, .y = y}, out);
}

}  // namespace

std::vector<Segment> rectangle(double x, double y, double width, double height, double rx, double ry) {
  const double right = x + width, bottom = y + height;
  rx = std::clamp(rx, 0.0, width / 2);
  ry = std::clamp(ry, 0.0, height / 2);
  if (rx == 0 || ry == 0) {
    return {step(Kind::move, x, y), step(Kind::line, right, y), step(Kind::line, right, bottom),
            step(Kind::line, x, bottom), step(Kind::close, x, y)};
  }
  std::vector<Segment> out = {step(Kind::move, x + rx, y), step(Kind::line, right - rx, y)};
  arc_to(out, rx, ry, right, y + ry);
  out.push_back(step(Kind::line, right, bottom - ry));
  arc_to(out, rx, ry, right - rx, bottom);
  out.push_back(step(Kind::line, x + rx, bottom));
  arc_to(out, rx, ry, x, bottom - ry);
  out.push_back(step(Kind::line, x, y + ry));
  arc_to(out, rx, ry, x + rx, y);
  out.push_back(step(Kind::close, x + rx, y));
  return out;
}

std::vector<Segment> ellipse(double cx, double cy, double rx, double ry) {
  std::vector<Segment> out = {step(Kind::move, cx + rx, cy)};
  arc_to(out, rx, ry, cx, cy + ry);
  arc_to(out, rx, ry, cx - rx, cy);
  arc_to(out, rx, ry, cx, cy - ry);
  arc_to(out, rx, ry, cx + rx, cy);
  out.push_back(step(Kind::close, cx + rx, cy));
  return out;
}

std::vector<Segment> line(double x1, double y1, double x2, double y2) {
  return {step(Kind::move, x1, y1), step(Kind::line, x2, y2)};
}

std::vector<Segment> polyline(std::string_view points, bool close) {
  std::vector<Segment> out;
  Scanner scanner(points);
  while (const auto x = scanner.number()) {
    const auto y = scanner.number();
    if (!y) break;
    out.push_back(step(out.empty() ? Kind::move : Kind::line, *x, *y));
  }
  if (close && !out.empty()) out.push_back(step(Kind::close, out.front().x, out.front().y));
  return out;
}

}  // namespace casebound::image
