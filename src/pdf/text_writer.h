#pragma once

#include "casebound/layout/pages.h"

#include "pdf/cluster.h"
#include "pdf/embedded_font.h"
#include "pdf/marked_content.h"
#include "pdf/shown_words.h"
#include "pdf/text_array.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// Millionths of an em to one unit of Length, along a line of such an expansion in type of such a size, in
/// 1/10,000 point.
double ems_per_unit(std::int64_t size, int expansion);

constexpr std::int64_t thousandth = 1000;  ///< of an em, in millionths

/// Half away from zero.
constexpr std::int64_t to_thousandths(std::int64_t millionths) {
  return (millionths + (millionths < 0 ? -thousandth / 2 : thousandth / 2)) / thousandth;
}
/// Whether the pen is so far from where it should be that it is moved.
constexpr bool is_visible(std::int64_t millionths) {
  return millionths >= thousandth / 2 || millionths <= -thousandth / 2;
}

/// Whether there may be characters of a private use, of which few texts have the first byte.
bool may_have_private_characters(std::string_view text);

/// Writes glyph runs as text objects (ISO 32000-1 §9.4), every glyph within a thousandth of an em of its
/// place: where the pen of a viewer stands is counted exactly, so that errors never add up.
///
/// Text that runs from right to left is shown as it stands, from left to right, and marked so (ISO 32000-1
/// §14.8.2.3.3, /ReversedChars): that is in order for PDF/UA, and what most programs write and readers
/// expect. Poppler and pdf.js find the direction out by themselves and turn the letters of a line around.
/// Shown in the order of reading, with moves backwards, pdf.js would lose the spaces between words, and
/// poppler's `-raw` set each letter on a line of its own; an /ActualText would be turned around by poppler
/// once more. mutool and `pdfinfo -struct-text` give such letters as they stand.
class TextWriter {
 public:
  /// `words`: of the runs that are made of some.
  TextWriter(std::string& out, const EmbeddedFonts& fonts, const ShownWords& words, MarkedContent& marks)
      : out_(out), fonts_(fonts), words_(words), marks_(marks), shown_(out) {}

  /// `page_height` turns layout's y, which grows downwards, into PDF's.
  void write(const layout::GlyphRun& run, layout::StructureId element, Length page_height);
  /// Ends the text object, which goes on from run to run: to be called before anything but text is written.
  void close();

 private:
  void begin(const layout::GlyphRun& run, layout::StructureId element, Length page_height);
  void write_words(const layout::GlyphRun& run);
  void write(const layout::GlyphRun& run, const EmbeddedFont& font, const Cluster& cluster);
  void write_spelled(const layout::GlyphRun& run, const EmbeddedFont& font, const Cluster& cluster);
  void enter();
  void place_line();
  void show(const layout::Glyph& glyph, const EmbeddedFont& font, std::string_view text);
  void move_pen_to(Length target);
  void move_pen_back(std::int64_t thousandths);
  void select(std::size_t resource);
  void scale(int expansion);
  void rise(Length offset);

  std::string& out_;
  const EmbeddedFonts& fonts_;
  const ShownWords& words_;
  MarkedContent& marks_;
  TextArray shown_;

  // Graphics state, as the viewer has it.
  std::size_t resource_ = SIZE_MAX;
  std::int64_t selected_size_ = -1;
  int expansion_ = 0;

  std::int64_t line_x_ = 0, line_y_ = 0;  ///< of the text line matrix, in 1/10,000 point

  // Of the run at hand.
  layout::StructureId element_ = layout::artifact;
  bool reversed_ = false, may_be_private_ = false;
  Point origin_;             ///< of the run, in user space
  Length begin_;             ///< of what is shown, from there
  std::int64_t size_ = 0;    ///< in 1/10,000 point
  double ems_per_unit_ = 0;  ///< millionths of an em to one unit of Length, along the line
  Length place_;             ///< of the glyph in layout, from the run's origin
  std::int64_t pen_ = 0;     ///< of the viewer, in millionths of an em from there
  Length rise_;
  bool in_object_ = false, is_placed_ = false;
};

}  // namespace casebound::pdf
