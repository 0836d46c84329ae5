#include "layout/table_widths.h"

#include "layout/text_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

constexpr double smallest_scale = .8;
constexpr Length smallest_type = Length::from_units(13 * Length::units_per_point / 2);

std::vector<CellWidths> cell_widths(const TableFlow& table, Shaper& shaper) {
  const TableGrid grid(table);
  std::vector<CellWidths> cells;
  for (const auto& cell : table.cells) {
    const auto& padding = cell.style->padding;
    const Length around = grid.left_of(cell) + padding.left + padding.right + grid.right_of(cell);
    TextWidths text = text_widths(cell.text, shaper);
    for (Length* width : {&text.smallest, &text.least, &text.wanted}) *width += around;
    cells.push_back({cell.column, cell.columns, cell.row, text});
  }
  return cells;
}

/// The scale at which a width fits, in whole hundredths, if the type may be so small; else the smallest.
double fitting_scale(const TableFlow& table, Length least) {
  const double bound = std::min(1.0, std::max(smallest_scale, smallest_type.over(table.font_size)));
  return std::max(bound, std::floor(table.room.width.over(least) * 100) / 100);
}

std::string whole_points(Length length) {
  return fmt::format("{:.0f}", std::ceil(length.points()));
}

/// `set`: the width that it has, cut as it is.
void report_cut_words(const TableFlow& table, Length least, Length set, Diagnostics& diagnostics) {
  const Length measure = table.room.width;
  diagnostics.warning(
      "words-cut", table.span,
      fmt::format("a table would have to be {} pt wide for its longest words, and has {} pt: {}",
                  whole_points(least), whole_points(measure),
                  set > measure ? "all are cut, and it goes beyond the margin" : "some are divided or cut"),
      "give it fewer columns or shorter words, or allow breaks with soft hyphens");
}

void report_smaller_type(const TableFlow& table, double scale, Diagnostics& diagnostics) {
  diagnostics.note(
      "smaller-table", table.span,
      fmt::format("a table is set at {:.0f} per cent of its size to fit the measure", scale * 100),
      "give it fewer columns or shorter words, if it is to be as large as the others");
}

}  // namespace

FittedTable fit_table(const TableFlow& table, SmallerType& smaller, const Tools& tools) {
  const Length measure = table.room.width;
  FittedTable out{&table, {}};
  auto cells = cell_widths(table, tools.shaper);
  auto needs = column_needs(table.columns, cells);
  const double scale = least_of_columns(needs) > measure ? fitting_scale(table, least_of_columns(needs)) : 1;
  if (scale < 1) {
    out.table = &smaller.table(table, scale);
    cells = cell_widths(*out.table, tools.shaper);
    needs = column_needs(table.columns, cells);
  }
  out.columns = column_widths(needs, cells, measure, table.width);
  if (least_of_columns(needs) > measure) {
    const Length set = std::accumulate(out.columns.begin(), out.columns.end(), Length());
    report_cut_words(table, least_of_columns(needs), set, tools.diagnostics);
  } else if (scale < 1) {
    report_smaller_type(table, scale, tools.diagnostics);
  }
  return out;
}

}  // namespace casebound::layout
