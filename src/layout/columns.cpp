#include "layout/columns.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// A stretch of rows that fills a column, and how much of its height.
struct Filled {
  std::size_t end = 0;
  Length height;
  bool fault = false;
  std::vector<PlacedRow> rows;
};

class ColumnPaginator {
 public:
  ColumnPaginator(const CastOff& cast_off, const ColumnsFlow& columns, const Column& area)
      : cast_off_(cast_off), columns_(columns), area_(area), rules_(cast_off, area_) {
    // the empty passage that closes the text has no place of its own
    for (std::size_t passage = 0; passage + 1 < cast_off.passages.size(); ++passage) {
      if (passage == columns.first) first_ = places_.size();
      const std::size_t rows = cast_off.passages[passage].settings.front().rows.size();
      for (std::size_t row = 0; row < rows; ++row) places_.push_back({passage, 0, row});
    }
  }

  std::vector<MadePage> run() {
    Length top = set_above();
    for (row_ = first_; row_ < places_.size(); top = Length()) set_columns(top);
    return std::move(pages_);
  }

 private:
  const RowRoom& room(std::size_t row) const {
    const RowPlace& place = places_[row];
    return cast_off_.passages[place.passage].settings.front().rows[place.row];
  }

  /// What stands above the columns; returns where there is room below it.
  Length set_above() {
    Length top;
    for (row_ = 0; row_ < first_;) {
      const Filled filled = fill(row_, first_, area_.height);
      begin_page();
      add(filled, {}, 0);
      row_ = filled.end;
      top = filled.height;
    }
    if (row_ > 0 && first_ < places_.size() && room(first_).begins_page()) return area_.height;
    return row_ == 0 ? top : on_grid(top + room(first_).margin_before);
  }

  void set_columns(Length top) {
    auto found = filled_columns(area_.height - top);
    if (top == Length() || found.front().fault) {
      begin_page();
      top = Length();
      found = filled_columns(area_.height);
    }
    if (found.back().end == places_.size()) found = balanced(std::move(found));
    for (std::size_t i = 0; i < found.size(); ++i) add(found[i], top, static_cast<int>(i));
    row_ = found.back().end;
  }

  /// The rows of one page's columns, as many as there are.
  std::vector<Filled> filled_columns(Length height) const {
    std::vector<Filled> out;
    for (std::size_t from = row_;
         from < places_.size() && out.size() < static_cast<std::size_t>(columns_.count);
         from = out.back().end)
      out.push_back(fill(from, places_.size(), height));
    return out;
  }

  /// The same rows in columns as low as will hold them.
  std::vector<Filled> balanced(std::vector<Filled> found) const {
    const Length line = std::max(room(row_).height, Length::from_points(1));
    for (Length height = line; height < found.front().height; height += line) {
      auto lower = filled_columns(height);
      if (lower.back().end == places_.size() && !has_fault(lower)) return lower;
    }
    return found;
  }

  static bool has_fault(const std::vector<Filled>& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const Filled& column) { return column.fault; });
  }

  /// As many rows as there is room for, ending where it may; at least one.
  Filled fill(std::size_t from, std::size_t stop, Length height) const {
    PageFill page = empty_page(from);
    std::vector<PlacedRow> rows;
    Filled out;
    for (std::size_t next = from; next < stop; ++next) {
      if (next > from && room(next).begins_page()) break;
      rules_.add(page, places_[next], &rows);
      if (page.y > height && next > from) break;
      const bool may_end = next + 1 == stop || room(next + 1).keep == Keep::none;
      if (!may_end && !out.fault && out.end > 0) continue;  // a better end is known
      out = {next + 1, page.y, !may_end || page.y > height, rows};
    }
    return out;
  }

  PageFill empty_page(std::size_t from) const {
    PageFill page;
    page.keeps_margin = from == 0;
    return page;
  }

  void begin_page() { pages_.emplace_back(); }

  void add(const Filled& filled, Length top, int column) {
    MadePage& page = pages_.back();
    if (filled.fault) page.fault = PageFault::stranded;
    for (PlacedRow placed : filled.rows) {
      placed.top += top;
      placed.baseline += top;
      placed.shift = columns_.step * column;
      page.rows.push_back(placed);
    }
  }

  Length on_grid(Length y) const {
    const auto step = area_.step.units();
    return Length::from_units((y.units() + step - 1) / step * step);
  }

  const CastOff& cast_off_;
  const ColumnsFlow& columns_;
  const Column& area_;
  PageRules rules_;
  std::vector<RowPlace> places_;  ///< of all rows
  std::size_t first_ = 0;         ///< in columns
  std::size_t row_ = 0;
  std::vector<MadePage> pages_;
};

}  // namespace

MakeUp make_up_columns(const CastOff& cast_off, const ColumnsFlow& columns, const Column& area) {
  return {ColumnPaginator(cast_off, columns, area).run(),
          std::vector<std::size_t>(cast_off.passages.size(), 0), 0};
}

}  // namespace casebound::layout
