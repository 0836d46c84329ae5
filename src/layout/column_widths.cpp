#include "layout/column_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace casebound::layout {

namespace {

/// A column that wants no more than this part of the measure is narrow; narrow ones keep their wish as long
/// as they have no more than this part of it together.
constexpr double narrow_part = .25, most_for_narrow = .5;

/// How much of a line its words fill.
constexpr double line_filling = .92;

constexpr std::size_t most_wishes_tried = 16;

/// The bounds of a column's width, and its part of what is shared.
struct Share {
  Length low, high;
  double weight = 1;

  Length at(double level) const { return std::clamp(Length::from_points(weight * level), low, high); }
};

Length sum(const std::vector<ColumnNeed>& needs, Length TextWidths::*member) {
  Length out;
  for (const auto& need : needs) out += need.text.*member;
  return out;
}

/// Gives the columns of a cell what they lack together, in proportion to what they want.
void share_lack(const CellWidths& cell, Length TextWidths::*member, std::vector<ColumnNeed>& needs) {
  Length has, wanted;
  for (std::size_t i = 0; i < cell.columns; ++i) {
    has += needs[cell.column + i].text.*member;
    wanted += needs[cell.column + i].text.wanted;
  }
  const Length lack = cell.text.*member - has;
  if (lack <= Length()) return;
  for (std::size_t i = 0; i < cell.columns; ++i) {
    Length& own = needs[cell.column + i].text.*member;
    const Length part = needs[cell.column + i].text.wanted;
    own +=
        wanted > Length() ? lack.scaled(part.over(wanted)) : lack / static_cast<std::int64_t>(cell.columns);
  }
}

void add_cell(const CellWidths& cell, std::vector<ColumnNeed>& needs) {
  share_lack(cell, &TextWidths::smallest, needs);
  share_lack(cell, &TextWidths::least, needs);
  share_lack(cell, &TextWidths::wanted, needs);
  const double width = cell.text.wanted.points() / static_cast<double>(cell.columns);
  for (std::size_t i = 0; i < cell.columns; ++i) {
    auto& [text, weight] = needs[cell.column + i];
    text.least = std::max(text.least, text.smallest);
    text.wanted = std::max(text.wanted, text.least);
    weight += width * width;
  }
}

/// Widths that come to the measure together, none out of its bounds, the others in proportion to their
/// weights.
std::vector<Length> shared(const std::vector<Share>& shares, Length measure) {
  constexpr int steps = 64;
  double low = 0, high = 1;
  for (const auto& share : shares) high = std::max(high, share.high.points() / share.weight);
  const auto total = [&](double level) {
    Length out;
    for (const auto& share : shares) out += share.at(level);
    return out;
  };
  for (int i = 0; i < steps; ++i) (total((low + high) / 2) <= measure ? low : high) = (low + high) / 2;
  std::vector<Length> out;
  for (const auto& share : shares) out.push_back(share.at(low));
  return out;
}

/// The narrow columns' least widths become those that they want, as far as there is room.
void keep_narrow_whole(std::vector<Share>& shares, Length measure) {
  std::vector<Share*> narrowest;
  Length least, kept;
  for (auto& share : shares) {
    narrowest.push_back(&share);
    least += share.low;
  }
  std::stable_sort(narrowest.begin(), narrowest.end(),
                   [](const Share* a, const Share* b) { return a->high < b->high; });
  for (auto* share : narrowest) {
    kept += share->high;
    least += share->high - share->low;
    const bool fits = kept <= measure.scaled(most_for_narrow) && least <= measure;
    if (share->high > measure.scaled(narrow_part) || !fits) return;
    share->low = share->high;
  }
}

Length least_of(const std::vector<Share>& shares) {
  Length out;
  for (const auto& share : shares) out += share.low;
  return out;
}

/// How many lines a text takes: ragged ones lose half a word each.
double lines_of(Length text, Length width) {
  return text <= width ? 1
                       : std::ceil(text.over(std::max(width.scaled(line_filling), Length::from_units(1))));
}

/// Lines of all rows.
double height_of(const std::vector<CellWidths>& cells, const std::vector<Length>& widths) {
  std::vector<double> rows;
  for (const auto& cell : cells) {
    const auto first = widths.begin() + static_cast<std::ptrdiff_t>(cell.column);
    const Length width = std::accumulate(first, first + static_cast<std::ptrdiff_t>(cell.columns), Length());
    if (rows.size() <= cell.row) rows.resize(cell.row + 1);
    rows[cell.row] = std::max(rows[cell.row], lines_of(cell.text.wanted, width));
  }
  return std::accumulate(rows.begin(), rows.end(), 0.0);
}

/// The columns that are narrower than they wish, those that lack least first.
std::vector<std::size_t> lacking(const std::vector<Share>& shares, const std::vector<Length>& widths) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (widths[i] < shares[i].high) out.push_back(i);
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    return shares[a].high - widths[a] < shares[b].high - widths[b];
  });
  return out;
}

/// Gives some columns their whole wish, if that saves lines.
void grant_wishes(std::vector<Share>& shares, const std::vector<CellWidths>& cells, Length measure,
                  std::vector<Length>& widths) {
  double height = height_of(cells, widths);
  auto columns = lacking(shares, widths);
  columns.resize(std::min(columns.size(), most_wishes_tried));
  for (const auto column : columns) {
    auto granted = shares;
    granted[column].low = granted[column].high;
    if (least_of(granted) > measure) continue;
    auto tried = shared(granted, measure);
    const double now = height_of(cells, tried);
    if (now >= height) continue;
    shares = std::move(granted);
    widths = std::move(tried);
    height = now;
  }
}

/// A row is as high as its highest cell: the sum of the squares of the cells' heights is least if widths are
/// as the cube roots of the weights.
std::vector<Length> for_low_rows(const std::vector<ColumnNeed>& needs, const std::vector<CellWidths>& cells,
                                 Length measure) {
  std::vector<Share> shares;
  for (const auto& [text, weight] : needs)
    shares.push_back({text.least, text.wanted, std::max(std::cbrt(weight), 1e-3)});
  keep_narrow_whole(shares, measure);
  auto widths = shared(shares, measure);
  grant_wishes(shares, cells, measure, widths);
  return widths;
}

std::vector<Length> cut_words(const std::vector<ColumnNeed>& needs, Length measure) {
  std::vector<Share> shares;
  for (const auto& need : needs) shares.push_back({need.text.smallest, need.text.least});
  return shared(shares, measure);
}

}  // namespace

std::vector<ColumnNeed> column_needs(std::size_t columns, std::vector<CellWidths> cells) {
  std::stable_sort(cells.begin(), cells.end(),
                   [](const CellWidths& a, const CellWidths& b) { return a.columns < b.columns; });
  std::vector<ColumnNeed> out(columns);
  for (const auto& cell : cells) add_cell(cell, out);
  return out;
}

Length least_of_columns(const std::vector<ColumnNeed>& needs) {
  return sum(needs, &TextWidths::least);
}

std::vector<Length> column_widths(const std::vector<ColumnNeed>& needs, const std::vector<CellWidths>& cells,
                                  Length measure, Length own_width) {
  const Length wanted = sum(needs, &TextWidths::wanted);
  if (least_of_columns(needs) > measure) return cut_words(needs, measure);
  if (wanted > measure) return for_low_rows(needs, cells, measure);
  const double wider = wanted > Length() ? std::max(1.0, std::min(own_width, measure).over(wanted)) : 1;
  std::vector<Length> out;
  for (const auto& need : needs) out.push_back(need.text.wanted.scaled(wider));
  return out;
}

}  // namespace casebound::layout
