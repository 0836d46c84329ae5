#include "layout/line_cost.h"

#include <algorithm>
#include <cmath>

namespace casebound::layout {

namespace {

using Kind = BreakPoint::Kind;

constexpr double space_cost = 1000, loose_scale = .5, tight_scale = .25;
constexpr double expansion_cost = 100;
constexpr double ragged_cost = 3000, ragged_hole_cost = 4e4, ragged_hole = .2;
constexpr double hyphen_cost = 2000, explicit_hyphen_cost = 1700, address_cost = 800;
constexpr double name_cost = 4000, inside_word_cost = 4000;
constexpr double last_but_one_hyphen_cost = 800;
constexpr double contrast_cost = 8000, contrast_free = .3;
constexpr double short_last_line_cost = 1500, runt_cost = 6000;

/// Last lines, in ems: short ones; those of justified text, where an indent is often as wide, and those of
/// one word of ragged text that are runts.
constexpr double short_last_line = 3, runt = 1.45, ragged_runt = 3.2;

double square(double x) {
  return x * x;
}

double cubed(double x) {
  return x * x * x;
}

bool is_justified(const Measure& measure) {
  return measure.align == style::TextAlign::justify;
}

}  // namespace

Fill fill_freely(Length natural, Length glue, Length width, const std::array<double, 4>& limits) {
  const Length glyphs = natural - glue;
  Fill out;
  if (glyphs > Length()) {
    const double wanted = (width - natural).over(glyphs);
    const double given = std::clamp(wanted, limits[2] - 1, limits[3] - 1);
    out.expansion = static_cast<int>(std::trunc(given * 200)) * 5;  // in steps of half a per cent
  }
  const Length rest = width - natural - glyphs.scaled(out.expansion / 1000.0);
  if (glue > Length()) {
    out.space = 1 + rest.over(glue);
  } else {
    out.space = rest >= -Length::from_points(.5) ? 1 + rest.over(Length::from_points(4)) : 0;
  }
  return out;
}

Fill fill(Length natural, Length glue, Length width, const std::array<double, 4>& limits) {
  Fill out = fill_freely(natural, glue, width, limits);
  out.space = std::max(out.space, limits[0]);
  return out;
}

double line_cost::of_fill(const Fill& filled, const std::array<double, 4>& limits) {
  const double off = std::abs(filled.space - 1) / (filled.space > 1 ? loose_scale : tight_scale);
  const double most = (limits[3] - limits[2]) / 2 * 1000;
  const double widened = most > 0 ? filled.expansion / most : 0;
  return space_cost * cubed(off) + expansion_cost * square(widened);
}

double line_cost::of_rag(Length white, Length width) {
  const double part = width > Length() ? white.over(width) : 0;
  return ragged_cost * square(part) + ragged_hole_cost * square(std::max(part - ragged_hole, 0.0));
}

double line_cost::of_break(const BreakPoint& end) {
  switch (end.kind) {
    case Kind::space:
    case Kind::end: return 0;
    case Kind::hyphen: return hyphen_cost;
    case Kind::explicit_hyphen: return explicit_hyphen_cost;
    case Kind::address: return address_cost;
    case Kind::name: return name_cost;
    case Kind::cut: return inside_word_cost;
    case Kind::inside_word: return end.at_dash ? 0 : inside_word_cost;  // nobody minds a dash at a line's end
  }
  return 0;
}

double line_cost::of_contrast(double space, double before) {
  return contrast_cost * square(std::max(0.0, std::abs(space - before) - contrast_free));
}

double line_cost::of_last_line(Length natural, bool one_word, const BreakPoint& before,
                               const Measure& measure) {
  double cost =
      before.kind == Kind::hyphen || before.kind == Kind::explicit_hyphen ? last_but_one_hyphen_cost : 0;
  const Length least = measure.em.scaled(short_last_line);
  if (natural < least) cost += short_last_line_cost * (least - natural).over(least);
  return is_runt(natural, one_word, measure) ? cost + runt_cost : cost;
}

bool line_cost::is_runt(Length natural, bool one_word, const Measure& measure) {
  if (natural < std::max(measure.em.scaled(runt), measure.first_indent)) return true;
  return !is_justified(measure) && one_word && natural < measure.em.scaled(ragged_runt);
}

}  // namespace casebound::layout
