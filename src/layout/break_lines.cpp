#include "layout/break_lines.h"

#include "casebound/base/interrupt.h"

#include "layout/line_cost.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

namespace casebound::layout {

namespace {

using Kind = BreakPoint::Kind;

constexpr double most_for_a_page = 6e4;

/// What a line more costs in ragged text.
constexpr double ragged_line_cost = 2000;

/// A setting up to a break that costs so much more than another is not pursued: no line after it could cost
/// so much less.
constexpr double hopeless_cost = 1e5;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int most_lines_apart = 2;

/// A line is given up on only when it is clearly too wide: what protrudes may differ from break to break.
constexpr Length slack = Length::from_units(6 * Length::units_per_point);
constexpr Length rounding = Length::from_units(8);

bool is_hyphened(Kind kind) {
  return kind == Kind::hyphen || kind == Kind::explicit_hyphen;
}

/// Looseness by classes, so that a line may follow a worse one for the sake of its neighbours.
int looseness_class(double space) {
  constexpr std::array bounds = {.85, .95, 1.08, 1.22, 1.38};
  int out = 0;
  for (const double bound : bounds) out += bound <= space ? 1 : 0;
  return out;
}

struct Node {
  std::uint32_t point = 0;  ///< where its line ends
  int lines = 0;
  double space = 1;   ///< word space of its line
  int looseness = 0;  ///< its class
  int hyphens = 0;    ///< in a row, up to here
  double cost = 0;
  std::uint32_t previous = 0;  ///< index of the node before
  bool overfull = false;
};

/// A line from one break to another, whatever stands before it.
struct Line {
  std::uint32_t from = 0;
  Length width;  ///< that it is to fill
  Length natural, glue;
  bool is_too_short = false;  ///< cannot be filled, however wide its glyphs and spaces become
  bool can_be_set = false;
  bool may_grow = false;  ///< a line that ends further on might be set as well
  double space = 1;
  int looseness = 0;
  double cost = 0;
};

class Breaker {
 public:
  struct Options {
    int most_hyphens = 0;   ///< in a row; 0: any number
    double loosest = 0;     ///< word space
    bool even = false;      ///< ragged text in as few lines as can be, the last as long as the others
    bool anything = false;  ///< a line may be too wide if there is no other way
    bool hyphens = true;    ///< that are not the text's own
    bool thorough = false;  ///< no setting is too dear to be pursued
  };

  Breaker(const std::vector<BreakPoint>& points, const Measure& measure, const Options& options)
      : points_(points), measure_(measure), options_(options) {}

  /// The best settings for each number of lines, the best of all first; none if none keeps within the limits.
  std::vector<Setting> run() {
    nodes_.reserve(points_.size());
    nodes_.push_back({});
    active_.push_back(0);
    for (std::uint32_t b = 1; b < points_.size(); ++b) {
      stop_if_interrupted();
      if (!options_.hyphens && points_[b].kind == Kind::hyphen) continue;
      try_break(b);
      if (active_.empty()) return {};
    }
    return best();
  }

 private:
  bool justified() const { return measure_.align == style::TextAlign::justify; }
  bool is_last(std::size_t b) const { return points_[b].kind == Kind::end; }

  void try_break(std::uint32_t b) {
    const std::size_t first_new = nodes_.size();
    std::optional<Node> rescue;
    Line line;
    std::size_t tried = 0, kept = 0;
    for (; tried < active_.size(); ++tried) {
      const auto index = active_[tried];
      const Node& from = nodes_[index];
      const Length width = measure_.width - measure_.indent(from.lines);
      if (tried == 0 || line.from != from.point || line.width != width) line = measured(from.point, b, width);
      if (line.is_too_short) break;  // and so are the lines from all breaks behind this one
      if (line.may_grow) {
        active_[kept++] = index;
      } else if (options_.anything) {
        offer_rescue(rescue, from, index, b);
      }
      if (line.can_be_set) keep(node_after(from, index, b, line), first_new);
    }
    if (tried == 0) return;
    active_.erase(active_.begin() + static_cast<std::ptrdiff_t>(kept),
                  active_.begin() + static_cast<std::ptrdiff_t>(tried));
    if (active_.empty() && nodes_.size() == first_new && rescue) nodes_.push_back(*rescue);
    drop_hopeless(first_new);
    for (std::size_t i = first_new; i < nodes_.size(); ++i) active_.push_back(static_cast<std::uint32_t>(i));
  }

  Line measured(std::uint32_t from, std::uint32_t b, Length width) const {
    const BreakPoint &begin = points_[from], &end = points_[b];
    Line line{from, width, natural_width(begin, end, width), end.glue_before - begin.glue_after};
    line.is_too_short = is_too_short(line, b);
    if (line.is_too_short) return line;
    const Length least = line.natural - line.glue.scaled(1 - tightest());
    line.may_grow = !is_last(b) && least <= width.scaled(1 / measure_.limits[2]) + slack;
    if (!goes_on_in_last_line(from, b)) set(line, b);
    line.looseness = looseness_class(line.space);
    return line;
  }

  bool is_too_short(const Line& line, std::uint32_t b) const {
    if (!justified() || is_last(b) || line.from == 0 || line.glue == Length()) return false;
    const double reach =
        (line.natural - line.glue).points() * measure_.limits[3] + line.glue.points() * options_.loosest;
    return reach < (narrowest() - rounding).points();
  }

  /// How it is filled and what that costs, if it can be set.
  void set(Line& line, std::uint32_t b) const {
    line.can_be_set = true;
    if (is_last(b) && !options_.even && line.natural <= line.width) {
      if (line.from > 0)
        line.cost =
            line_cost::of_last_line(line.natural, line.glue == Length(), points_[line.from], measure_);
    } else if (!justified()) {
      line.can_be_set = line.natural <= line.width;
      line.cost = line_cost::of_rag(line.width - line.natural, measure_.width);
    } else {
      const Fill filled = fill_freely(line.natural, line.glue, line.width, measure_.limits);
      line.can_be_set = filled.space >= measure_.limits[0] && filled.space <= options_.loosest;
      if (!line.can_be_set) return;
      line.space = filled.space;
      line.cost = line_cost::of_fill(filled, measure_.limits);
    }
  }

  /// A word that the style wants whole.
  bool goes_on_in_last_line(std::uint32_t from, std::uint32_t b) const {
    return measure_.whole_before_last && is_last(b) && !options_.anything &&
           points_[from].kind == Kind::hyphen;
  }

  /// Of the lines after the first.
  Length narrowest() const {
    return measure_.width - (measure_.indented_lines > 1 ? measure_.first_indent : Length());
  }

  double tightest() const { return justified() ? measure_.limits[0] : 1; }

  Node node_after(const Node& from, std::uint32_t index, std::uint32_t b, const Line& line) const {
    Node node{b, from.lines + 1, line.space, line.looseness, 0, from.cost + line.cost, index, from.overfull};
    node.hyphens = is_hyphened(points_[b].kind) ? from.hyphens + 1 : 0;
    if (!justified() && !options_.even) node.cost += ragged_line_cost;
    node.cost += neighbour_cost(node, from, b);
    return node;
  }

  double neighbour_cost(const Node& node, const Node& from, std::uint32_t b) const {
    const BreakPoint& here = points_[b];
    double cost = line_cost::of_break(here);
    if (options_.even && here.in_compound) cost += line_cost::parted_compound;
    if (node.hyphens > 1) cost += line_cost::hyphens_in_a_row;
    if (options_.most_hyphens > 0 && node.hyphens > options_.most_hyphens) cost += line_cost::ladder;
    if (from.lines == 0) return cost;
    if (justified()) cost += line_cost::of_contrast(node.space, from.space);
    const BreakPoint& line_start = points_[from.point];
    const BreakPoint& before = points_[nodes_[from.previous].point];
    if (here.last_word != 0 && here.last_word == line_start.last_word) cost += line_cost::repeated_word;
    if (line_start.next_word != 0 && line_start.next_word == before.next_word)
      cost += line_cost::repeated_word;
    return cost;
  }

  /// A word cut without a hyphen.
  bool is_last_resort(std::size_t b) const {
    return points_[b].kind == Kind::cut || (points_[b].kind == Kind::inside_word && !points_[b].at_dash);
  }

  void offer_rescue(std::optional<Node>& rescue, const Node& from, std::uint32_t index,
                    std::uint32_t b) const {
    const double space = measure_.limits[0];
    const Node node{
        b, from.lines + 1, space, looseness_class(space), 0, from.cost + line_cost::overfull, index, true};
    if (!rescue || node.cost < rescue->cost) rescue = node;
  }

  /// Settings that are worse than another up to the same break: those that cost too much more, or whose
  /// number of lines is far from the cheapest one's; of text that is to be even those with more lines. Where
  /// a word is cut as a last resort, the cheapest alone is pursued.
  void drop_hopeless(std::size_t first_new) {
    if (nodes_.size() < first_new + 2) return;
    const auto begin = nodes_.begin() + static_cast<std::ptrdiff_t>(first_new);
    Node cheapest = *begin;
    int fewest = begin->lines;
    for (auto node = begin + 1; node != nodes_.end(); ++node) {
      if (node->cost < cheapest.cost) cheapest = *node;
      fewest = std::min(fewest, node->lines);
    }
    const double margin = is_last_resort(cheapest.point) ? 0 : options_.thorough ? infinity : hopeless_cost;
    const auto hopeless = [&](const Node& node) {
      if (options_.even) return node.lines > fewest;
      return node.cost > cheapest.cost + margin || std::abs(node.lines - cheapest.lines) > most_lines_apart;
    };
    nodes_.erase(std::remove_if(begin, nodes_.end(), hopeless), nodes_.end());
  }

  /// Nodes that look alike to the lines after them merge: the cheaper one stays.
  void keep(const Node& node, std::size_t first_new) {
    for (std::size_t i = first_new; i < nodes_.size(); ++i) {
      Node& other = nodes_[i];
      if (other.lines != node.lines || other.looseness != node.looseness || other.hyphens != node.hyphens)
        continue;
      if (node.cost < other.cost) other = node;
      return;
    }
    nodes_.push_back(node);
  }

  std::vector<Setting> best() const {
    std::vector<const Node*> ends;
    for (const auto index : active_)
      if (nodes_[index].point + 1 == points_.size()) ends.push_back(&nodes_[index]);
    const auto better = [&](const Node* a, const Node* b) {
      return options_.even ? std::pair(a->lines, a->cost) < std::pair(b->lines, b->cost) : a->cost < b->cost;
    };
    std::stable_sort(ends.begin(), ends.end(), better);
    std::vector<Setting> out;
    for (const auto* end : ends) {
      const auto lines = static_cast<std::size_t>(end->lines);
      const auto has_as_many = [&](const Setting& other) { return other.ends.size() == lines; };
      if (std::none_of(out.begin(), out.end(), has_as_many)) out.push_back(setting_to(*end));
    }
    return out;
  }

  Setting setting_to(const Node& end) const {
    Setting out{{}, end.cost, end.overfull, false};
    out.ends.reserve(static_cast<std::size_t>(end.lines));
    for (const Node* node = &end; node->lines > 0; node = &nodes_[node->previous])
      out.ends.push_back(node->point);
    std::reverse(out.ends.begin(), out.ends.end());
    return out;
  }

  const std::vector<BreakPoint>& points_;
  const Measure& measure_;
  Options options_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> active_;
};

/// All that can be said of text that cannot be broken.
Setting unbroken(const std::vector<BreakPoint>& points) {
  return {{points.size() - 1}, 0, true, false};
}

/// Only lines more or less by one, and none that costs so much more that no page is worth it.
void keep_useful(std::vector<Setting>& settings) {
  const Setting& best = settings.front();
  const auto lines = static_cast<int>(best.ends.size());
  const double most = best.cost + most_for_a_page;
  const auto useless = [&](const Setting& setting) {
    return std::abs(static_cast<int>(setting.ends.size()) - lines) > 1 || setting.cost > most;
  };
  settings.erase(std::remove_if(settings.begin() + 1, settings.end(), useless), settings.end());
}

bool has_hyphens(const Setting& setting, const std::vector<BreakPoint>& points) {
  return std::any_of(setting.ends.begin(), setting.ends.end(),
                     [&](std::size_t end) { return points[end].kind == Kind::hyphen; });
}

/// The same number of lines without hyphens, so that a page may end anywhere among them.
void add_setting_without_hyphens(std::vector<Setting>& settings, const std::vector<BreakPoint>& points,
                                 const Measure& measure, Breaker::Options options) {
  const Setting best = settings.front();
  if (!has_hyphens(best, points)) return;
  options.hyphens = false;
  for (auto& setting : Breaker(points, measure, options).run())
    if (setting.ends.size() == best.ends.size()) settings.push_back(std::move(setting));
}

/// Few lines are made as long as one another, and more of them where the style asks for it.
std::vector<Setting> break_ragged(const std::vector<BreakPoint>& points, const Measure& measure) {
  const std::size_t even_lines = measure.balanced ? 10 : 4;
  auto settings = Breaker(points, measure, {0, infinity, true, true}).run();
  if (!settings.empty() && settings.front().ends.size() <= even_lines) return {settings.front()};
  settings = Breaker(points, measure, {0, infinity, false, true}).run();
  if (settings.empty()) return {unbroken(points)};
  keep_useful(settings);
  return settings;
}

bool ends_in_runt(const Setting& setting, const std::vector<BreakPoint>& points, const Measure& measure) {
  if (setting.ends.size() < 2) return false;
  const BreakPoint& from = points[setting.ends[setting.ends.size() - 2]];
  const BreakPoint& end = points.back();
  return line_cost::is_runt(end.end_x - from.start_x, end.glue_before == from.glue_after, measure);
}

/// More hyphens one below the other than there may be.
bool has_ladder(const Setting& setting, const std::vector<BreakPoint>& points, int most_hyphens) {
  int hyphens = 0;
  for (const auto end : setting.ends) {
    hyphens = is_hyphened(points[end].kind) ? hyphens + 1 : 0;
    if (most_hyphens > 0 && hyphens > most_hyphens) return true;
  }
  return false;
}

/// Within limits; somewhat looser ones where a runt or a ladder of hyphens is worse than a loose line.
std::vector<Setting> break_justified(const std::vector<BreakPoint>& points, const Measure& measure,
                                     Breaker::Options& options) {
  auto settings = Breaker(points, measure, options).run();
  const double loosest = options.loosest;
  for (const double looser : {.2, .5}) {
    const bool is_good = settings.empty() || (!ends_in_runt(settings.front(), points, measure) &&
                                              !has_ladder(settings.front(), points, options.most_hyphens));
    if (is_good) return settings;
    options.loosest = loosest + looser;
    auto others = Breaker(points, measure, options).run();
    if (!others.empty() && others.front().cost < settings.front().cost) settings = std::move(others);
  }
  return settings;
}

/// Whether the words of a line are further apart than `loosest`; where it has only one nobody sees it.
bool has_loose_line(const Setting& setting, const std::vector<BreakPoint>& points, const Measure& measure,
                    double loosest) {
  std::size_t begin = 0;
  for (std::size_t line = 0; line + 1 < setting.ends.size(); ++line) {
    const BreakPoint &from = points[begin], &end = points[setting.ends[line]];
    const Length glue = end.glue_before - from.glue_after;
    const Length width = measure.width - measure.indent(static_cast<int>(line));
    const Fill filled = fill_freely(natural_width(from, end, width), glue, width, measure.limits);
    if (glue > Length() && filled.space > loosest) return true;
    begin = setting.ends[line];
  }
  return false;
}

}  // namespace

std::vector<Setting> break_lines(const std::vector<BreakPoint>& points, const Measure& measure,
                                 int most_hyphens_in_a_row) {
  if (points.size() < 2) return {Setting{}};
  if (measure.align != style::TextAlign::justify) return break_ragged(points, measure);
  const double loosest_in_need = measure.limits[1] + line_cost::looser_in_need;
  for (const double loosest : {measure.limits[1], measure.limits[1] + .2, loosest_in_need}) {
    Breaker::Options options{most_hyphens_in_a_row, loosest};
    auto settings = break_justified(points, measure, options);
    if (settings.empty()) continue;
    add_setting_without_hyphens(settings, points, measure, options);
    keep_useful(settings);
    return settings;
  }
  auto settings = Breaker(points, measure, {most_hyphens_in_a_row, infinity, false, true}).run();
  if (settings.empty()) return {unbroken(points)};
  settings.resize(1);
  settings.front().loose = has_loose_line(settings.front(), points, measure, loosest_in_need);
  return settings;
}

void add_looser_settings(std::vector<Setting>& settings, const std::vector<BreakPoint>& points,
                         const Measure& measure, int most_hyphens_in_a_row) {
  constexpr double looser = .3;
  if (points.size() < 2 || measure.align != style::TextAlign::justify) return;
  const Breaker::Options options{most_hyphens_in_a_row, measure.limits[1] + looser};
  const auto has = [&](std::size_t lines) {
    return std::any_of(settings.begin(), settings.end(),
                       [&](const Setting& setting) { return setting.ends.size() == lines; });
  };
  const std::size_t best = settings.front().ends.size();
  if (has(best + 1) && (best == 1 || has(best - 1))) return;
  for (auto& setting : Breaker(points, measure, options).run())
    if (!has(setting.ends.size())) settings.push_back(std::move(setting));
  keep_useful(settings);
}

std::vector<Setting> settings_in_lines(const std::vector<BreakPoint>& points, const Measure& measure,
                                       int most_hyphens_in_a_row, std::size_t lines) {
  const bool justified = measure.align == style::TextAlign::justify;
  const auto of_other_length = [&](const Setting& setting) { return setting.ends.size() != lines; };
  for (const double looser : {0.0, .3, line_cost::looser_in_need}) {
    Breaker::Options options{most_hyphens_in_a_row, justified ? measure.limits[1] + looser : infinity};
    options.thorough = true;
    auto settings = Breaker(points, measure, options).run();
    std::erase_if(settings, of_other_length);
    if (!settings.empty()) return settings;
  }
  return {};
}

}  // namespace casebound::layout
