#include "pdf/marks.h"

#include "pdf/number.h"
#include "pdf/paint.h"
#include "pdf/text_writer.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

const Length gap = 3_pt;           ///< between the bleed and the marks
const Length mark_length = 15_pt;  ///< of crop marks
const Length patch = 9_pt;         ///< of the colour bar
constexpr double slug_size = 6.5;

Length length_of(const std::vector<layout::GlyphRun>& runs) {
  Length end;
  for (const layout::GlyphRun& run : runs) end = run.origin.x + run.width();
  return end;
}

class MarkWriter {
 public:
  MarkWriter(const Sheet& sheet, const EmbeddedFonts& fonts) : sheet_(sheet), fonts_(fonts) {}

  void crop_marks();
  void register_marks();
  void colour_bar();
  void slug_line(const SetMark& slug);
  std::string take() { return std::move(out_); }

 private:
  void write(std::initializer_list<Length> lengths, std::string_view operation);
  void line(Length x1, Length y1, Length x2, Length y2);
  void register_mark(Length x, Length y);

  const Sheet& sheet_;
  const EmbeddedFonts& fonts_;
  std::string out_ = "q\n/O0 gs\n/All CS 1 SCN .25 w\n";
};

void MarkWriter::write(std::initializer_list<Length> lengths, std::string_view operation) {
  for (const Length one : lengths) {
    append_length(out_, one);
    out_ += ' ';
  }
  out_.append(operation).append("\n");
}

void MarkWriter::line(Length x1, Length y1, Length x2, Length y2) {
  write({x1, y1}, "m");
  write({x2, y2}, "l S");
}

void MarkWriter::crop_marks() {
  const auto& [trim, bleed, medium] = sheet_;
  const Length left = -bleed.left - gap, right = trim.width + bleed.right + gap;
  const Length bottom = -bleed.bottom - gap, top = trim.height + bleed.top + gap;
  for (const Length y : {Length(), trim.height}) {
    line(left - mark_length, y, left, y);
    line(right, y, right + mark_length, y);
  }
  for (const Length x : {Length(), trim.width}) {
    line(x, bottom - mark_length, x, bottom);
    line(x, top, x, top + mark_length);
  }
}

/// A cross in a circle of four curves.
void MarkWriter::register_mark(Length x, Length y) {
  const Length arm = mark_length / 2, radius = mark_length / 4, bend = radius.scaled(0.5523);
  line(x - arm, y, x + arm, y);
  line(x, y - arm, x, y + arm);
  write({x + radius, y}, "m");
  write({x + radius, y + bend, x + bend, y + radius, x, y + radius}, "c");
  write({x - bend, y + radius, x - radius, y + bend, x - radius, y}, "c");
  write({x - radius, y - bend, x - bend, y - radius, x, y - radius}, "c");
  write({x + bend, y - radius, x + radius, y - bend, x + radius, y}, "c S");
}

void MarkWriter::register_marks() {
  const auto& [trim, bleed, medium] = sheet_;
  const Length away = gap + mark_length / 2;
  register_mark(-bleed.left - away, trim.height / 2);
  register_mark(trim.width + bleed.right + away, trim.height / 2);
  register_mark(trim.width / 2, -bleed.bottom - away);
  register_mark(trim.width / 2, trim.height + bleed.top + away);
}

/// Each ink in full and in half, at the head, left of the register mark.
void MarkWriter::colour_bar() {
  const Length y = sheet_.trim.height + sheet_.bleed.top + gap + (mark_length - patch) / 2;
  Length x = gap + mark_length;
  for (const int amount : {1000, 500}) {
    for (const colour::Inks& inks :
         {colour::Inks{.cyan = amount}, {.magenta = amount}, {.yellow = amount}, {.black = amount}}) {
      append_inks(out_, inks, false);
      write({x, y, patch, patch}, "re f");
      x += patch;
    }
  }
}

void MarkWriter::slug_line(const SetMark& slug) {
  // A long one is made narrower, so that it ends before the register mark.
  const Length left = gap + mark_length;
  const Length room = std::max(sheet_.trim.width / 2 - left - mark_length, mark_length);
  const Length width = length_of(slug.runs);
  append_inks(out_, {.black = 1000}, false);
  out_ += fmt::format("{:.4f} 0 0 1 ", width > room ? room.over(width) : 1.0);
  write({left, Length()}, "cm");
  MarkedContent unmarked(out_);
  const ShownWords none;
  TextWriter writer(out_, fonts_, none, unmarked);
  const Length down = sheet_.bleed.bottom + gap + mark_length / 2;
  for (const layout::GlyphRun& run : slug.runs) writer.write(run, layout::artifact, -down);
  writer.close();
}

std::string slug_of(const Target& target, const layout::Page& page, std::size_t index) {
  const std::string number = std::to_string(index + 1);
  const std::string folio = page.folio.empty() || page.folio == number ? "" : " (" + page.folio + ")";
  return target.slug + " \xC2\xB7 " + number + folio;
}

}  // namespace

Length marks_room() {
  return gap + mark_length + gap;
}

SlugLines set_slug_lines(const layout::Pages& pages, const Target& target, const font::FontLibrary& fonts) {
  if (!target.marks) return {};
  image::Drawing drawing;
  double y = 0;  // each on a line of its own, or it would go on where the last one ends
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    drawing.marks.emplace_back(
        image::DrawnText{.text = slug_of(target, pages.pages[i], i), .y = y++, .size = slug_size});
  }
  return set_text(drawing, "slug line", fonts);
}

std::string printers_marks(const Sheet& sheet, const SetMark& slug, const EmbeddedFonts& fonts) {
  MarkWriter writer(sheet, fonts);
  writer.crop_marks();
  writer.register_marks();
  writer.colour_bar();
  writer.slug_line(slug);
  return writer.take() + "Q\n";
}

}  // namespace casebound::pdf
