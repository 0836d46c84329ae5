#include "layout/page_cost.h"

namespace casebound::layout {

namespace {

constexpr double widow_cost = 1e6, row_cost = 1.2e6, stranded_cost = 6e6, broken_cost = 2e7;

constexpr double short_page_cost = 6e5, line_short_cost = 8e3, without_cause_cost = 5e8;
/// With a cause: the part of a page from which white is dearer, how much dearer, and the part from which it
/// rises no more steeply.
constexpr double large_hole = .1, large_hole_cost = 2.5e7, larger_hole = .5;

constexpr double gap_above_notes_cost = 2000;
constexpr int most_lines_above_notes = 3;

constexpr double squared(double x) {
  return x * x;
}

}  // namespace

double page_cost::of_keep(Keep keep) {
  switch (keep) {
    case Keep::none: return 0;
    case Keep::orphan:
    case Keep::widow: return widow_cost;
    case Keep::row: return row_cost;
    case Keep::together: return broken_cost;
    case Keep::with_previous: return stranded_cost;
  }
  return 0;
}

double page_cost::of_white(int lines, int of_lines, bool has_cause) {
  const double cost = short_page_cost + line_short_cost * lines;
  const double page = of_lines, part = lines / page;
  if (!has_cause) return cost + without_cause_cost * squared((lines - 1) / page);
  if (part <= large_hole) return cost;
  if (part <= larger_hole) return cost + large_hole_cost * squared(part - large_hole);
  const double slope = 2 * (larger_hole - large_hole);
  return cost + large_hole_cost * (squared(larger_hole - large_hole) + slope * (part - larger_hole));
}

double page_cost::of_white_above_notes(int lines, int of_lines, bool has_cause) {
  const double cost = gap_above_notes_cost * squared(lines);
  if (lines <= most_lines_above_notes) return cost;
  return cost + of_white(lines - most_lines_above_notes, of_lines, has_cause);
}

PageFault fault_of(Keep keep) {
  switch (keep) {
    case Keep::none: return PageFault::none;
    case Keep::orphan: return PageFault::orphan;
    case Keep::widow: return PageFault::widow;
    case Keep::row: return PageFault::row;
    case Keep::together: return PageFault::broken;
    case Keep::with_previous: return PageFault::stranded;
  }
  return PageFault::none;
}

}  // namespace casebound::layout
