#include "layout/page_filler.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// Lines of a note that stay together at its beginning and its end.
constexpr std::size_t least_note_lines = 2;

/// Room for the rule above the notes: one line of the grid, the rule in its middle.
Length note_gap(const Column& column) {
  return column.step;
}

}  // namespace

const Row& row_of(const Galley& galley, const PlacedRow& placed) {
  if (placed.from == PlacedRow::From::note) return galley.notes[placed.part][placed.row];
  if (placed.from == PlacedRow::From::figure) return galley.floats[placed.part].rows[placed.row];
  return galley.rows[placed.row];
}

NoteLines::NoteLines(const Galley& galley) {
  heights_.emplace_back();
  called_before_.push_back(0);
  last_start_before_.push_back(0);
  for (const auto& row : galley.rows) {
    std::size_t last_start = last_start_before_.back();
    for (const auto note : row.notes) {
      last_start = lines_.size();
      const Rows& rows = galley.notes[note];
      for (std::size_t i = 0; i < rows.size(); ++i) {
        lines_.push_back({note, i});
        ends_.push_back(last_start + rows.size());
        heights_.push_back(heights_.back() + rows[i].margin_before + rows[i].padding_before + rows[i].height);
      }
    }
    called_before_.push_back(lines_.size());
    last_start_before_.push_back(last_start);
  }
}

std::size_t NoteLines::last_within(std::size_t from, Length room) const {
  const auto beyond = std::upper_bound(heights_.begin() + static_cast<std::ptrdiff_t>(from), heights_.end(),
                                       heights_[from] + room);
  return std::max(from, static_cast<std::size_t>(beyond - heights_.begin()) - 1);
}

PageFiller::PageFiller(const Galley& galley, const NoteLines& notes, const Column& column,
                       const Progress& from)
    : galley_(galley),
      notes_(notes),
      column_(column),
      from_(from),
      next_row_(from.row),
      next_figure_(from.figure) {}

void PageFiller::place_waiting_figures() {
  while (next_figure_ < galley_.floats.size() && galley_.floats[next_figure_].before < next_row_) {
    if (!placed_.empty() && !has_room_for_figure(next_figure_)) {
      ++waiting_;
      return;
    }
    place_figure(next_figure_++);
  }
}

void PageFiller::add_row() {
  while (waiting_ == 0 && next_figure_ < galley_.floats.size() &&
         galley_.floats[next_figure_].before == next_row_) {
    if (!has_room_for_figure(next_figure_)) {
      ++waiting_;
    } else {
      place_figure(next_figure_++);
    }
  }
  const Row& row = galley_.rows[next_row_];
  if (next_row_ == from_.row && row.table_head) {
    for (std::size_t i = row.table_head->first; i <= row.table_head->second; ++i) {
      place(PlacedRow::From::text, 0, i, galley_.rows[i], true);
    }
  }
  if (row.extent_from) {
    extend(row);
  } else {
    place(PlacedRow::From::text, 0, next_row_, row, false);
  }
  ++next_row_;
}

void PageFiller::place(PlacedRow::From from, std::size_t part, std::size_t index, const Row& row,
                       bool repeated) {
  const bool first_of_division = from_.row == 0 && from_.figure == 0;
  if (!placed_.empty() || first_of_division) y_ += std::max(row.margin_before, margin_after_figure_);
  margin_after_figure_ = {};
  y_ += row.padding_before;
  PlacedRow placed{from, part, index, repeated, y_, y_ + row.baseline};
  y_ += row.height;
  if (row.snapped) {
    y_ = snapped(y_);
    placed.top = y_ - row.height;
    placed.baseline = y_ - column_.step + column_.grid_baseline;
  }
  placed_.push_back(placed);
}

void PageFiller::place_figure(std::size_t index) {
  const auto& figure = galley_.floats[index];
  for (std::size_t i = 0; i < figure.rows.size(); ++i)
    place(PlacedRow::From::figure, index, i, figure.rows[i], false);
  margin_after_figure_ = figure.margin_after;
}

bool PageFiller::has_room_for_figure(std::size_t index) const {
  Length height;
  for (const auto& row : galley_.floats[index].rows)
    height += row.margin_before + row.padding_before + row.height + (row.snapped ? column_.step : Length());
  return y_ + height + notes_height(notes_.called_before(next_row_)) <= column_.height;
}

void PageFiller::extend(const Row& row) {
  const auto start = std::find_if(placed_.begin(), placed_.end(), [&](const PlacedRow& placed) {
    return placed.from == PlacedRow::From::text && placed.row >= *row.extent_from;
  });
  y_ += row.margin_before;
  if (start != placed_.end()) y_ = std::max(y_, start->top + row.height);
}

Length PageFiller::snapped(Length y) const {
  const auto step = column_.step.units();
  return Length::from_units((y.units() + step - 1) / step * step);
}

/// Room that the notes take up to a line, their rule included.
Length PageFiller::notes_height(std::size_t to) const {
  return to <= from_.note_line ? Length() : note_gap(column_) + notes_.height(from_.note_line, to);
}

/// The line before which the page's notes end: all that are called if there is room, else as many as there
/// is, but never less than the beginning of each.
std::size_t PageFiller::last_note_line() const {
  const std::size_t all = notes_.called_before(next_row_);
  if (y_ + notes_height(all) <= column_.height || all <= from_.note_line) return all;
  const std::size_t last_start = std::max(notes_.last_start_before(next_row_), from_.note_line);
  const std::size_t least = std::min(all, last_start + least_note_lines);
  const Length room = column_.height - y_ - note_gap(column_);
  const std::size_t to = std::max(least, std::min(all, notes_.last_within(from_.note_line, room)));
  const bool leaves_one = to < all && notes_.end_of_note(to) == to + 1;
  return leaves_one && to > least ? to - 1 : to;
}

bool PageFiller::fits() const {
  return y_ + notes_height(last_note_line()) <= column_.height;
}

Progress PageFiller::end() const {
  return {next_row_, last_note_line(), next_figure_};
}

bool PageFiller::splits_a_note() const {
  return last_note_line() < notes_.called_before(next_row_);
}

Length PageFiller::left() const {
  return column_.height - y_ - notes_height(last_note_line());
}

MadePage PageFiller::finish() const {
  MadePage page{placed_, false, {}, false};
  const std::size_t to = last_note_line();
  if (to <= from_.note_line) return page;
  Length y = std::max(y_ + note_gap(column_), column_.height - notes_.height(from_.note_line, to));
  page.notes = true;
  page.note_rule = y - note_gap(column_) / 2;
  for (std::size_t i = from_.note_line; i < to; ++i) {
    const auto& line = notes_.lines()[i];
    const Row& row = galley_.notes[line.note][line.row];
    y += row.margin_before + row.padding_before;
    page.rows.push_back({PlacedRow::From::note, line.note, line.row, false, y, y + row.baseline});
    y += row.height;
  }
  return page;
}

}  // namespace casebound::layout
