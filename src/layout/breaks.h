#pragma once

#include "layout/shape.h"

#include <cstdint>
#include <vector>

namespace casebound::layout {

/// A place where a line may end.
struct BreakPoint {
  enum class Kind { space, name, hyphen, explicit_hyphen, address, inside_word, cut, end };
  Kind kind = Kind::space;
  std::uint32_t offset = 0;    ///< in the text: the next line begins here
  std::uint32_t line_end = 0;  ///< in the text: this line's last character ends here
  /// On the paragraph's endless line, natural widths: where a line that ends here ends, a hyphen included and
  /// the part that protrudes left out; where a line that begins here begins. A line's width is one
  /// subtraction.
  Length end_x, start_x;
  Length may_hang;  ///< what more of a line that ends here may stand out, if it has no room otherwise
  Length glue_before, glue_after;  ///< natural width of all stretchable spaces up to the end and to the start
  std::uint32_t last_word = 0, next_word = 0;  ///< digests of the words at the edges, 0 for short ones
  bool at_dash = false;                        ///< after a dash or slash, where nobody minds a line end
  bool in_compound = false;  ///< what a dash, hyphen or slash ties together: `U.S.–Russia`
};

/// The natural width of the line between two of them, which has so much room.
inline Length natural_width(const BreakPoint& begin, const BreakPoint& end, Length room) {
  const Length whole = end.end_x - begin.start_x;
  return whole > room ? whole - end.may_hang : whole;
}

/// Whether a text between forced breaks begins its paragraph, and whether it ends it.
struct PartOfParagraph {
  bool first = true, last = true;
};

/// All places where the lines of a text may end, in order, the end of the text last; the first entry is its
/// start: those of line_breaks(), and the hyphens of the words, but none in an address; of ragged text
/// only hyphens of words that are wider than `measure`. What is wider than `measure` and has no such place
/// may be `cut` between any two clusters.
std::vector<BreakPoint> find_breaks(const ShapedText& text, const style::ComputedStyle& style, Length measure,
                                    PartOfParagraph part = {});

}  // namespace casebound::layout
