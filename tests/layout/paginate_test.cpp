#include "layout/paginate.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;

namespace {

const Column column{Length::from_points(100), Length::from_points(10), Length::from_points(8)};

Row row_of_height(double points) {
  Row row;
  row.height = Length::from_points(points);
  return row;
}

/// A table of a head and so many rows, each as high as a line.
Galley table(int rows) {
  Galley galley;
  galley.rows.push_back(row_of_height(10));
  for (int i = 0; i < rows; ++i) {
    galley.rows.push_back(row_of_height(10));
    galley.rows.back().table_head = {0, 0};
  }
  galley.rows.emplace_back();
  return galley;
}

/// `h` for the head, `r` for a row, `f` for a figure's row; capital where it is repeated.
std::string sketch(const MadePage& page) {
  std::string out;
  for (const auto& placed : page.rows) {
    const bool figure = placed.from == PlacedRow::From::figure;
    out += figure ? 'f' : placed.repeated ? 'H' : placed.row == 0 ? 'h' : 'r';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paginate_tables)

BOOST_AUTO_TEST_CASE(a_table_s_head_stands_again_on_each_page_that_begins_with_its_rows) {
  const auto pages = paginate(table(14), column);
  BOOST_TEST_REQUIRE(pages.size() == 2U);
  BOOST_TEST(sketch(pages[0]) == "hrrrrrrrrr");
  BOOST_TEST(sketch(pages[1]).starts_with("Hrrrrr"));
}

BOOST_AUTO_TEST_CASE(it_stands_again_below_a_figure_at_the_page_s_top) {
  Galley galley = table(14);
  galley.floats.push_back({{row_of_height(70)}, {}, 9});
  const auto pages = paginate(galley, column);
  BOOST_TEST_REQUIRE(pages.size() > 1U);
  BOOST_TEST(sketch(pages[0]).find('f') == std::string::npos);
  BOOST_TEST(sketch(pages[1]).starts_with("fHr"));
}

BOOST_AUTO_TEST_SUITE_END()
