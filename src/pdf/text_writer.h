#pragma once

#include "casebound/layout/pages.h"

#include "pdf/cluster.h"
#include "pdf/embedded_font.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// Writes glyph runs as text objects (ISO 32000-1 §9.4), every glyph within 1/2000 em of its place: where the
/// pen of a viewer stands is counted exactly, so that errors never add up.
class TextWriter {
 public:
  TextWriter(std::string& out, const EmbeddedFonts& fonts) : out_(out), fonts_(fonts) {}

  /// `page_height` turns layout's y, which grows downwards, into PDF's.
  void write(const layout::GlyphRun& run, Length page_height);

 private:
  void begin(const layout::GlyphRun& run, Length page_height);
  void write_compound(const layout::GlyphRun& run, const EmbeddedFont& font, const Cluster& cluster);
  void show(const layout::Glyph& glyph, const EmbeddedFont& font, std::string_view text);
  void move_pen_back(std::int64_t adjustment);
  void select(std::size_t resource);
  void scale(int expansion);
  void rise(Length offset);
  void open_string();
  void close_string();
  void open_array();
  void close_array();

  std::string& out_;
  const EmbeddedFonts& fonts_;

  // Graphics state, as the viewer has it.
  std::size_t resource_ = SIZE_MAX;
  std::int64_t selected_size_ = -1;
  int expansion_ = 0;

  // Of the run at hand.
  std::int64_t size_ = 0;    ///< in 1/10,000 point
  double ems_per_unit_ = 0;  ///< millionths of an em to one unit of Length, along the line
  Length place_;             ///< of the glyph in layout, from the run's origin
  std::int64_t pen_ = 0;     ///< of the viewer, in millionths of an em from the run's origin
  Length rise_;
  bool in_array_ = false, in_string_ = false;
};

}  // namespace casebound::pdf
