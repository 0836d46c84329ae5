#include "layout/paginate.h"

#include "casebound/base/interrupt.h"

#include "layout/page_states.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace casebound::layout {

namespace {

/// Ways to the same place in the text that cost so much more than another are given up.
constexpr double hopeless_way_cost = 6e4, hopeless_in_need_cost = 5e6;
constexpr std::size_t most_states = 48, most_states_in_need = 160;

constexpr double any_cost = std::numeric_limits<double>::infinity();

/// What was decided on the way to a state: the way a passage is set, or that a page ends.
struct Decision {
  std::uint32_t before = PageState::nothing;
  bool ends_page = false;
  PageFault fault = PageFault::none;
  RowPlace place;      ///< the setting chosen, or the row that begins the next page
  Length height;       ///< of the page
  bool blank = false;  ///< the page has nothing on it
};

class Paginator {
 public:
  Paginator(const CastOff& cast_off, const Column& column, const MakeUpRules& rules, bool in_need)
      : cast_off_(cast_off),
        column_(column),
        fill_(cast_off, column),
        judge_(cast_off, column, fill_, rules.allowance, in_need),
        allowance_(rules.allowance),
        in_need_(in_need) {
    PageState first;
    first.recto = rules.first == style::Side::recto;
    first.page.keeps_margin = true;
    states_.merge(first);
  }

  void run() {
    for (std::size_t i = 0; i < cast_off_.passages.size(); ++i) {
      stop_if_interrupted();
      set_passage(i);
    }
    for (auto& state : states_) finish(state);
    best_ = *std::min_element(states_.begin(), states_.end(), cheaper);
  }

  double cost() const { return best_.cost; }

  bool has_faults() const {
    for (auto node = best_.decision; node != PageState::nothing; node = decisions_[node].before)
      if (decisions_[node].fault != PageFault::none) return true;
    return false;
  }

  MakeUp make_up() const {
    MakeUp out;
    out.cost = best_.cost;
    out.settings.assign(cast_off_.passages.size(), 0);
    std::vector<Decision> ends;
    for (auto node = best_.decision; node != PageState::nothing; node = decisions_[node].before) {
      const Decision& decision = decisions_[node];
      if (decision.ends_page) {
        ends.push_back(decision);
      } else {
        out.settings[decision.place.passage] = decision.place.setting;
      }
    }
    std::reverse(ends.begin(), ends.end());
    replay(ends, out);
    return out;
  }

 private:
  static bool cheaper(const PageState& a, const PageState& b) { return a.cost < b.cost; }

  // ---- the text, passage after passage, row after row

  void set_passage(std::size_t index) {
    const auto& settings = cast_off_.passages[index].settings;
    after_passage_.clear();
    for (std::size_t setting = 0; setting < settings.size(); ++setting) {
      const double least = set_where_pages_go_on(index, setting);
      for (std::size_t row = 0; row < settings[setting].rows.size() && !row_states_.empty(); ++row)
        set_row({index, setting, row}, least);
      for (const auto& state : row_states_) finish_setting(state, index, setting);
    }
    std::swap(states_, after_passage_);
    if (judge_.may_break_before({index + 1, 0, 0})) give_up_hopeless(states_, any_cost);
    if (settings.size() == 1) return;
    for (auto& state : states_)
      decide(state, {state.decision, false, PageFault::none, {index, state.setting, 0}, {}});
  }

  /// Sets a passage at once on the pages that have room for all of it and could not end in it; the others are
  /// left to its rows. Returns what the cheapest of the former has cost.
  double set_where_pages_go_on(std::size_t index, std::size_t setting) {
    const auto& rows = cast_off_.passages[index].settings[setting].rows;
    Length height;
    for (const auto& row : rows) height += row.padding_before + row.height;
    double least = any_cost;
    row_states_.clear();
    for (const auto& state : states_) {
      PageState whole = state;
      const bool may_have_room = whole.page.y + height <= column_.height && !begins_page({index, setting, 0});
      for (std::size_t row = 0; may_have_room && row < rows.size(); ++row)
        fill_.add(whole.page, {index, setting, row});
      if (may_have_room && judge_.goes_on(whole.page, index)) {
        finish_setting(whole, index, setting);
        least = std::min(least, whole.cost);
      } else {
        row_states_.merge(state);
      }
    }
    return least;
  }

  void finish_setting(PageState state, std::size_t index, std::size_t setting) {
    state.cost += cast_off_.passages[index].settings[setting].extra_cost;
    state.setting = static_cast<std::uint32_t>(setting);
    after_passage_.merge(state);
  }

  /// `least` is what the cheapest way has cost that is not among the rows' states.
  void set_row(const RowPlace& place, double least) {
    const NextRow next = judge_.next(place);
    after_row_.clear();
    turned_.clear();
    for (const auto& state : row_states_) set_on_page(state, next);
    // a page that figures fill is turned at once
    for (std::size_t i = 0; i < turned_.size(); ++i) set_on_page(PageState(turned_[i]), next);
    std::swap(row_states_, after_row_);
    if (judge_.may_break_before({place.passage, place.setting, place.row + 1}))
      give_up_hopeless(row_states_, least);
  }

  /// Goes on with a row on the same page, if there is room or if the page has nothing else, and on the next
  /// one: such pages go to `turned_`.
  void set_on_page(const PageState& state, const NextRow& next) {
    PageState stayed = state;
    fill_.add(stayed.page, next.place);
    const bool has_room = judge_.fits(stayed.page);
    if (state.page.empty) {
      if (!has_room) stayed.cost += page_cost::oversize;
      after_row_.merge(stayed);
      return;
    }
    if (begins_page(next.place)) return turn_to(state, next.place);
    end_page(state, next, !has_room);
    if (has_room) after_row_.merge(stayed);
  }

  const RowRoom* room_at(const RowPlace& place) const {
    if (place.passage >= cast_off_.passages.size()) return nullptr;
    const auto& rows = cast_off_.passages[place.passage].settings[place.setting].rows;
    return place.row < rows.size() ? &rows[place.row] : nullptr;
  }

  bool begins_page(const RowPlace& place) const {
    const auto* room = room_at(place);
    return room != nullptr && room->begins_page();
  }

  /// Goes on with a row that begins a page.
  void turn_to(PageState state, const RowPlace& place) {
    fill_.add_figures(state.page, place.passage);
    close_pages(state, place);
    const auto side = room_at(place)->forced_break;
    if ((side == style::Break::recto && !state.recto) || (side == style::Break::verso && state.recto)) {
      decide(state, {state.decision, true, PageFault::none, place, {}, true});
      state.recto = !state.recto;
    }
    turned_.merge(state);
  }

  /// If it `must` end, there is no room for what comes next.
  void end_page(const PageState& state, const NextRow& next, bool must) {
    const double cost = state.cost + next.cost + page_cost::waiting_figure * state.page.waiting;
    for (const auto& end : judge_.ends(state.page, state.facing, next, must)) {
      PageState after;
      after.page =
          fill_.begin(end.foot.end_of_notes, state.page.notes, state.page.figure, next.place.passage);
      after.recto = !state.recto;
      after.facing.has_text = !state.recto && allowance_.fill == style::PagesFilled::level;
      if (after.facing.has_text) after.facing.longer = std::max(end.longer, -allowance_.shorter - 1);
      after.cost = cost + end.cost;
      if (!turned_.merge(after)) continue;
      const int longer = std::clamp(end.longer, -allowance_.shorter, judge_.most_longer(state.page));
      const PageFault fault = next.fault == PageFault::none ? end.fault : next.fault;
      decide(turned_.last_merged(), {state.decision, true, fault, next.place, judge_.height(longer)});
    }
  }

  // ---- states

  void decide(PageState& state, const Decision& decision) {
    state.decision = static_cast<std::uint32_t>(decisions_.size());
    decisions_.push_back(decision);
  }

  void give_up_hopeless(PageStates& states, double least) const {
    if (states.empty()) return;
    least = std::min(least, std::min_element(states.begin(), states.end(), cheaper)->cost);
    states.keep_cheapest(least + (in_need_ ? hopeless_in_need_cost : hopeless_way_cost),
                         in_need_ ? most_states_in_need : most_states);
  }

  // ---- the end

  void finish(PageState& state) { close_pages(state, {cast_off_.passages.size(), 0, 0}); }

  /// Ends a page that may be short, since nothing goes on it, and those that are needed for what is left of
  /// notes and figures.
  void close_pages(PageState& state, const RowPlace& next) {
    if (state.page.rows < PageFill::enough_rows && has_pages(state)) state.cost += page_cost::short_last_page;
    for (bool closed = false; !closed;) {
      const int longest = judge_.most_longer(state.page);
      int longer = std::clamp(state.facing.longer, 0, longest);
      while (longer < longest && fill_.foot(state.page, judge_.height(longer)).splits_note) ++longer;
      const PageFoot foot = fill_.foot(state.page, judge_.height(longer));
      const bool too_large = foot.filled > judge_.height(longest);
      const PageFault fault = too_large ? PageFault::too_large : PageFault::none;
      decide(state, {state.decision, true, fault, next, judge_.height(longer)});
      closed = !foot.splits_note && !has_figure_before(next, state.page.figure);
      state.page = fill_.begin(foot.end_of_notes, state.page.notes, state.page.figure, end_of_figures(next));
      state.recto = !state.recto;
      state.facing = {};
      if (!closed) state.cost += page_cost::more_than_needed;
    }
  }

  /// The passage that figures have to stand before, if they are to come before this place.
  std::size_t end_of_figures(const RowPlace& place) const {
    return place.passage + (begins_page(place) ? 1 : 0);
  }

  bool has_figure_before(const RowPlace& place, std::size_t figure) const {
    return figure < cast_off_.figures.size() && cast_off_.figures[figure].before < end_of_figures(place);
  }

  bool has_pages(const PageState& state) const {
    for (auto node = state.decision; node != PageState::nothing; node = decisions_[node].before)
      if (decisions_[node].ends_page) return true;
    return false;
  }

  /// Fills the pages once more, as decided.
  void replay(const std::vector<Decision>& ends, MakeUp& out) const {
    PageFill page;
    page.keeps_margin = true;
    RowPlace at;
    for (const auto& end : ends) {
      MadePage made;
      made.blank = end.blank;
      if (end.blank) {
        out.pages.push_back(std::move(made));
        continue;
      }
      if (!out.pages.empty())
        page = fill_.begin(page.first_note_line, page.notes, page.figure, end_of_figures(at), &made.rows);
      while (at.passage < end.place.passage || at.row < end.place.row) {
        const auto setting = out.settings[at.passage];
        const auto& rows = cast_off_.passages[at.passage].settings[setting].rows;
        if (at.row == rows.size()) {
          at = {at.passage + 1, 0, 0};
          if (at.passage == cast_off_.passages.size()) break;
          continue;
        }
        fill_.add(page, {at.passage, setting, at.row++}, &made.rows);
      }
      if (begins_page(at)) fill_.add_figures(page, at.passage, &made.rows);
      const PageFoot foot = fill_.foot(page, end.height);
      made.notes = foot.end_of_notes > page.first_note_line;
      if (made.notes) made.note_rule = fill_.place_notes(page, foot, end.height, made.rows);
      made.fault = end.fault;
      page.first_note_line = static_cast<std::uint32_t>(foot.end_of_notes);
      out.pages.push_back(std::move(made));
    }
  }

  const CastOff& cast_off_;
  const Column& column_;
  PageRules fill_;
  PageJudge judge_;
  Allowance allowance_;
  bool in_need_;
  PageStates states_, after_passage_, row_states_, after_row_, turned_;
  std::vector<Decision> decisions_;
  PageState best_;
};

}  // namespace

bool MakeUp::ends_badly() const {
  return std::any_of(pages.begin(), pages.end(), [](const MadePage& page) {
    return page.fault != PageFault::none && page.fault != PageFault::short_end &&
           page.fault != PageFault::row;
  });
}

MakeUp paginate(const CastOff& cast_off, const Column& column, const MakeUpRules& rules) {
  const bool nothing = cast_off.passages.size() < 2 && cast_off.notes.empty() && cast_off.figures.empty();
  if (nothing) return {{}, std::vector<std::size_t>(cast_off.passages.size(), 0), 0};
  Paginator paginator(cast_off, column, rules, false);
  paginator.run();
  if (!paginator.has_faults()) return paginator.make_up();
  Paginator thorough(cast_off, column, rules, true);
  thorough.run();
  return thorough.cost() < paginator.cost() ? thorough.make_up() : paginator.make_up();
}

}  // namespace casebound::layout
