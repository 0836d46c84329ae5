#pragma once

#include "layout/cast_off.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace casebound::layout {

/// The area that rows are made up into.
struct Column {
  Length height;         ///< of the text area
  Length step;           ///< of the baseline grid: 1rlh
  Length grid_baseline;  ///< of each grid line, below its top
};

/// A row in its place: `top` and `baseline` below the top of the text area.
struct PlacedRow {
  enum class From { text, note, figure };
  From from = From::text;
  std::size_t part = 0;   ///< which passage, note or figure
  std::size_t row = 0;    ///< in the passage, the note or the figure
  bool repeated = false;  ///< a table's head, once more
  Length top, baseline;
  Length shift;  ///< to the right: of the column it stands in
};

/// A row of the text, in one of the ways that its passage may be set.
struct RowPlace {
  std::size_t passage = 0, setting = 0, row = 0;
};

/// A page being filled: a small plain value, so that what comes next may be tried in several ways.
struct PageFill {
  /// A last page with so many rows of text is not thought short.
  static constexpr std::uint8_t enough_rows = 5;
  /// So many extents may be open at once; those inside them take the room that their text takes.
  static constexpr std::size_t most_extents = 3;

  struct Extent {
    std::uint32_t passage = 0;  ///< that opened it
    Length top;
    friend bool operator==(const Extent&, const Extent&) = default;
  };

  Length y;                           ///< how far down text and figures reach
  Length margin_after_figure;         ///< what the next row must keep away from a figure
  std::uint32_t first_note_line = 0;  ///< of all notes' lines, the first that is not on an earlier page
  std::uint32_t notes = 0;            ///< how many have been called, on this page and before
  std::uint32_t carried = 0;          ///< how many had been called before it
  std::uint32_t figure = 0;           ///< the next one to place
  std::uint8_t waiting = 0;           ///< figures met that found no room
  std::uint8_t rows = 0;              ///< of the text, counted up to `enough_rows`
  bool empty = true;                  ///< nothing has been placed
  bool keeps_margin = false;          ///< its first margin stays: it opens the division
  std::uint8_t open = 0;              ///< how many extents are
  std::array<Extent, most_extents> extents;

  friend bool operator==(const PageFill&, const PageFill&) = default;
};

/// Where a page's notes end, and how far it is filled by them.
struct PageFoot {
  std::size_t end_of_notes = 0;  ///< the first note line that the page has no room for
  bool splits_note = false;      ///< called on it, and not whole
  Length filled;                 ///< height of all that is on the page, and of the gap above notes
};

/// The rules by which pages are filled: margins, the grid, notes at the foot, figures where they were put or
/// at the top of the next page, heads of tables repeated, room that an extent asks for.
class PageRules {
 public:
  PageRules(const CastOff& cast_off, const Column& column);

  /// A page that begins with what an earlier one has left, and with the figures that wait.
  PageFill begin(std::size_t first_note_line, std::size_t notes, std::size_t figure, std::size_t passage,
                 std::vector<PlacedRow>* placed = nullptr) const;
  /// Places the figures that belong before a passage and have room.
  void add_figures(PageFill& page, std::size_t passage, std::vector<PlacedRow>* placed = nullptr) const;
  /// Places the next row of the text, and before it the figures that belong there and have room. Fills in
  /// `placed`, if given.
  void add(PageFill& page, const RowPlace& place, std::vector<PlacedRow>* placed = nullptr) const;

  /// Height of all that is on the page, and of the gap above notes.
  Length filled(const PageFill& page) const { return page.y + notes_height(page, first_lines_[page.notes]); }
  /// The foot of a page that is to be so high: all notes if there is room, else as many lines as there is. It
  /// is filled at least by the beginnings of the notes that are called on it, and if these have no room, they
  /// begin on the next page.
  PageFoot foot(const PageFill& page, Length height) const;
  /// Where the page's notes stand on a page so high; returns the place of the rule above them.
  Length place_notes(const PageFill& page, const PageFoot& foot, Length height,
                     std::vector<PlacedRow>& placed) const;

  std::size_t note_lines() const { return note_lines_.size(); }
  /// Height of the lines of the notes from one up to another, each counted from the first note.
  Length height_of_notes(std::size_t from, std::size_t to) const;

 private:
  struct NoteLine {
    std::size_t note = 0, row = 0;
  };
  void place(PageFill& page, const PlacedRow& row, const RowRoom& room, std::vector<PlacedRow>* placed) const;
  void place_figure(PageFill& page, std::vector<PlacedRow>* placed) const;
  bool has_room_for_figure(const PageFill& page) const;
  void repeat_table_head(PageFill& page, const Passage& passage, std::vector<PlacedRow>* placed) const;
  void open_extent(PageFill& page, std::size_t passage, Length top) const;
  void close_extent(PageFill& page, std::size_t passage) const;
  Length snapped(Length y) const;
  /// Room that the page's notes take up to a line, their rule included.
  Length notes_height(const PageFill& page, std::size_t to) const;
  std::size_t end_of_note(std::size_t line) const { return first_lines_[note_lines_[line].note + 1]; }

  const CastOff& cast_off_;
  const Column& column_;
  std::vector<NoteLine> note_lines_;      ///< of all notes, one after the other
  std::vector<std::size_t> first_lines_;  ///< of each note, and the end of the last
  std::vector<Length> heights_;           ///< of the lines before each
  std::vector<std::size_t> closed_by_;  ///< of each passage that opens extents: what closes the last of them
};

}  // namespace casebound::layout
