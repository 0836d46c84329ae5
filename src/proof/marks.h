#pragma once

#include "casebound/layout/note_setter.h"
#include "casebound/proof/lines.h"
#include "casebound/proof/proof.h"

#include "proof/sheet.h"

#include <string>
#include <vector>

namespace casebound::proof {

/// A finding beside its line.
struct Remark {
  std::size_t number = 0;  ///< in the list of all, from 1
  std::string text;
  Length y;  ///< of the line's baseline
};

/// What is written on a sheet, each in its place in the outer margin: from the text outwards change bars,
/// line numbers, and beyond the trimmed page the remarks.
class Marker {
 public:
  Marker(layout::NoteSetter& setter, std::vector<std::string> families)
      : setter_(setter), families_(std::move(families)) {}

  void number_lines(Sheet& sheet, const std::vector<Line>& lines);
  void mark_change(Sheet& sheet, const std::vector<Line>& lines, const Change& change);
  /// `room`: the width that the remarks have; none: their numbers stand beside the lines.
  void add_remarks(Sheet& sheet, const std::vector<Remark>& remarks, Length room);
  void add_grid(Sheet& sheet);
  void add_trim_marks(Sheet& sheet);
  /// In the foot of the sheet: what fits on two lines at the left, and the page at the right.
  void add_slug(Sheet& sheet, const std::string& text, const std::string& page);

 private:
  void add_outwards(Sheet& sheet, const std::string& text, const layout::NoteStyle& look, Point start);
  static void lead(Sheet& sheet, Length line_y, Length remark_y);
  layout::NoteStyle style(Length size, layout::Colour colour, int weight = 400) const;

  layout::NoteSetter& setter_;
  std::vector<std::string> families_;
};

}  // namespace casebound::proof
