#include "pdf/drawing_content.h"

#include "pdf/number.h"
#include "pdf/paint.h"
#include "pdf/text_writer.h"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <string_view>

namespace casebound::pdf {
namespace {

using image::Ink;
using image::Segment;

int thousandths(double opacity) {
  return static_cast<int>(std::lround(opacity * 1000));
}

class DrawingWriter {
 public:
  DrawingWriter(double height, const EmbeddedFonts& fonts, const colour::Separator* separator)
      : height_(height), fonts_(fonts), separator_(separator) {}

  void write(const image::Outline& outline);
  void write(const image::DrawnText& text, const SetMark& mark);
  DrawingContent take() { return std::move(content_); }

 private:
  void set_opacity(const std::optional<Ink>& fill, const std::optional<Ink>& stroke);
  void set_colour(const Ink& ink, bool to_stroke);
  void set_pen(const image::Outline& outline);
  void write(const Segment& segment);
  void number(double value);
  void numbers(std::initializer_list<double> values);
  void place(double x, double y);
  std::string& out() { return content_.operators; }

  DrawingContent content_;
  double height_;
  const EmbeddedFonts& fonts_;
  const colour::Separator* separator_;
};

void DrawingWriter::number(double value) {
  append_decimal(out(), std::llround(value * 10'000), 4);
  out() += ' ';
}

void DrawingWriter::numbers(std::initializer_list<double> values) {
  for (const double value : values) number(value);
}

void DrawingWriter::place(double x, double y) {
  numbers({x, height_ - y});
}

void DrawingWriter::set_opacity(const std::optional<Ink>& fill, const std::optional<Ink>& stroke) {
  const Opacity opacity = {fill ? thousandths(fill->opacity) : 1000,
                           stroke ? thousandths(stroke->opacity) : 1000};
  if (opacity == Opacity{}) return;
  content_.opacities.insert(opacity);
  out() += "/" + opacity.resource() + " gs\n";
}

void DrawingWriter::set_colour(const Ink& ink, bool to_stroke) {
  append_colour(out(), ink.red, ink.green, ink.blue, to_stroke, separator_);
}

void DrawingWriter::set_pen(const image::Outline& outline) {
  set_colour(*outline.stroke, true);
  number(outline.stroke_width);
  out() += "w ";
  append_decimal(out(), outline.line_cap, 0);
  out() += " J ";
  append_decimal(out(), outline.line_join, 0);
  out() += " j ";
  if (outline.line_join == 0) out() += "4 M ";  // SVG's own limit
  if (!outline.dashes.empty()) {
    out() += '[';
    for (const double dash : outline.dashes) number(dash);
    out() += "] 0 d";
  }
  out() += '\n';
}

void DrawingWriter::write(const Segment& segment) {
  if (segment.kind == Segment::Kind::close) {
    out() += "h\n";
    return;
  }
  if (segment.kind == Segment::Kind::curve) {
    place(segment.x1, segment.y1);
    place(segment.x2, segment.y2);
  }
  place(segment.x, segment.y);
  constexpr std::string_view operators[] = {"m\n", "l\n", "c\n"};
  out() += operators[static_cast<int>(segment.kind)];
}

std::string_view painting_operator(const image::Outline& outline) {
  if (outline.fill && outline.stroke) return outline.even_odd ? "B*\n" : "B\n";
  if (outline.fill) return outline.even_odd ? "f*\n" : "f\n";
  return "S\n";
}

void DrawingWriter::write(const image::Outline& outline) {
  if (!outline.fill && !outline.stroke) return;
  out() += "q\n";
  set_opacity(outline.fill, outline.stroke);
  if (outline.fill) set_colour(*outline.fill, false);
  if (outline.stroke) set_pen(outline);
  for (const Segment& segment : outline.segments) write(segment);
  out() += painting_operator(outline);
  out() += "Q\n";
}

void DrawingWriter::write(const image::DrawnText& text, const SetMark& mark) {
  const double angle = -mark.turn * std::numbers::pi / 180;
  out() += "q\n";
  set_opacity(text.fill, std::nullopt);
  set_colour(text.fill, false);
  numbers({std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle)});
  place(mark.x, mark.y);
  out() += "cm\n";
  MarkedContent marks(out());
  const ShownWords none;
  TextWriter writer(out(), fonts_, none, marks);  // of its own, since Q takes back what it has set
  for (const layout::GlyphRun& run : mark.runs) writer.write(run, layout::artifact, {});
  writer.close();
  out() += "Q\n";
}

}  // namespace

DrawingContent drawing_content(const image::Drawing& drawing, const SetMarks& text, Length height,
                               const EmbeddedFonts& fonts, const colour::Separator* separator) {
  DrawingWriter writer(height.points(), fonts, separator);
  for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
    if (const auto* outline = std::get_if<image::Outline>(&drawing.marks[i])) {
      writer.write(*outline);
    } else {
      writer.write(std::get<image::DrawnText>(drawing.marks[i]), text[i]);
    }
  }
  return writer.take();
}

}  // namespace casebound::pdf
