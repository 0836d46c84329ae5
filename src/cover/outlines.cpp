#include "cover/outlines.h"

#include <utility>

namespace casebound::covers {
namespace {

using image::Outline;
using image::Segment;

image::Ink ink(const layout::Colour& colour) {
  constexpr double most = 255;
  return {colour.red / most, colour.green / most, colour.blue / most};
}

Outline outline(const layout::Rule& rule) {
  const double left = rule.area.x.points(), top = rule.area.y.points();
  const double right = left + rule.area.width.points(), bottom = top + rule.area.height.points();
  using enum Segment::Kind;
  const auto point = [](Segment::Kind kind, double x, double y) {
    return Segment{.kind = kind, .x = x, .y = y};
  };
  return {.segments = {point(move, left, top), point(line, right, top), point(line, right, bottom),
                       point(line, left, bottom), point(close, left, top)},
          .fill = ink(rule.colour)};
}

Segment::Kind kind_of(font::OutlineStep::Kind kind) {
  switch (kind) {
    case font::OutlineStep::Kind::move: return Segment::Kind::move;
    case font::OutlineStep::Kind::line: return Segment::Kind::line;
    case font::OutlineStep::Kind::curve: return Segment::Kind::curve;
    case font::OutlineStep::Kind::close: break;
  }
  return Segment::Kind::close;
}

/// All letters of a run as one outline.
Outline outline(const layout::GlyphRun& run, const font::FontLibrary& fonts) {
  const font::Face& face = fonts.face(run.face);
  const double scale = run.size.points() / face.metrics().units_per_em;
  const double wide = scale * (1000 + run.expansion) / 1000;
  Outline out{.fill = ink(run.colour)};
  double pen = run.origin.x.points();
  for (const layout::Glyph& glyph : run.glyphs) {
    const double x = pen + Length(glyph.x_offset).points();
    const double y = run.origin.y.points() - Length(glyph.y_offset).points();
    for (const font::OutlineStep& at : face.outline(glyph.id))
      out.segments.push_back({kind_of(at.kind), x + at.x1 * wide, y - at.y1 * scale, x + at.x2 * wide,
                              y - at.y2 * scale, x + at.x * wide, y - at.y * scale});
    pen += Length(glyph.advance).points();
  }
  return out;
}

}  // namespace

image::Drawing outlines(const std::vector<layout::Page>& pages, const font::FontLibrary& fonts) {
  image::Drawing out;
  for (const layout::Page& page : pages) {
    for (const layout::PageItem& item : page.items) {
      if (const auto* rule = std::get_if<layout::Rule>(&item.content)) out.marks.emplace_back(outline(*rule));
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) {
        Outline letters = outline(*run, fonts);
        if (!letters.segments.empty()) out.marks.emplace_back(std::move(letters));
      }
    }
  }
  return out;
}

}  // namespace casebound::covers
