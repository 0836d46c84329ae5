#include "layout/page_end.h"

#include <algorithm>
#include <cstdlib>

namespace casebound::layout {

namespace {

/// White that a page may always have, in lines, and in need.
constexpr int little_white = 1, little_white_in_need = 3;

/// So many lines of text at least stand above a note.
constexpr int least_lines_above_note = 2;

}  // namespace

PageJudge::PageJudge(const CastOff& cast_off, const Column& column, const PageRules& rules,
                     const Allowance& allowance, bool in_need)
    : cast_off_(cast_off),
      column_(column),
      rules_(rules),
      allowance_(allowance),
      in_need_(in_need),
      lines_(static_cast<int>(std::max(column.height.units() / column.step.units(), std::int64_t{1}))) {
  measure_stretches();
}

bool PageJudge::fits(const PageFill& page) const {
  const Length most = height(most_longer(page));
  return rules_.foot(page, most).filled <= most;
}

bool PageJudge::may_break_before(const RowPlace& place) const {
  return keep_of(place) == Keep::none;
}

/// Of a row; past the end a page may always end, but not before a passage without rows.
Keep PageJudge::keep_of(const RowPlace& place) const {
  if (place.passage >= cast_off_.passages.size()) return Keep::none;
  const auto& rows = cast_off_.passages[place.passage].settings[place.setting].rows;
  return place.row < rows.size() ? rows[place.row].keep : Keep::with_previous;
}

// ---- how far it is to the next place where a page may end

void PageJudge::measure_stretches() {
  const std::size_t count = cast_off_.passages.size();
  stretches_.resize(count + 1);
  for (std::size_t i = count; i-- > 0;) stretches_[i] = stretch({i, 0, 0});
}

/// Whoever ends a page between two rows of a table that should stay together may do so again.
PageJudge::Stretch PageJudge::stretch(const RowPlace& from) const {
  const Keep keep = keep_of(from);
  const auto ends = [&](Keep next) { return next == Keep::none || (keep == Keep::row && next == Keep::row); };
  const Passage& passage = cast_off_.passages[from.passage];
  const auto& rows = passage.settings[from.setting].rows;
  Stretch out;
  for (std::size_t row = from.row; row < rows.size(); ++row) {
    if (row > from.row && ends(rows[row].keep)) return out;
    out.height += rows[row].margin_before + rows[row].padding_before;
    if (!passage.extent_from) out.height += rows[row].height;
    out.notes = rows[row].notes;
  }
  if (ends(keep_of({from.passage + 1, 0, 0}))) return out;
  const Stretch& after = stretches_[from.passage + 1];
  return {out.height + after.height, std::max(out.notes, after.notes)};
}

// ---- the next row

NextRow PageJudge::next(const RowPlace& place) const {
  const Passage& passage = cast_off_.passages[place.passage];
  const RowRoom& room = passage.settings[place.setting].rows[place.row];
  const Stretch unbroken = stretch(place);
  NextRow out{place, unbroken.height, unbroken.notes, page_cost::of_keep(room.keep), fault_of(room.keep)};
  if (passage.table_head) out.cost += page_cost::split_table;
  if (room.unwelcome) out.cost += page_cost::unwelcome_row;
  if (!ends_in_hyphen(place)) return out;
  out.cost += page_cost::hyphen_at_foot;
  if (out.fault == PageFault::none) out.fault = PageFault::hyphen;
  return out;
}

bool PageJudge::ends_in_hyphen(const RowPlace& next) const {
  return next.row > 0 && cast_off_.passages[next.passage].settings[next.setting].rows[next.row - 1].hyphened;
}

// ---- the page

/// There is much white below all that is on the page, and room for what comes next.
bool PageJudge::is_far_from_full(const PageFill& page, const NextRow& next) const {
  const Length least = height(-allowance_.shorter), whole = rules_.filled(page);
  const int little = in_need_ ? little_white_in_need : little_white;
  return whole <= least && nearest_lines(least - whole) > little &&
         filled_with(whole, page, next) + column_.step <= column_.height;
}

PageEnds PageJudge::ends(const PageFill& page, const Facing& facing, const NextRow& next, bool must) const {
  PageEnds out;
  if (!must && is_far_from_full(page, next)) return out;
  const int longest = most_longer(page);
  for (int longer = -allowance_.shorter; longer <= longest; ++longer) {
    const PageFoot foot = rules_.foot(page, height(longer));
    if (foot.filled > height(longer)) continue;
    const int white = nearest_lines(height(longer) - foot.filled);
    const bool has_notes = foot.end_of_notes > page.first_note_line;
    const int length = has_notes ? longer : longer - white;
    const int too_short = has_notes ? white : std::max(0, -allowance_.shorter - length);
    const Length with_next = filled_with(foot.filled, page, next);
    const int little = in_need_ ? little_white_in_need : little_white;
    if (too_short <= little || must || with_next + column_.step > column_.height) {
      const bool has_cause = with_next > column_.height;
      PageEnd end = judged(page, facing, foot, length, has_cause);
      if (has_notes) end.cost += page_cost::of_white_above_notes(white, lines_, has_cause);
      out.add(end);
    }
    if (!has_notes) return out;
  }
  const PageFoot most = rules_.foot(page, height(longest));
  if (most.filled > height(longest)) out.add({most, 0, 0, PageFault::too_large});
  return out;
}

bool PageJudge::goes_on(const PageFill& page, std::size_t passage) const {
  const Stretch beyond = may_break_before({passage + 1, 0, 0}) ? Stretch{} : stretches_[passage + 1];
  const std::size_t notes = std::max<std::size_t>(beyond.notes, page.notes);
  const Length whole = rules_.foot(page, height(most_longer(page))).filled;
  const int little = allowance_.shorter + (in_need_ ? little_white_in_need : little_white) + 1;
  return whole + beyond.height + rules_.height_of_notes(page.notes, notes) + column_.step * little <=
         column_.height;
}

/// How high the page would be if it went on to the next place where it may end.
Length PageJudge::filled_with(Length filled, const PageFill& page, const NextRow& next) const {
  const std::size_t notes = std::max<std::size_t>(next.notes, page.notes);
  return filled + next.unbroken + rules_.height_of_notes(page.notes, notes);
}

/// Text that does not end on the grid, as below a table, is as long as the nearest line.
int PageJudge::nearest_lines(Length left) const {
  return static_cast<int>((left + column_.step / 2).units() / column_.step.units());
}

/// Of a page that is longer than others by some lines.
PageEnd PageJudge::judged(const PageFill& page, const Facing& facing, const PageFoot& foot, int longer,
                          bool has_cause) const {
  double cost = foot.splits_note ? page_cost::split_note : 0;
  const bool has_notes = foot.end_of_notes > page.first_note_line;
  if (has_notes && page.y < column_.step * least_lines_above_note) cost += page_cost::thin_text_above_note;
  if (longer < -allowance_.shorter)
    return {foot, longer, cost + page_cost::of_white(-longer, lines_, has_cause), PageFault::short_end};
  const PageFault fault = is_level(facing, longer) ? PageFault::none : PageFault::short_end;
  return {foot, longer, cost + cost_of_length(facing, longer, has_cause), fault};
}

bool PageJudge::is_level(const Facing& facing, int longer) const {
  return !facing.has_text || facing.longer < -allowance_.shorter || facing.longer == longer;
}

/// A spread's length is paid for once, by its verso; the recto has to follow.
double PageJudge::cost_of_length(const Facing& facing, int longer, bool has_cause) const {
  if (!is_level(facing, longer))
    return page_cost::of_white(std::abs(longer - facing.longer), lines_, has_cause && longer < facing.longer);
  if (longer == 0 || facing.has_text) return 0;
  const double cost = std::abs(longer) == 1 ? page_cost::spread : page_cost::wide_spread;
  return longer > 0 ? cost + page_cost::longer_spread : cost;
}

}  // namespace casebound::layout
