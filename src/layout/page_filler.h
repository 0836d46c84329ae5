#pragma once

#include "layout/paginate.h"

#include <vector>

namespace casebound::layout {

/// How far the text, its notes and its figures have been set: the next row of each. Notes are counted in
/// lines of all notes, one after the other.
struct Progress {
  std::size_t row = 0, note_line = 0, figure = 0;

  friend auto operator<=>(const Progress&, const Progress&) = default;
};

/// A galley's notes as one run of lines, and what each row of the text calls for.
class NoteLines {
 public:
  explicit NoteLines(const Galley& galley);

  struct Line {
    std::size_t note = 0, row = 0;
  };
  const std::vector<Line>& lines() const { return lines_; }
  /// Lines of all notes called before a row.
  std::size_t called_before(std::size_t row) const { return called_before_[row]; }
  /// Where the last note called before a row begins.
  std::size_t last_start_before(std::size_t row) const { return last_start_before_[row]; }
  /// Where the note of this line ends.
  std::size_t end_of_note(std::size_t line) const { return ends_[line]; }
  /// The line before which a run of lines from `from` ends that is not higher than `room`.
  std::size_t last_within(std::size_t from, Length room) const;
  /// Height of a range of lines.
  Length height(std::size_t from, std::size_t to) const { return heights_[to] - heights_[from]; }

 private:
  std::vector<Line> lines_;
  std::vector<std::size_t> ends_;
  std::vector<Length> heights_;
  std::vector<std::size_t> called_before_, last_start_before_;
};

/// Fills one page, row after row.
class PageFiller {
 public:
  PageFiller(const Galley& galley, const NoteLines& notes, const Column& column, const Progress& from);

  /// Places the figures that wait for the top of a page. Call first.
  void place_waiting_figures();
  /// Places the next row of the text, and before it the figures that belong there and have room.
  void add_row();
  /// Whether all that has been placed, and at least the beginning of each note called, is within the page.
  bool fits() const;

  /// The page ends here: what is left of notes and figures goes to the next one.
  Progress end() const;
  bool splits_a_note() const;
  /// Room left in the text area.
  Length left() const;
  bool empty() const { return placed_.empty(); }
  std::size_t waiting_figures() const { return waiting_; }

  MadePage finish() const;

 private:
  void place(PlacedRow::From from, std::size_t part, std::size_t index, const Row& row, bool repeated);
  void place_figure(std::size_t index);
  bool has_room_for_figure(std::size_t index) const;
  void extend(const Row& row);
  Length snapped(Length y) const;
  Length notes_height(std::size_t to) const;
  std::size_t last_note_line() const;

  const Galley& galley_;
  const NoteLines& notes_;
  const Column& column_;
  Progress from_;
  std::size_t next_row_;
  std::size_t next_figure_;
  std::size_t waiting_ = 0;  ///< figures met that found no room
  Length y_;
  Length margin_after_figure_;
  std::vector<PlacedRow> placed_;
};

}  // namespace casebound::layout
