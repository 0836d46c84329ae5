#include "image/svg_path.h"

#include "image/svg_arc.h"
#include "image/svg_scanner.h"

#include <array>

namespace casebound::image {
namespace {

struct Place {
  double x = 0, y = 0;
};

class PathReader {
 public:
  PathReader(std::string_view data, std::vector<Segment>& out) : scanner_(data), out_(out) {}

  bool read() {
    char command = 0;
    while (!scanner_.at_end()) {
      const char next = scanner_.letter();
      if (next != 0) command = next;
      const bool begins = command == 'M' || command == 'm';
      if (out_.empty() && !begins) return false;
      if (next == 0 && (command == 'Z' || command == 'z' || command == 0)) return false;
      if (!draw(command)) return false;
      if (begins) command = command == 'M' ? 'L' : 'l';  // more pairs are lines
    }
    return true;
  }

 private:
  bool draw(char command);
  bool move(Place origin);
  bool line(Place origin);
  bool across(Place origin);
  bool down(Place origin);
  bool curve(Place origin, bool smooth);
  bool quadratic(Place origin, bool smooth);
  bool arc(Place origin);
  bool close();

  bool read(Place origin, Place& place);
  void line_to(Place to);
  void curve_to(Place first, Place second, Place to);
  void quadratic_to(Place control, Place to);
  Place mirrored(Place control) const { return {2 * at_.x - control.x, 2 * at_.y - control.y}; }

  Scanner scanner_;
  std::vector<Segment>& out_;
  Place at_, start_;
  Place cubic_, quadratic_;  ///< the last control points; where the pen is if there was none
  bool closed_ = false;
};

bool PathReader::draw(char command) {
  const bool relative = command >= 'a';
  const Place origin = relative ? at_ : Place{};
  switch (relative ? command - 'a' + 'A' : command) {
    case 'M': return move(origin);
    case 'L': return line(origin);
    case 'H': return across(origin);
    case 'V': return down(origin);
    case 'C': return curve(origin, false);
    case 'S': return curve(origin, true);
    case 'Q': return quadratic(origin, false);
    case 'T': return quadratic(origin, true);
    case 'A': return arc(origin);
    case 'Z': return close();
    default: return false;
  }
}

bool PathReader::read(Place origin, Place& place) {
  const auto x = scanner_.number();
  const auto y = x ? scanner_.number() : x;
  if (!y) return false;
  place = {origin.x + *x, origin.y + *y};
  return true;
}

bool PathReader::move(Place origin) {
  Place to;
  if (!read(origin, to)) return false;
  out_.push_back({.kind = Segment::Kind::move, .x = to.x, .y = to.y});
  at_ = start_ = cubic_ = quadratic_ = to;
  closed_ = false;
  return true;
}

bool PathReader::line(Place origin) {
  Place to;
  if (!read(origin, to)) return false;
  line_to(to);
  return true;
}

bool PathReader::across(Place origin) {
  const auto x = scanner_.number();
  if (x) line_to({origin.x + *x, at_.y});
  return x.has_value();
}

bool PathReader::down(Place origin) {
  const auto y = scanner_.number();
  if (y) line_to({at_.x, origin.y + *y});
  return y.has_value();
}

bool PathReader::curve(Place origin, bool smooth) {
  Place first = mirrored(cubic_), second, to;
  if (!smooth && !read(origin, first)) return false;
  if (!read(origin, second) || !read(origin, to)) return false;
  curve_to(first, second, to);
  cubic_ = second;
  return true;
}

bool PathReader::quadratic(Place origin, bool smooth) {
  Place control = mirrored(quadratic_), to;
  if (!smooth && !read(origin, control)) return false;
  if (!read(origin, to)) return false;
  quadratic_to(control, to);
  quadratic_ = control;
  return true;
}

bool PathReader::arc(Place origin) {
  std::array<double, 3> shape{};  // radii and the axis' turn
  for (double& value : shape) {
    const auto read_value = scanner_.number();
    if (!read_value) return false;
    value = *read_value;
  }
  const auto large = scanner_.flag();
  const auto sweep = large ? scanner_.flag() : large;
  Place to;
  if (!sweep || !read(origin, to)) return false;
  if (closed_) line_to(at_);
  append_arc({.from_x = at_.x,
              .from_y = at_.y,
              .rx = shape[0],
              .ry = shape[1],
              .turn = shape[2],
              .large = *large,
              .sweep = *sweep,
              .x = to.x,
              .y = to.y},
             out_);
  at_ = cubic_ = quadratic_ = to;
  return true;
}

bool PathReader::close() {
  out_.push_back({.kind = Segment::Kind::close, .x = start_.x, .y = start_.y});
  at_ = cubic_ = quadratic_ = start_;
  closed_ = true;
  return true;
}

void PathReader::line_to(Place to) {
  if (closed_) out_.push_back({.kind = Segment::Kind::move, .x = at_.x, .y = at_.y});
  closed_ = false;
  out_.push_back({.kind = Segment::Kind::line, .x = to.x, .y = to.y});
  at_ = cubic_ = quadratic_ = to;
}

void PathReader::curve_to(Place first, Place second, Place to) {
  if (closed_) out_.push_back({.kind = Segment::Kind::move, .x = at_.x, .y = at_.y});
  closed_ = false;
  out_.push_back({Segment::Kind::curve, first.x, first.y, second.x, second.y, to.x, to.y});
  at_ = cubic_ = quadratic_ = to;
}

/// The same curve with two control points, each two thirds of the way to the one.
void PathReader::quadratic_to(Place control, Place to) {
  const auto towards = [&](Place end) {
    return Place{end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3};
  };
  curve_to(towards(at_), towards(to), to);
}

}  // namespace

bool append_path(std::string_view data, std::vector<Segment>& out) {
  return PathReader(data, out).read();
}

}  // namespace casebound::image
