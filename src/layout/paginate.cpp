#include "layout/paginate.h"

#include "layout/page_filler.h"

#include <algorithm>
#include <limits>
#include <map>

namespace casebound::layout {

namespace {

constexpr double hyphen_at_foot_cost = 3e5;
constexpr double line_short_cost = 800, more_lines_short_cost = 1e5;
constexpr double short_last_page_cost = 5e4;
constexpr std::size_t least_rows_on_last_page = 4;
constexpr double split_note_cost = 6000, waiting_figure_cost = 300;
constexpr double oversize_cost = 1e9;

/// The best way to fill pages up to a place.
struct Best {
  double cost = std::numeric_limits<double>::infinity();
  Progress from;  ///< where its last page begins
};

class Paginator {
 public:
  Paginator(const Galley& galley, const Column& column)
      : galley_(galley),
        notes_(galley),
        column_(column),
        end_{galley.rows.size(), notes_.lines().size(), galley.floats.size()} {}

  std::vector<MadePage> run() {
    best_[{}] = {0, {}};
    // Every page takes its progress forward, so a place's best way is known when its turn comes.
    for (auto at = best_.begin(); at != best_.end() && at->first != end_; ++at)
      extend(at->first, at->second.cost);
    return pages();
  }

 private:
  void extend(const Progress& from, double cost) {
    PageFiller page(galley_, notes_, column_, from);
    page.place_waiting_figures();
    if (from.row == galley_.rows.size()) return offer(page, from, cost + more_lines_short_cost);
    for (bool first = true; page.end().row < galley_.rows.size(); first = false) {
      page.add_row();
      const bool fits = page.fits();
      if (!fits && !first) return;
      offer(page, from, cost + page_cost(page, from) + (fits ? 0 : oversize_cost));
      if (!fits) return;
    }
  }

  void offer(const PageFiller& page, const Progress& from, double cost) {
    Best& best = best_[page.end()];
    if (cost < best.cost) best = {cost, from};
  }

  double page_cost(const PageFiller& page, const Progress& from) const {
    const Progress to = page.end();
    double cost = static_cast<double>(page.waiting_figures()) * waiting_figure_cost;
    if (page.splits_a_note()) cost += split_note_cost;
    if (to.row == galley_.rows.size()) {
      const bool short_page = from.row > 0 && to.row - from.row <= least_rows_on_last_page;
      return cost + (short_page ? short_last_page_cost : 0);
    }
    return cost + page_end_cost(to.row, page.left());
  }

  double page_end_cost(std::size_t next, Length left) const {
    double cost = galley_.rows[next].break_cost;
    if (galley_.rows[next].extent_from) cost += forbidden_break;
    if (galley_.rows[next - 1].hyphened) cost += hyphen_at_foot_cost;
    const auto lines_short = std::max<std::int64_t>(0, left.units() / column_.step.units());
    if (lines_short == 1) cost += line_short_cost;
    if (lines_short > 1) cost += more_lines_short_cost * static_cast<double>(lines_short);
    return cost;
  }

  std::vector<MadePage> pages() const {
    std::vector<MadePage> out;
    for (Progress to = end_; to != Progress{}; to = best_.at(to).from)
      out.push_back(page(best_.at(to).from, to));
    std::reverse(out.begin(), out.end());
    return out;
  }

  MadePage page(const Progress& from, const Progress& to) const {
    PageFiller filler(galley_, notes_, column_, from);
    filler.place_waiting_figures();
    for (std::size_t row = from.row; row < to.row; ++row) filler.add_row();
    MadePage page = filler.finish();
    const bool forbidden = to.row < galley_.rows.size() && galley_.rows[to.row].break_cost >= forbidden_break;
    page.fault = forbidden || !filler.fits();
    return page;
  }

  const Galley& galley_;
  NoteLines notes_;
  const Column& column_;
  Progress end_;
  std::map<Progress, Best> best_;
};

}  // namespace

std::vector<MadePage> paginate(const Galley& galley, const Column& column) {
  if (galley.rows.size() < 2 && galley.notes.empty() && galley.floats.empty()) return {};
  return Paginator(galley, column).run();
}

}  // namespace casebound::layout
