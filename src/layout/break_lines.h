#pragma once

#include "layout/breaks.h"

#include <vector>

namespace casebound::layout {

/// What lines are broken to.
struct Measure {
  Length width;
  Length first_indent;  ///< of the first line, or lines
  style::TextAlign align = style::TextAlign::justify;
  std::array<double, 4> limits = {.70, 1.70, .98, 1.02};  ///< word space and glyph width, least and most
  int indented_lines = 1;                                 ///< beside an initial there are several
  Length em = Length::from_units(11 * Length::units_per_point);  ///< by which last lines are thought short
  bool balanced = false;                                         ///< `text-wrap: balance`
  bool whole_before_last = false;  ///< `hyphenate-limit-last: always`: no word goes on in the last line

  Length indent(int line) const { return line < indented_lines ? first_indent : Length(); }
};

/// One way to set a text: the indices of the break points that end its lines.
struct Setting {
  std::vector<std::size_t> ends;
  double cost = 0;
  bool overfull = false;  ///< a line is wider than the measure, and nothing could be done
  bool loose = false;     ///< a line's spaces are wider than any limit, and nothing could be done
};

/// The best setting of the whole text (Knuth & Plass 1981, with a direct cost in place of TeX's demerits:
/// word space, glyph width, hyphens, unlike neighbours, repeated words and short last lines all count; of
/// ragged text how uneven its edge is, how many lines it takes and short last lines), always the first; then
/// others for the page makers to choose from: the best with a line less, the best with a line more, and the
/// best of as many lines that has no hyphens, as far as there are such within the same limits. Ragged text of
/// a few lines has one setting, its lines as even as can be.
std::vector<Setting> break_lines(const std::vector<BreakPoint>& points, const Measure& measure,
                                 int most_hyphens_in_a_row);

/// Adds those with a line less or a line more that are missing among the settings of justified text, within
/// somewhat looser limits: for pages that cannot end well without.
void add_looser_settings(std::vector<Setting>& settings, const std::vector<BreakPoint>& points,
                         const Measure& measure, int most_hyphens_in_a_row);

/// The best setting in so many lines, which are looser than usual if need be; none if there is no such.
std::vector<Setting> settings_in_lines(const std::vector<BreakPoint>& points, const Measure& measure,
                                       int most_hyphens_in_a_row, std::size_t lines);

/// How a justified line fills its measure: glyphs are widened or narrowed first, spaces take the rest, but
/// are never narrower than the least of the limits: what has no room stands out.
struct Fill {
  int expansion = 0;  ///< of the glyphs, in 1/1000
  double space = 1;   ///< word space as a multiple of its natural width
};
Fill fill(Length natural, Length glue, Length width, const std::array<double, 4>& limits);

}  // namespace casebound::layout
