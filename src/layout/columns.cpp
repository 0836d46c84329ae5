#include "layout/columns.h"

#include "layout/move_item.h"
#include "layout/page_filler.h"

#include <algorithm>
#include <iterator>

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
  ColumnPaginator(Galley& galley, const Columns& columns, const Column& area)
      : galley_(galley), columns_(columns), area_(area), notes_(galley), last_(galley.rows.size() - 1) {}

  std::vector<MadePage> run() {
    Length top = set_above();
    for (row_ = columns_.first; row_ < last_; top = Length()) set_columns(top);
    return std::move(pages_);
  }

 private:
  /// What stands above the columns; returns where there is room below it.
  Length set_above() {
    Length top;
    for (row_ = 0; row_ < columns_.first;) {
      const Filled filled = fill(row_, columns_.first, area_.height);
      begin_page();
      add(filled, {}, 0);
      row_ = filled.end;
      top = filled.height;
    }
    return row_ == 0 ? top : on_grid(top + galley_.rows[columns_.first].margin_before);
  }

  void set_columns(Length top) {
    auto found = filled_columns(area_.height - top);
    if (top == Length() || found.front().fault) {
      begin_page();
      top = Length();
      found = filled_columns(area_.height);
    }
    if (found.back().end == last_) found = balanced(std::move(found));
    for (std::size_t i = 0; i < found.size(); ++i) add(found[i], top, static_cast<int>(i));
    row_ = found.back().end;
  }

  /// The rows of one page's columns, as many as there are.
  std::vector<Filled> filled_columns(Length height) const {
    std::vector<Filled> out;
    for (std::size_t from = row_; from < last_ && out.size() < static_cast<std::size_t>(columns_.count);
         from = out.back().end)
      out.push_back(fill(from, last_, height));
    return out;
  }

  /// The same rows in columns as low as will hold them.
  std::vector<Filled> balanced(std::vector<Filled> found) const {
    const Length line = std::max(galley_.rows[row_].height, Length::from_points(1));
    for (Length height = line; height < found.front().height; height += line) {
      auto lower = filled_columns(height);
      if (lower.back().end == last_ && !has_fault(lower)) return lower;
    }
    return found;
  }

  static bool has_fault(const std::vector<Filled>& columns) {
    return std::any_of(columns.begin(), columns.end(), [](const Filled& column) { return column.fault; });
  }

  /// As many rows as there is room for, ending where it may; at least one.
  Filled fill(std::size_t from, std::size_t stop, Length height) const {
    std::size_t to = from + 1, least_bad = to;
    bool may_end = false;
    const Column column{height, area_.step, area_.grid_baseline};
    PageFiller filler(galley_, notes_, column, {from, 0, 0});
    for (std::size_t next = from + 1; next <= stop; ++next) {
      filler.add_row();
      if (!filler.fits()) break;
      least_bad = next;
      if (next < stop && galley_.rows[next].break_cost >= forbidden_break) continue;
      to = next;
      may_end = true;
    }
    return placed(from, may_end ? to : least_bad, column, !may_end);
  }

  Filled placed(std::size_t from, std::size_t to, const Column& column, bool fault) const {
    PageFiller filler(galley_, notes_, column, {from, 0, 0});
    for (std::size_t row = from; row < to; ++row) filler.add_row();
    return {to, column.height - filler.left(), fault, filler.finish().rows};
  }

  void begin_page() { pages_.emplace_back(); }

  void add(const Filled& filled, Length top, int column) {
    MadePage& page = pages_.back();
    page.fault = page.fault || filled.fault;
    for (PlacedRow placed : filled.rows) {
      placed.top += top;
      placed.baseline += top;
      for (auto& item : galley_.rows[placed.row].items) move_item(item, columns_.step * column, {});
      page.rows.push_back(placed);
    }
  }

  Length on_grid(Length y) const {
    const auto step = area_.step.units();
    return Length::from_units((y.units() + step - 1) / step * step);
  }

  Galley& galley_;
  const Columns& columns_;
  const Column& area_;
  NoteLines notes_;
  std::size_t last_;  ///< the empty row that closes the galley
  std::size_t row_ = 0;
  std::vector<MadePage> pages_;
};

}  // namespace

std::vector<MadePage> make_up_columns(Galley& galley, const Columns& columns, const Column& area) {
  return ColumnPaginator(galley, columns, area).run();
}

Columns join_columns(Galley& above, Galley columns, int count, Length step) {
  above.rows.pop_back();
  const std::size_t first = above.rows.size();
  for (auto& row : columns.rows) {
    row.table_head.reset();  // a head that is repeated would have to stand in two places
    if (row.extent_from) *row.extent_from += first;
  }
  std::move(columns.rows.begin(), columns.rows.end(), std::back_inserter(above.rows));
  return {first, count, step};
}

}  // namespace casebound::layout
