#include "layout/paginate.h"

#include "casebound/base/interrupt.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace casebound::layout {

namespace {

/// What a fault costs, in the unit of break_lines(): a line whose spaces are stretched by half costs 1000.
constexpr double widow_cost = 1e6, stranded_cost = 3e6, broken_cost = 4e6, hyphen_at_foot_cost = 3e5;
constexpr double spread_cost = 800, wide_spread_cost = 6000;
constexpr double short_page_cost = 6e5, line_short_cost = 8e3, gap_above_notes_cost = 2000;
constexpr double short_last_page_cost = 5e5;
constexpr double split_note_cost = 6000, split_table_cost = 1e4, waiting_figure_cost = 300;
constexpr double oversize_cost = 1e9;

/// Ways to the same place in the text that cost so much more than another are given up.
constexpr double hopeless_cost = 6e4, hopeless_in_need_cost = 5e6;
constexpr std::size_t most_states = 48, most_states_in_need = 160;

constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

double keep_cost(Keep keep) {
  switch (keep) {
    case Keep::none: return 0;
    case Keep::orphan:
    case Keep::widow: return widow_cost;
    case Keep::together: return broken_cost;
    case Keep::with_previous: return stranded_cost;
  }
  return 0;
}

PageFault fault_of(Keep keep) {
  switch (keep) {
    case Keep::none: return PageFault::none;
    case Keep::orphan: return PageFault::orphan;
    case Keep::widow: return PageFault::widow;
    case Keep::together: return PageFault::broken;
    case Keep::with_previous: return PageFault::stranded;
  }
  return PageFault::none;
}

/// What was decided on the way to a state: the way a passage is set, or that a page ends.
struct Decision {
  std::uint32_t before = no_node;
  bool ends_page = false;
  RowPlace place;  ///< the setting chosen, or the row that begins the next page
  Length height;   ///< of the page
  PageFault fault = PageFault::none;
  bool blank = false;  ///< the page has nothing on it
};

/// A way to a place in the text.
struct State {
  PageFill page;
  bool recto = true;
  bool faces = false;  ///< a page of this division
  int facing = 0;      ///< by how many lines that is longer than others
  double cost = 0;
  std::uint32_t decision = no_node;

  bool like(const State& other) const {
    return recto == other.recto && faces == other.faces && facing == other.facing && page == other.page;
  }
};

/// One way to end a page.
struct PageEnd {
  PageFoot foot;
  int longer = 0;  ///< in lines, than others
  double cost = 0;
  PageFault fault = PageFault::none;
};

class Paginator {
 public:
  Paginator(const CastOff& cast_off, const Column& column, const MakeUpRules& rules, bool in_need)
      : cast_off_(cast_off),
        column_(column),
        fill_(cast_off, column),
        slack_(rules.slack),
        in_need_(in_need) {
    State first;
    first.recto = rules.first == style::Side::recto;
    first.page.keeps_margin = true;
    states_.push_back(std::move(first));
    measure_stretches();
  }

  void run() {
    for (std::size_t i = 0; i < cast_off_.passages.size(); ++i) {
      stop_if_interrupted();
      set_passage(i);
    }
    for (auto& state : std::exchange(states_, {})) finish(std::move(state));
    best_ = *std::min_element(states_.begin(), states_.end(), cheaper);
  }

  double cost() const { return best_.cost; }

  bool has_faults() const {
    for (auto node = best_.decision; node != no_node; node = decisions_[node].before)
      if (decisions_[node].fault != PageFault::none) return true;
    return false;
  }

  MakeUp make_up() const {
    MakeUp out;
    out.settings.assign(cast_off_.passages.size(), 0);
    std::vector<Decision> ends;
    for (auto node = best_.decision; node != no_node; node = decisions_[node].before) {
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
  static bool cheaper(const State& a, const State& b) { return a.cost < b.cost; }

  // ---- the text, passage after passage, row after row

  void set_passage(std::size_t index) {
    const Passage& passage = cast_off_.passages[index];
    std::vector<State> after;
    for (std::size_t setting = 0; setting < passage.settings.size(); ++setting) {
      auto states = states_;
      const std::size_t rows = passage.settings[setting].rows.size();
      for (std::size_t row = 0; row < rows; ++row) set_row({index, setting, row}, states);
      for (auto& state : states) {
        state.cost += passage.settings[setting].extra_cost;
        if (passage.settings.size() > 1) decide(state, {state.decision, false, {index, setting, 0}, {}, {}});
        merge(std::move(state), after);
      }
    }
    states_ = std::move(after);
    if (may_break_before({index + 1, 0, 0})) give_up_hopeless(states_);
  }

  void set_row(const RowPlace& place, std::vector<State>& states) {
    std::vector<State> after, turned;
    for (auto& state : states) set_on_page(std::move(state), place, after, turned);
    // a page that figures fill is turned at once
    for (std::size_t i = 0; i < turned.size(); ++i) {
      State state = turned[i];
      set_on_page(std::move(state), place, after, turned);
    }
    states = std::move(after);
    if (may_break_before({place.passage, place.setting, place.row + 1})) give_up_hopeless(states);
  }

  /// Goes on with a row on the same page, if there is room or if the page has nothing else, and on the next
  /// one: such pages go to `turned`.
  void set_on_page(State state, const RowPlace& place, std::vector<State>& after,
                   std::vector<State>& turned) {
    if (state.page.empty) {
      fill_.add(state.page, place);
      if (!fits(state.page)) state.cost += oversize_cost;
      return merge(std::move(state), after);
    }
    if (begins_page(place)) return turn_to(std::move(state), place, turned);
    State stayed = state;
    fill_.add(stayed.page, place);
    const bool has_room = fits(stayed.page);
    end_page(state, place, !has_room, turned);
    if (has_room) merge(std::move(stayed), after);
  }

  Length height(int longer) const { return column_.height + column_.step * longer; }

  bool fits(const PageFill& page) const {
    const Length most = height(slack_);
    return fill_.foot(page, most).filled <= most;
  }

  bool may_break_before(const RowPlace& place) const {
    if (place.passage >= cast_off_.passages.size()) return true;
    const auto& rows = cast_off_.passages[place.passage].settings[place.setting].rows;
    return place.row < rows.size() && rows[place.row].keep == Keep::none;
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

  // ---- page ends

  /// Goes on with a row that begins a page.
  void turn_to(State state, const RowPlace& place, std::vector<State>& turned) {
    fill_.add_figures(state.page, place.passage);
    close_pages(state, place);
    const auto side = room_at(place)->forced_break;
    if ((side == style::Break::recto && !state.recto) || (side == style::Break::verso && state.recto)) {
      decide(state, {state.decision, true, place, {}, PageFault::none, true});
      state.recto = !state.recto;
    }
    merge(std::move(state), turned);
  }

  /// If it `must` end, there is no room for what comes next.
  void end_page(const State& state, const RowPlace& next, bool must, std::vector<State>& turned) {
    const RowRoom& room = cast_off_.passages[next.passage].settings[next.setting].rows[next.row];
    double cost = keep_cost(room.keep) + waiting_figure_cost * static_cast<double>(state.page.waiting);
    if (cast_off_.passages[next.passage].table_head) cost += split_table_cost;
    PageFault fault = fault_of(room.keep);
    if (ends_in_hyphen(next)) {
      cost += hyphen_at_foot_cost;
      if (fault == PageFault::none) fault = PageFault::hyphen;
    }
    for (const auto& end : page_ends(state, next, must)) {
      State after;
      after.page = fill_.begin(end.foot.end_of_notes, state.page.notes, state.page.figure, next.passage);
      after.recto = !state.recto;
      after.faces = !state.recto;
      after.facing = after.faces ? end.longer : 0;
      after.cost = state.cost + cost + end.cost;
      after.decision = state.decision;
      const Length page_height = height(std::clamp(end.longer, -slack_, slack_));
      turn(std::move(after),
           {state.decision, true, next, page_height, fault == PageFault::none ? end.fault : fault}, turned);
    }
  }

  void turn(State state, const Decision& decision, std::vector<State>& turned) {
    for (auto& other : turned) {
      if (!other.like(state)) continue;
      if (state.cost < other.cost) {
        decide(state, decision);
        other = std::move(state);
      }
      return;
    }
    decide(state, decision);
    turned.push_back(std::move(state));
  }

  bool ends_in_hyphen(const RowPlace& next) const {
    return next.row > 0 &&
           cast_off_.passages[next.passage].settings[next.setting].rows[next.row - 1].hyphened;
  }

  /// The heights that the page may have, if it ends before a row: none if it should rather go on.
  std::vector<PageEnd> page_ends(const State& state, const RowPlace& next, bool must) const {
    std::vector<PageEnd> out;
    for (int longer = -slack_; longer <= slack_; ++longer) {
      const PageFoot foot = fill_.foot(state.page, height(longer));
      if (foot.filled > height(longer)) continue;
      const int lines_short = nearest_lines(height(longer) - foot.filled);
      const bool has_notes = foot.end_of_notes > state.page.first_note_line;
      const int length = has_notes ? longer : longer - lines_short;
      const int white = has_notes ? lines_short : std::max(0, -slack_ - length);
      if (white <= 1 || must || in_need_ || reaches_beyond(foot, state.page, next))
        out.push_back(page_end(state, foot, length, has_notes ? white : 0));
      if (!has_notes) return out;
    }
    if (fill_.foot(state.page, height(slack_)).filled > height(slack_)) out.push_back(oversize_end(state));
    return out;
  }

  /// Text that does not end on the grid, as below a table, is as long as the nearest line.
  int nearest_lines(Length left) const {
    return static_cast<int>((left + column_.step / 2).units() / column_.step.units());
  }

  /// A page that is longer than others by some lines, and has so many lines of white above its notes.
  PageEnd page_end(const State& state, const PageFoot& foot, int longer, int white) const {
    const double cost = gap_above_notes_cost * white * white + (foot.splits_note ? split_note_cost : 0);
    if (longer < -slack_) return {foot, longer, cost + short_cost(-longer), PageFault::short_end};
    const PageFault fault = is_level(state, longer) ? PageFault::none : PageFault::short_end;
    return {foot, longer, cost + cost_of_length(state, longer), fault};
  }

  PageEnd oversize_end(const State& state) const {
    return {fill_.foot(state.page, height(slack_)), 0, 0, PageFault::too_large};
  }

  static double short_cost(int lines) { return short_page_cost + line_short_cost * lines; }

  bool is_level(const State& state, int longer) const {
    return !state.faces || state.facing < -slack_ || state.facing == longer;
  }

  /// A spread's length is paid for once, by its verso; the recto has to follow.
  double cost_of_length(const State& state, int longer) const {
    if (!is_level(state, longer)) return short_cost(std::abs(longer - state.facing));
    if (longer == 0 || state.faces) return 0;
    return std::abs(longer) == 1 ? spread_cost : wide_spread_cost;
  }

  // ---- how far it is to the next place where a page may end

  /// From each passage's first row, in its best setting.
  void measure_stretches() {
    const std::size_t count = cast_off_.passages.size();
    stretches_.assign(count + 1, Length());
    for (std::size_t i = count; i-- > 0;) {
      stretches_[i] = stretch({i, 0, 0});
    }
  }

  Length stretch(const RowPlace& from) const {
    const auto& rows = cast_off_.passages[from.passage].settings[from.setting].rows;
    Length out;
    for (std::size_t row = from.row; row < rows.size(); ++row) {
      if (row > from.row && rows[row].keep == Keep::none) return out;
      out += rows[row].margin_before + rows[row].padding_before + rows[row].height;
    }
    return may_break_before({from.passage + 1, 0, 0}) ? out : out + stretches_[from.passage + 1];
  }

  /// Whether the next place where the page may end cannot be reached on it, so that it must be short.
  bool reaches_beyond(const PageFoot& foot, const PageFill& page, const RowPlace& next) const {
    const Length notes = fill_.height_of_notes(page.notes, notes_called_by(next));
    return foot.filled + stretch(next) + notes + column_.step > column_.height;
  }

  std::size_t notes_called_by(const RowPlace& next) const {
    return cast_off_.passages[next.passage].settings[next.setting].rows.back().notes;
  }

  // ---- states

  void decide(State& state, const Decision& decision) {
    state.decision = static_cast<std::uint32_t>(decisions_.size());
    decisions_.push_back(decision);
  }

  /// Ways that look alike to what follows merge: the cheaper one stays.
  static void merge(State state, std::vector<State>& states) {
    for (auto& other : states) {
      if (!other.like(state)) continue;
      if (state.cost < other.cost) other = std::move(state);
      return;
    }
    states.push_back(std::move(state));
  }

  void give_up_hopeless(std::vector<State>& states) const {
    if (states.empty()) return;
    const double least = std::min_element(states.begin(), states.end(), cheaper)->cost;
    const double most = least + (in_need_ ? hopeless_in_need_cost : hopeless_cost);
    states.erase(
        std::remove_if(states.begin(), states.end(), [&](const State& state) { return state.cost > most; }),
        states.end());
    const std::size_t count = in_need_ ? most_states_in_need : most_states;
    if (states.size() <= count) return;
    std::stable_sort(states.begin(), states.end(), cheaper);
    states.resize(count);
  }

  // ---- the end

  void finish(State state) {
    close_pages(state, {cast_off_.passages.size(), 0, 0});
    states_.push_back(std::move(state));
  }

  /// Ends a page that may be short, since nothing goes on it, and those that are needed for what is left of
  /// notes and figures.
  void close_pages(State& state, const RowPlace& next) {
    if (state.page.rows < PageFill::enough_rows && has_pages(state)) state.cost += short_last_page_cost;
    for (bool closed = false; !closed;) {
      int longer = std::clamp(state.facing, 0, slack_);
      while (longer < slack_ && fill_.foot(state.page, height(longer)).splits_note) ++longer;
      const PageFoot foot = fill_.foot(state.page, height(longer));
      const PageFault fault = foot.filled > height(slack_) ? PageFault::too_large : PageFault::none;
      decide(state, {state.decision, true, next, height(longer), fault});
      closed = !foot.splits_note && !has_figure_before(next, state.page.figure);
      state.page = fill_.begin(foot.end_of_notes, state.page.notes, state.page.figure, end_of_figures(next));
      state.recto = !state.recto;
      state.faces = false;
      state.facing = 0;
      if (!closed) state.cost += short_page_cost;
    }
  }

  /// The passage that figures have to stand before, if they are to come before this place.
  std::size_t end_of_figures(const RowPlace& place) const {
    return place.passage + (begins_page(place) ? 1 : 0);
  }

  bool has_figure_before(const RowPlace& place, std::size_t figure) const {
    return figure < cast_off_.figures.size() && cast_off_.figures[figure].before < end_of_figures(place);
  }

  bool has_pages(const State& state) const {
    for (auto node = state.decision; node != no_node; node = decisions_[node].before)
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
      page.first_note_line = foot.end_of_notes;
      out.pages.push_back(std::move(made));
    }
  }

  const CastOff& cast_off_;
  const Column& column_;
  PageRules fill_;
  int slack_;
  bool in_need_;
  std::vector<Length> stretches_;
  std::vector<State> states_;
  std::vector<Decision> decisions_;
  State best_;
};

}  // namespace

MakeUp paginate(const CastOff& cast_off, const Column& column, const MakeUpRules& rules) {
  const bool nothing = cast_off.passages.size() < 2 && cast_off.notes.empty() && cast_off.figures.empty();
  if (nothing) return {{}, std::vector<std::size_t>(cast_off.passages.size(), 0)};
  Paginator paginator(cast_off, column, rules, false);
  paginator.run();
  if (!paginator.has_faults()) return paginator.make_up();
  Paginator thorough(cast_off, column, rules, true);
  thorough.run();
  return thorough.cost() < paginator.cost() ? thorough.make_up() : paginator.make_up();
}

}  // namespace casebound::layout
