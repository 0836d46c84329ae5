#pragma once

#include "layout/rows.h"

namespace casebound::layout {

/// What is wrong with a page's end because nothing better could be found.
enum class PageFault {
  none,
  widow,      ///< the next page begins with too few lines of a paragraph
  orphan,     ///< it ends with too few lines of one
  hyphen,     ///< it ends in a divided word
  row,        ///< it parts a row from its table
  broken,     ///< it cuts what is to stay together
  stranded,   ///< it ends with a heading or with what belongs to what follows
  too_large,  ///< something on it is larger than a page
  short_end,  ///< it is shorter than its neighbours, or than the page that it faces
};

/// What ends of pages cost, in the unit of break_lines(): a line whose spaces are stretched by half costs
/// 1000.
namespace page_cost {

inline constexpr double hyphen_at_foot = 3e5, thin_text_above_note = 4e5;
inline constexpr double spread = 800, wide_spread = 6000, longer_spread = 20;
/// What is done for `-cb-prefer-widows` and `-cb-prefer-orphans`: a spread a line shorter is cheaper.
inline constexpr double unwelcome_row = 3000;
inline constexpr double split_note = 6000, split_table = 1e4, waiting_figure = 300;
inline constexpr double short_last_page = 5e5, more_than_needed = 6e5;
inline constexpr double oversize = 1e9;
/// What must be saved for a division's paragraphs to have looser lines.
inline constexpr double worth_looser_lines = 2e5;

/// Of a page that ends before what should not begin one.
double of_keep(Keep keep);

/// Of white at a page's foot, in lines of a page that has so many. With a cause, right behind what cannot be
/// divided and has no room, it rises slowly at first, and beyond a third of the page so steeply that a
/// table's row is parted from the others rather; without one, a few lines are dearer than anything that can
/// be helped.
double of_white(int lines, int of_lines, bool has_cause);

/// Of white between text and notes: a line or two hardly show.
double of_white_above_notes(int lines, int of_lines, bool has_cause);

}  // namespace page_cost

PageFault fault_of(Keep keep);

}  // namespace casebound::layout
