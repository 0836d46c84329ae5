#include "casebound/base/numeral.h"

#include <boost/test/unit_test.hpp>

using casebound::numeral;

BOOST_AUTO_TEST_SUITE(numerals)

BOOST_AUTO_TEST_CASE(numbers_in_the_counter_styles_of_css) {
  BOOST_TEST(numeral(14, "decimal") == "14");
  BOOST_TEST(numeral(7, "decimal-leading-zero") == "07");
  BOOST_TEST(numeral(-7, "decimal-leading-zero") == "-07");
  BOOST_TEST(numeral(49, "lower-roman") == "xlix");
  BOOST_TEST(numeral(1999, "upper-roman") == "MCMXCIX");
  BOOST_TEST(numeral(27, "lower-alpha") == "aa");
  BOOST_TEST(numeral(3, "upper-latin") == "C");
  BOOST_TEST(numeral(1, "lower-greek") == "α");
  BOOST_TEST(numeral(18, "lower-greek") == "σ");
  BOOST_TEST(numeral(25, "lower-greek") == "αα");
}

BOOST_AUTO_TEST_CASE(numbers_that_a_style_does_not_reach_are_decimal) {
  BOOST_TEST(numeral(0, "lower-roman") == "0");
  BOOST_TEST(numeral(4000, "upper-roman") == "4000");
  BOOST_TEST(numeral(-1, "lower-alpha") == "-1");
}

BOOST_AUTO_TEST_SUITE_END()
