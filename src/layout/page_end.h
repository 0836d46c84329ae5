#pragma once

#include "layout/page_cost.h"
#include "layout/page_fill.h"

#include <array>

namespace casebound::layout {

/// How many lines a page may be shorter or longer than others, for the sake of its spread; or, if spreads
/// need not be level, for its own.
struct Allowance {
  int shorter = 1, longer = 1;
  int opening_longer = 1;  ///< the division's first page, which may have other furniture
  style::PagesFilled fill = style::PagesFilled::level;
};

/// The page that a page faces.
struct Facing {
  bool has_text = false;  ///< of the same division
  int longer = 0;  ///< by how many lines than others; beyond the allowance: nothing can be level with it

  friend bool operator==(const Facing&, const Facing&) = default;
};

/// One way to end a page.
struct PageEnd {
  PageFoot foot;
  int longer = 0;  ///< in lines, than others
  double cost = 0;
  PageFault fault = PageFault::none;
};

/// The ways to end a page in one place.
class PageEnds {
 public:
  void add(const PageEnd& end) { ends_[size_++] = end; }
  bool empty() const { return size_ == 0; }
  const PageEnd* begin() const { return ends_.data(); }
  const PageEnd* end() const { return ends_.data() + size_; }

 private:
  std::array<PageEnd, 6> ends_;
  std::size_t size_ = 0;
};

/// A row that the next page may begin with, and all that can be said of a page that ends before it.
struct NextRow {
  RowPlace place;
  Length unbroken;        ///< from there to the next place where a page may end
  std::size_t notes = 0;  ///< how many have been called by then
  double cost = 0;        ///< of ending before it
  PageFault fault = PageFault::none;
};

/// Tells which pages may end before which row, and what that costs.
class PageJudge {
 public:
  /// `in_need`, shorter pages than usual are thought of.
  PageJudge(const CastOff& cast_off, const Column& column, const PageRules& rules, const Allowance& allowance,
            bool in_need);

  Length height(int longer) const { return column_.height + column_.step * longer; }
  /// By how many lines the page may be longer than others.
  int most_longer(const PageFill& page) const {
    return page.keeps_margin ? allowance_.opening_longer : allowance_.longer;
  }
  bool fits(const PageFill& page) const;
  bool may_break_before(const RowPlace& place) const;

  NextRow next(const RowPlace& place) const;
  /// The ends that the page may have before a row, and the heights: none if it should rather go on. If it
  /// `must` end, there is no room for the row.
  PageEnds ends(const PageFill& page, const Facing& facing, const NextRow& next, bool must) const;
  /// Whether a page that has just got all of a passage could not have ended in it.
  bool goes_on(const PageFill& page, std::size_t passage) const;

 private:
  struct Stretch {
    Length height;
    std::size_t notes = 0;
  };
  Keep keep_of(const RowPlace& place) const;
  void measure_stretches();
  Stretch stretch(const RowPlace& from) const;
  bool ends_in_hyphen(const RowPlace& next) const;
  bool is_far_from_full(const PageFill& page, const NextRow& next) const;
  Length filled_with(Length filled, const PageFill& page, const NextRow& next) const;
  int nearest_lines(Length left) const;
  PageEnd judged(const PageFill& page, const Facing& facing, const PageFoot& foot, int longer,
                 bool has_cause) const;
  bool is_level(const Facing& facing, int longer) const;
  double cost_of_length(const Facing& facing, int longer, bool has_cause) const;

  const CastOff& cast_off_;
  const Column& column_;
  const PageRules& rules_;
  Allowance allowance_;
  bool in_need_;
  int lines_;                       ///< of a page
  std::vector<Stretch> stretches_;  ///< from each passage's first row, in its best setting
};

}  // namespace casebound::layout
