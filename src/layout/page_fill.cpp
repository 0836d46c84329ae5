#include "layout/page_fill.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// Lines of a note that stay together at its beginning and its end.
constexpr std::size_t least_note_lines = 2;

/// Room for the rule above the notes: one line of the grid, the rule in its middle.
Length note_gap(const Column& column) {
  return column.step;
}

Length height_of(const RowRoom& room) {
  return room.margin_before + room.padding_before + room.height;
}

}  // namespace

PageRules::PageRules(const CastOff& cast_off, const Column& column) : cast_off_(cast_off), column_(column) {
  heights_.emplace_back();
  for (std::size_t note = 0; note < cast_off.notes.size(); ++note) {
    first_lines_.push_back(note_lines_.size());
    const auto& rows = cast_off.notes[note];
    for (std::size_t row = 0; row < rows.size(); ++row) {
      note_lines_.push_back({note, row});
      heights_.push_back(heights_.back() + height_of(rows[row]));
    }
  }
  first_lines_.push_back(note_lines_.size());
  closed_by_.resize(cast_off.passages.size());
  for (std::size_t i = 0; i < cast_off.passages.size(); ++i)
    if (const auto opener = cast_off.passages[i].extent_from) closed_by_[*opener] = i;
}

PageFill PageRules::begin(std::size_t first_note_line, std::size_t notes, std::size_t figure,
                          std::size_t passage, std::vector<PlacedRow>* placed) const {
  PageFill page;
  page.first_note_line = static_cast<std::uint32_t>(first_note_line);
  page.notes = page.carried = static_cast<std::uint32_t>(notes);
  page.figure = static_cast<std::uint32_t>(figure);
  while (page.figure < cast_off_.figures.size() && cast_off_.figures[page.figure].before < passage) {
    if (!page.empty && !has_room_for_figure(page)) {
      ++page.waiting;
      break;
    }
    place_figure(page, placed);
  }
  return page;
}

void PageRules::add_figures(PageFill& page, std::size_t passage, std::vector<PlacedRow>* placed) const {
  const auto& figures = cast_off_.figures;
  while (page.waiting == 0 && page.figure < figures.size() && figures[page.figure].before <= passage) {
    if (has_room_for_figure(page)) {
      place_figure(page, placed);
    } else {
      ++page.waiting;
    }
  }
}

void PageRules::add(PageFill& page, const RowPlace& place, std::vector<PlacedRow>* placed) const {
  if (place.row == 0) add_figures(page, place.passage, placed);
  const Passage& passage = cast_off_.passages[place.passage];
  const RowRoom& room = passage.settings[place.setting].rows[place.row];
  if (page.rows == 0 && passage.table_head) repeat_table_head(page, passage, placed);
  page.rows = static_cast<std::uint8_t>(std::min(page.rows + 1, int{PageFill::enough_rows}));
  page.notes = static_cast<std::uint32_t>(room.notes);
  if (passage.extent_from) return close_extent(page, place.passage);
  this->place(page, {PlacedRow::From::text, place.passage, place.row, false, {}, {}, {}}, room, placed);
  if (passage.opens_extent && place.row == 0) open_extent(page, place.passage, page.y - room.height);
}

void PageRules::place(PageFill& page, const PlacedRow& row, const RowRoom& room,
                      std::vector<PlacedRow>* placed) const {
  if (!page.empty || page.keeps_margin || room.begins_page())
    page.y += std::max(room.margin_before, page.margin_after_figure);
  page.margin_after_figure = {};
  page.empty = false;
  page.y += room.padding_before;
  const Length top = page.y;
  page.y += room.height;
  if (room.snapped) page.y = snapped(page.y);
  if (placed == nullptr) return;
  placed->push_back(row);
  placed->back().top = room.snapped ? page.y - room.height : top;
  placed->back().baseline =
      room.snapped ? page.y - column_.step + column_.grid_baseline : top + room.baseline;
}

void PageRules::place_figure(PageFill& page, std::vector<PlacedRow>* placed) const {
  const std::size_t index = page.figure++;
  const auto& figure = cast_off_.figures[index];
  for (std::size_t i = 0; i < figure.rows.size(); ++i)
    place(page, {PlacedRow::From::figure, index, i, false, {}, {}, {}}, figure.rows[i], placed);
  page.margin_after_figure = figure.margin_after;
}

bool PageRules::has_room_for_figure(const PageFill& page) const {
  Length height;
  for (const auto& row : cast_off_.figures[page.figure].rows)
    height += height_of(row) + (row.snapped ? column_.step : Length());
  return page.y + height + notes_height(page, first_lines_[page.notes]) <= column_.height;
}

void PageRules::repeat_table_head(PageFill& page, const Passage& passage,
                                  std::vector<PlacedRow>* placed) const {
  for (std::size_t i = passage.table_head->first; i <= passage.table_head->second; ++i) {
    const auto& rows = cast_off_.passages[i].settings.front().rows;
    for (std::size_t row = 0; row < rows.size(); ++row)
      place(page, {PlacedRow::From::text, i, row, true, {}, {}, {}}, rows[row], placed);
  }
}

void PageRules::open_extent(PageFill& page, std::size_t passage, Length top) const {
  if (page.open == PageFill::most_extents) return;
  page.extents[page.open++] = {static_cast<std::uint32_t>(passage), top};
}

/// Several extents may begin with one passage; it is forgotten with the last of them.
void PageRules::close_extent(PageFill& page, std::size_t passage) const {
  const Passage& closing = cast_off_.passages[passage];
  const RowRoom& room = closing.settings.front().rows.front();
  page.y += room.margin_before;
  const std::size_t opener = *closing.extent_from;
  const auto begin = page.extents.begin(), end = begin + page.open;
  const auto found = std::find_if(begin, end, [&](const auto& extent) { return extent.passage == opener; });
  if (found == end) return;
  page.y = std::max(page.y, found->top + room.height);
  if (closed_by_[opener] != passage) return;
  page.open = static_cast<std::uint8_t>(found - begin);
  std::fill(found, page.extents.end(), PageFill::Extent{});
}

Length PageRules::snapped(Length y) const {
  const auto step = column_.step.units();
  return Length::from_units((y.units() + step - 1) / step * step);
}

Length PageRules::height_of_notes(std::size_t from, std::size_t to) const {
  return heights_[first_lines_[to]] - heights_[first_lines_[from]];
}

Length PageRules::notes_height(const PageFill& page, std::size_t to) const {
  if (to <= page.first_note_line) return {};
  return note_gap(column_) + heights_[to] - heights_[page.first_note_line];
}

PageFoot PageRules::foot(const PageFill& page, Length height) const {
  const std::size_t all = first_lines_[page.notes], from = page.first_note_line;
  const Length whole = filled(page);
  if (whole <= height || all <= from) return {std::max(all, from), false, whole};
  const bool calls = page.notes > page.carried;
  const std::size_t last_start = calls ? std::max(first_lines_[page.notes - 1], from) : from;
  const std::size_t least = std::min(all, last_start + least_note_lines);
  const Length room = height - page.y - note_gap(column_);
  const auto beyond = std::upper_bound(heights_.begin() + static_cast<std::ptrdiff_t>(from), heights_.end(),
                                       heights_[from] + room);
  // where not even the rule above notes has room, none of them has
  const auto ends = static_cast<std::size_t>(beyond - heights_.begin());
  const auto within = std::max(from + 1, ends) - 1;
  std::size_t to = std::max(least, std::min(all, within));
  const bool leaves_one = to < all && end_of_note(to) == to + 1;
  if (leaves_one && to > least) --to;
  const Length filled = page.y + notes_height(page, to);
  if (filled > height) to = page.y == Length() ? std::max(within, from + 1) : within;
  return {to, to < all, filled};
}

Length PageRules::place_notes(const PageFill& page, const PageFoot& foot, Length height,
                              std::vector<PlacedRow>& placed) const {
  const Length notes = heights_[foot.end_of_notes] - heights_[page.first_note_line];
  Length y = std::max(page.y + note_gap(column_), height - notes);
  const Length rule = y - note_gap(column_) / 2;
  for (std::size_t i = page.first_note_line; i < foot.end_of_notes; ++i) {
    const auto& line = note_lines_[i];
    const RowRoom& room = cast_off_.notes[line.note][line.row];
    y += room.margin_before + room.padding_before;
    placed.push_back({PlacedRow::From::note, line.note, line.row, false, y, y + room.baseline, {}});
    y += room.height;
  }
  return rule;
}

}  // namespace casebound::layout
