#include "casebound/base/text.h"

#include "cover/forms.h"

#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace casebound::covers {
namespace {

using image::Segment;

/// To a hundredth of a point, a ninth of a pixel's half.
void append(std::string& out, double x, double y) {
  constexpr double parts = 100;
  const auto rounded = [](double value) { return std::round(value * parts) / parts + 0.; };
  fmt::format_to(std::back_inserter(out), "{} {}", rounded(x), rounded(y));
}

std::string path_of(const image::Outline& outline) {
  std::string out;
  for (const Segment& at : outline.segments) {
    switch (at.kind) {
      case Segment::Kind::move: out += 'M'; break;
      case Segment::Kind::line: out += 'L'; break;
      case Segment::Kind::close: out += 'Z'; continue;
      case Segment::Kind::curve:
        out += 'C';
        append(out, at.x1, at.y1);
        out += ' ';
        append(out, at.x2, at.y2);
        out += ' ';
        break;
    }
    append(out, at.x, at.y);
  }
  return out;
}

std::string colour_of(const image::Ink& ink) {
  const auto byte = [](double share) { return static_cast<int>(std::lround(share * 255)); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(ink.red), byte(ink.green), byte(ink.blue));
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

int pixels_wide(const Size& size) {
  return static_cast<int>(std::lround(pixels_high * size.width.points() / size.height.points()));
}

std::string svg_of(const image::Drawing& drawing, const Size& size, const std::string& alt) {
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
      "role=\"img\">\n<title>{}</title>\n",
      pixels_wide(size), pixels_high, size.width.points(), size.height.points(), escaped(alt));
  for (const auto& mark : drawing.marks) {
    const auto& outline = std::get<image::Outline>(mark);
    out += fmt::format("<path fill=\"{}\" d=\"{}\"/>\n", colour_of(*outline.fill), path_of(outline));
  }
  return out + "</svg>\n";
}

}  // namespace casebound::covers
