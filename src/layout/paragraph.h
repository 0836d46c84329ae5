#pragma once

#include "layout/break_lines.h"
#include "layout/protrusion.h"
#include "layout/rows.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound::layout {

/// What a compositor works with.
struct Tools {
  Shaper& shaper;
  Diagnostics& diagnostics;
};

/// A paragraph between its text and its rows: shaped, and broken into lines in each way that it may be set,
/// the best way first. Refers to its block.
class Paragraph {
 public:
  /// In a column of the given width, at x.
  Paragraph(const TextBlock& block, Length x, Length width, const Tools& tools);

  /// The ways to set it; at least one.
  std::size_t settings() const;
  /// Adds ways with a line less or more in which lines are looser than usual.
  void add_looser_settings();
  /// What a way costs more than the best.
  double extra_cost(std::size_t setting) const;
  /// The room of its rows, without the margins of its block.
  std::vector<RowRoom> room(std::size_t setting) const;
  /// Where notes are called: the place in the whole paragraph's text and the note's id, in order.
  const std::vector<std::pair<std::size_t, std::string>>& calls() const { return calls_; }
  /// Where each row's text ends, to be compared with those places.
  std::vector<std::size_t> row_ends(std::size_t setting) const;

  /// The rows, set.
  Rows set(std::size_t setting, Shaper& shaper) const;

 private:
  /// The letter that is set into the first lines (CSS Inline Layout 3 §7).
  struct Initial {
    ShapedRun run;
    Length baseline;  ///< below that of the first line
    Length raised;    ///< how far it stands above the first line
    Length width;     ///< that the lines beside it leave to it
    int lines = 0;    ///< beside it
  };
  /// A stretch between forced breaks.
  struct Part {
    PartOfParagraph place;
    ShapedText text;
    std::vector<BreakPoint> points;
    Measure measure;
    std::vector<Setting> settings;
  };
  struct Line {
    const Part& part;
    const BreakPoint &begin, &end;
    int number = 0;  ///< in its part
  };
  const std::vector<Piece>& pieces() const { return initial_ ? rest_ : block_.pieces; }
  void take_initial(Shaper& shaper);
  std::vector<ShapedText> shape(Shaper& shaper) const;
  PartOfParagraph place(std::size_t part, std::size_t parts) const;
  Measure measure(Length reserved) const;
  void take_wanted_lines(Diagnostics& diagnostics);
  void make_room_for_initial(std::vector<RowRoom>& rows) const;
  void make_room_for_pictures(const Line& line, RowRoom& row) const;
  void report_high_pictures(Diagnostics& diagnostics) const;
  std::size_t place_in_block(const Line& line) const;
  void add_initial(Row& row) const;
  const Setting& chosen(const Part& part, std::size_t setting) const;
  std::vector<Line> lines(std::size_t setting) const;
  Row set_row(const Line& line, const RowRoom& room, Length& line_end, Shaper& shaper) const;
  void add_marker(Row& row, Shaper& shaper) const;
  void add_leader(Row& row, Length line_end, Shaper& shaper) const;

  const TextBlock& block_;
  Length x_, width_;
  HangingRules hanging_;
  RowRoom line_room_;  ///< of each line alone
  std::optional<Initial> initial_;
  std::vector<Piece> rest_;  ///< the pieces without it
  std::vector<Part> parts_;
  std::vector<std::pair<std::size_t, std::string>> calls_;
};

}  // namespace casebound::layout
