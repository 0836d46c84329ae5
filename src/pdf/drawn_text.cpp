#include "pdf/drawn_text.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include <cmath>
#include <cstdint>
#include <numbers>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

using image::DrawnText;

font::FaceRequest request_for(const DrawnText& text) {
  font::FaceRequest request{.weight = text.bold ? 700 : 400, .italic = text.italic};
  if (text.serif) {
    request.families = {"serif"};
  } else {
    request.families = {"Linux Biolinum", "sans-serif"};
  }
  return request;
}

std::uint8_t to_byte(double component) {
  return static_cast<std::uint8_t>(std::lround(component * 255));
}

class TextSetter {
 public:
  TextSetter(const std::string& name, const font::FontLibrary& fonts) : name_(name), fonts_(fonts) {}

  SetMarks set(const image::Drawing& drawing);

 private:
  void add(SetMark& mark, const DrawnText& text);
  std::size_t face_for(char32_t character, std::size_t preferred, const font::FaceRequest& request) const;
  layout::GlyphRun shape(std::size_t face, std::string_view text, const DrawnText& style) const;
  void start_line(SetMark& mark, const DrawnText& text);
  void finish_line(SetMarks& marks);

  const std::string& name_;
  const font::FontLibrary& fonts_;
  std::vector<std::size_t> line_;  ///< marks of the line at hand, which are anchored together
  DrawnText::Anchor anchor_ = DrawnText::Anchor::start;
  double end_x_ = 0, end_y_ = 0;  ///< of the line so far
  double begin_x_ = 0, begin_y_ = 0;
};

/// A face that has the character: the one asked for, if it can be.
std::size_t TextSetter::face_for(char32_t character, std::size_t preferred,
                                 const font::FaceRequest& request) const {
  if (fonts_.face(preferred).covers(character)) return preferred;
  if (const auto found = fonts_.fallback(character, request)) return *found;
  throw Error(Exit::book, {.code = "missing-glyph",
                           .message = fmt::format("no font has the character U+{:04X} in the picture `{}`",
                                                  static_cast<std::uint32_t>(character), name_),
                           .hint = "write it otherwise, or turn the picture's words into outlines"});
}

layout::GlyphRun TextSetter::shape(std::size_t index, std::string_view text, const DrawnText& style) const {
  const font::Face& face = fonts_.face(index);
  const Length size = Length::from_points(style.size);
  layout::GlyphRun run{.face = index, .size = size, .text = std::string(text)};
  run.colour = {to_byte(style.fill.red), to_byte(style.fill.green), to_byte(style.fill.blue)};
  const auto scaled = [&](std::int32_t units) {
    return Length::from_units(size.units() * units / face.metrics().units_per_em);
  };
  for (const font::ShapedGlyph& glyph : face.shape(text, {})) {
    run.glyphs.push_back(
        {glyph.glyph, glyph.cluster, scaled(glyph.advance), scaled(glyph.x_offset), scaled(glyph.y_offset)});
  }
  return run;
}

/// One run for each stretch of text that one face can show.
void TextSetter::add(SetMark& mark, const DrawnText& text) {
  const font::FaceRequest request = request_for(text);
  const std::size_t preferred = fonts_.find(request);
  Length pen;
  for (std::size_t begin = 0, end = 0; begin < text.text.size(); begin = end) {
    const std::size_t face = face_for(next_code_point(text.text, end), preferred, request);
    for (std::size_t next = end; next < text.text.size(); end = next) {
      if (face_for(next_code_point(text.text, next), preferred, request) != face) break;
    }
    layout::GlyphRun run = shape(face, std::string_view(text.text).substr(begin, end - begin), text);
    run.origin.x = pen;
    pen += run.width();
    mark.runs.push_back(std::move(run));
  }
  const double turn = text.turn * std::numbers::pi / 180;
  end_x_ = mark.x + pen.points() * std::cos(turn);
  end_y_ = mark.y + pen.points() * std::sin(turn);
}

/// Moves the marks of the line back by half its length, or all of it.
void TextSetter::finish_line(SetMarks& marks) {
  const double part = anchor_ == DrawnText::Anchor::start    ? 0
                      : anchor_ == DrawnText::Anchor::middle ? 0.5
                                                             : 1;
  for (const std::size_t index : line_) {
    marks[index].x -= (end_x_ - begin_x_) * part;
    marks[index].y -= (end_y_ - begin_y_) * part;
  }
  line_.clear();
}

void TextSetter::start_line(SetMark& mark, const DrawnText& text) {
  anchor_ = text.anchor;
  begin_x_ = mark.x = text.x;
  begin_y_ = mark.y = text.y;
}

SetMarks TextSetter::set(const image::Drawing& drawing) {
  SetMarks marks(drawing.marks.size());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto* text = std::get_if<DrawnText>(&drawing.marks[i]);
    if (text == nullptr) continue;
    SetMark& mark = marks[i];
    mark.turn = text->turn;
    if (text->continues && !line_.empty()) {
      mark.x = end_x_ + text->x;
      mark.y = end_y_ + text->y;
    } else {
      finish_line(marks);
      start_line(mark, *text);
    }
    line_.push_back(i);
    add(mark, *text);
  }
  finish_line(marks);
  return marks;
}

}  // namespace

SetMarks set_text(const image::Drawing& drawing, const std::string& name, const font::FontLibrary& fonts) {
  return TextSetter(name, fonts).set(drawing);
}

}  // namespace casebound::pdf
