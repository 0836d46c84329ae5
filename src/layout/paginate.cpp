#include "layout/paginate.h"

#include <algorithm>
#include <limits>

namespace casebound::layout {

namespace {

constexpr double hyphen_at_foot_cost = 3e5;
constexpr double line_short_cost = 800, more_lines_short_cost = 1e5;
constexpr double short_last_page_cost = 5e4;
constexpr std::size_t least_rows_on_last_page = 4;
constexpr double oversize_cost = 1e9;

/// Puts rows one below the other on one page.
class PageFiller {
 public:
  PageFiller(const Galley& galley, const Column& column, bool keep_margin)
      : galley_(galley), column_(column), keep_margin_(keep_margin) {}

  /// Places the next row and says whether it is still within the page.
  bool add(std::size_t index) {
    const Row& row = galley_[index];
    if (row.extent_from) return extend(row);
    if (!placed_.empty() || keep_margin_) y_ += row.margin_before;
    y_ += row.padding_before;
    PlacedRow placed{index, y_, y_ + row.baseline};
    y_ += row.height;
    if (row.snapped) {
      y_ = snapped(y_);
      placed = {index, y_ - row.height, y_ - column_.step + column_.grid_baseline};
    }
    placed_.push_back(placed);
    return y_ <= column_.height;
  }

  Length used() const { return y_; }
  const std::vector<PlacedRow>& rows() const { return placed_; }

 private:
  bool extend(const Row& row) {
    const auto start = std::find_if(placed_.begin(), placed_.end(),
                                    [&](const PlacedRow& placed) { return placed.row >= *row.extent_from; });
    if (start != placed_.end()) y_ = std::max(y_, start->top + row.height);
    return y_ <= column_.height;
  }

  Length snapped(Length y) const {
    const auto step = column_.step.units();
    return Length::from_units((y.units() + step - 1) / step * step);
  }

  const Galley& galley_;
  const Column& column_;
  bool keep_margin_;
  Length y_;
  std::vector<PlacedRow> placed_;
};

/// The best way to fill pages with the rows up to a place.
struct Best {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t from = 0;  ///< where its last page begins
};

class Paginator {
 public:
  Paginator(const Galley& galley, const Column& column) : galley_(galley), column_(column) {}

  std::vector<MadePage> run() {
    best_.resize(galley_.size() + 1);
    best_[0].cost = 0;
    for (std::size_t from = 0; from < galley_.size(); ++from) {
      if (best_[from].cost < std::numeric_limits<double>::infinity()) extend(from);
    }
    return pages();
  }

 private:
  void extend(std::size_t from) {
    PageFiller page(galley_, column_, from == 0);
    for (std::size_t to = from + 1; to <= galley_.size(); ++to) {
      const bool fits = page.add(to - 1);
      if (!fits && to > from + 1) return;
      offer(from, to, page.used(), fits);
      if (!fits) return;
    }
  }

  void offer(std::size_t from, std::size_t to, Length used, bool fits) {
    double cost = best_[from].cost + (fits ? 0 : oversize_cost);
    cost += to == galley_.size() ? last_page_cost(from, to) : page_end_cost(to, used);
    if (cost < best_[to].cost) best_[to] = {cost, from};
  }

  double last_page_cost(std::size_t from, std::size_t to) const {
    return from > 0 && to - from < least_rows_on_last_page ? short_last_page_cost : 0;
  }

  double page_end_cost(std::size_t to, Length used) const {
    double cost = galley_[to].break_cost;
    if (galley_[to].extent_from) cost += forbidden_break;
    if (galley_[to - 1].hyphened) cost += hyphen_at_foot_cost;
    const auto lines_short =
        std::max<std::int64_t>(0, (column_.height - used).units() / column_.step.units());
    if (lines_short == 1) cost += line_short_cost;
    if (lines_short > 1) cost += more_lines_short_cost * static_cast<double>(lines_short);
    return cost;
  }

  std::vector<MadePage> pages() const {
    std::vector<MadePage> out;
    for (std::size_t to = galley_.size(); to > 0; to = best_[to].from) {
      PageFiller page(galley_, column_, best_[to].from == 0);
      for (std::size_t row = best_[to].from; row < to; ++row) page.add(row);
      const bool fault =
          page.used() > column_.height || (to < galley_.size() && galley_[to].break_cost >= forbidden_break);
      out.push_back({page.rows(), fault});
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Galley& galley_;
  const Column& column_;
  std::vector<Best> best_;
};

}  // namespace

std::vector<MadePage> paginate(const Galley& galley, const Column& column) {
  if (galley.empty()) return {};
  return Paginator(galley, column).run();
}

}  // namespace casebound::layout
