#include "layout/column_widths.h"

#include <numeric>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using layout::CellWidths;
using layout::column_needs;
using layout::column_widths;

CellWidths cell(std::size_t column, int least, int wanted, std::size_t columns = 1) {
  return {column, columns, 0, {5_pt, Length::from_points(least), Length::from_points(wanted)}};
}

std::vector<double> widths(std::size_t columns, const std::vector<CellWidths>& cells, Length measure,
                           Length own_width = {}) {
  std::vector<double> out;
  for (const auto width : column_widths(column_needs(columns, cells), cells, measure, own_width))
    out.push_back(width.points());
  return out;
}

double total(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(column_widths_of_tables)

BOOST_AUTO_TEST_CASE(columns_that_fit_are_as_wide_as_their_widest_text) {
  BOOST_TEST(widths(2, {cell(0, 20, 30), cell(1, 10, 80), cell(0, 40, 60)}, 300_pt) ==
             (std::vector<double>{60, 80}));
}

BOOST_AUTO_TEST_CASE(a_table_with_a_width_of_its_own_is_no_narrower) {
  BOOST_TEST(widths(2, {cell(0, 20, 30), cell(1, 10, 90)}, 300_pt, 240_pt) == (std::vector<double>{60, 180}));
}

BOOST_AUTO_TEST_CASE(a_width_beyond_the_measure_is_the_measure) {
  BOOST_TEST(widths(1, {cell(0, 20, 30)}, 300_pt, 500_pt) == (std::vector<double>{300}));
}

BOOST_AUTO_TEST_CASE(what_there_is_goes_to_the_column_that_has_most_to_say) {
  const auto found = widths(2, {cell(0, 30, 200), cell(1, 40, 4000)}, 300_pt);
  BOOST_TEST(found[0] < 100);
  BOOST_TEST(total(found) == 300, boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(a_narrow_column_keeps_its_wish_beside_a_long_text) {
  BOOST_TEST(widths(2, {cell(0, 30, 60), cell(1, 40, 4000)}, 300_pt)[0] == 60);
}

BOOST_AUTO_TEST_CASE(narrow_columns_do_not_keep_more_than_half_of_the_measure) {
  const auto found =
      widths(4, {cell(0, 30, 70), cell(1, 30, 70), cell(2, 30, 70), cell(3, 40, 4000)}, 300_pt);
  BOOST_TEST(found[2] < 70);
  BOOST_TEST(found[3] > 100);
}

BOOST_AUTO_TEST_CASE(one_column_is_broken_rather_than_all_if_that_saves_lines) {
  std::vector<CellWidths> cells;
  for (std::size_t row = 0; row < 4; ++row) {
    cells.push_back(cell(0, 30, row < 2 ? 110 : 40));
    cells.push_back(cell(1, 30, 110));
    cells.push_back(cell(2, 30, row == 3 ? 110 : 40));
    for (std::size_t i = cells.size() - 3; i < cells.size(); ++i) cells[i].row = row;
  }
  const auto found = widths(3, cells, 300_pt);
  BOOST_TEST(found[0] == 110);
  BOOST_TEST(found[1] == 110);
  BOOST_TEST(found[2] < 110);
}

BOOST_AUTO_TEST_CASE(where_words_must_be_cut_the_longest_are) {
  BOOST_TEST(widths(2, {cell(0, 30, 30), cell(1, 400, 400)}, 100_pt)[0] == 30);
}

BOOST_AUTO_TEST_CASE(no_column_is_narrower_than_a_character) {
  BOOST_TEST(widths(2, {cell(0, 30, 30), cell(1, 40, 40)}, 4_pt) == (std::vector<double>{5, 5}));
}

BOOST_AUTO_TEST_CASE(columns_share_what_a_cell_over_both_needs_beyond_them) {
  BOOST_TEST(widths(2, {cell(0, 90, 150, 2), cell(0, 20, 20), cell(1, 30, 40)}, 300_pt) ==
             (std::vector<double>{50, 100}));
}

BOOST_AUTO_TEST_CASE(a_cell_over_columns_that_are_wide_enough_changes_nothing) {
  BOOST_TEST(widths(2, {cell(0, 20, 50, 2), cell(0, 20, 20), cell(1, 30, 40)}, 300_pt) ==
             (std::vector<double>{20, 40}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
