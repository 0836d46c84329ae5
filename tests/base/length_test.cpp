#include "casebound/base/length.h"

#include <boost/test/unit_test.hpp>

namespace {

using casebound::Length;
using casebound::operator""_pt;

BOOST_AUTO_TEST_SUITE(length)

BOOST_AUTO_TEST_CASE(points_are_counted_in_65536ths) {
  BOOST_TEST((1_pt).units() == 65536);
  BOOST_TEST((0.5_pt).units() == 32768);
  BOOST_TEST((12_pt).points() == 12.0);
}

BOOST_AUTO_TEST_CASE(arithmetic_is_exact) {
  Length sum;
  for (int i = 0; i < 1000; ++i) sum += 0.1_pt;
  BOOST_TEST((sum == 1000 * 0.1_pt));
  BOOST_TEST((14_pt - 2_pt == 12_pt));
  BOOST_TEST((-(3_pt) == 0_pt - 3_pt));
  BOOST_TEST((9_pt / 2 == 4.5_pt));
  BOOST_TEST((2_pt < 3_pt));
}

BOOST_AUTO_TEST_CASE(ratios_round_once_to_nearest) {
  BOOST_TEST(Length::from_units(10).scaled(0.25).units() == 3);
  BOOST_TEST(Length::from_units(-10).scaled(0.25).units() == -3);
  BOOST_TEST(Length::from_points(1.0 / 3).units() == 21845);
  BOOST_TEST((6_pt).over(4_pt) == 1.5);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
