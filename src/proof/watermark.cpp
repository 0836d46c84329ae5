#include "proof/watermark.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace casebound::proof {

namespace {

/// Of the page's diagonal, that the words take; and of its width, that they are high at most.
constexpr double share_of_diagonal = .66, share_of_width = .3;
constexpr double grey = .93;

/// What turns and moves glyphs to where they are drawn: first scaled, then turned about the page's middle.
struct Placement {
  double scale = 1, cosine = 1, sine = 0;
  double middle_x = 0, middle_y = 0;  ///< of the page
  double half_width = 0, half_height = 0;

  /// `x` and `y` are points from the words' origin, y upwards.
  std::pair<double, double> at(double x, double y) const {
    const double right = x - half_width, down = half_height - y;
    return {middle_x + right * cosine + down * sine, middle_y - right * sine + down * cosine};
  }
};

void add_glyph(const std::vector<font::OutlineStep>& steps, double x, double y, const Placement& placement,
               image::Outline& out) {
  using Kind = image::Segment::Kind;
  for (const auto& step : steps) {
    image::Segment segment{static_cast<Kind>(step.kind)};
    const auto placed = [&](double step_x, double step_y) {
      return placement.at(x + step_x * placement.scale, y + step_y * placement.scale);
    };
    std::tie(segment.x1, segment.y1) = placed(step.x1, step.y1);
    std::tie(segment.x2, segment.y2) = placed(step.x2, step.y2);
    std::tie(segment.x, segment.y) = placed(step.x, step.y);
    out.segments.push_back(segment);
  }
}

}  // namespace

image::Picture watermark(const std::string& words, const Size& page, const layout::NoteStyle& style,
                         layout::NoteSetter& setter, const font::FontLibrary& fonts) {
  const double width = page.width.points(), height = page.height.points();
  const double diagonal = std::hypot(width, height);
  layout::NoteStyle large = style;
  large.size = Length::from_points(100);
  const double natural = std::max(setter.width(words, large).points(), 1.0);
  const double size = std::min(100 * share_of_diagonal * diagonal / natural, share_of_width * width);
  large.size = Length::from_points(size);

  Placement placement;
  placement.cosine = width / diagonal;
  placement.sine = height / diagonal;
  placement.middle_x = width / 2;
  placement.middle_y = height / 2;
  placement.half_width = setter.width(words, large).points() / 2;

  image::Outline outline;
  outline.fill = image::Ink{grey, grey, grey, 1};
  for (const auto& item : setter.line(words, large, {})) {
    const auto& run = std::get<layout::GlyphRun>(item.content);
    const auto& face = fonts.face(run.face);
    placement.half_height = size * face.metrics().cap_height / face.metrics().units_per_em / 2;
    placement.scale = size / face.metrics().units_per_em;
    Length x = run.origin.x;
    for (const auto& glyph : run.glyphs) {
      const Point place{x + glyph.x_offset, glyph.y_offset};
      add_glyph(face.outline(glyph.id), place.x.points(), place.y.points(), placement, outline);
      x += glyph.advance;
    }
  }
  image::Picture out;
  out.media_type = "image/svg+xml";
  out.width = page.width;
  out.height = page.height;
  out.content = image::Drawing{{std::move(outline)}};
  return out;
}

}  // namespace casebound::proof
