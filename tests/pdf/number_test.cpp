#include "pdf/number.h"

#include <limits>

#include <boost/test/unit_test.hpp>

using namespace casebound;

namespace {

std::string decimal(std::int64_t value, int digits) {
  std::string out;
  pdf::append_decimal(out, value, digits);
  return out;
}

std::string points(Length length) {
  std::string out;
  pdf::append_length(out, length);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_number)

BOOST_AUTO_TEST_CASE(whole_numbers_have_no_point) {
  BOOST_TEST(decimal(0, 0) == "0");
  BOOST_TEST(decimal(120000, 4) == "12");
  BOOST_TEST(decimal(-7, 0) == "-7");
}

BOOST_AUTO_TEST_CASE(fractions_are_as_short_as_can_be) {
  BOOST_TEST(decimal(125, 1) == "12.5");
  BOOST_TEST(decimal(10500, 4) == "1.05");
  BOOST_TEST(decimal(1, 4) == "0.0001");
  BOOST_TEST(decimal(-1, 4) == "-0.0001");
  BOOST_TEST(decimal(-123456789, 4) == "-12345.6789");
}

BOOST_AUTO_TEST_CASE(large_numbers_have_no_exponent) {
  BOOST_TEST(decimal(std::numeric_limits<std::int64_t>::max(), 0) == "9223372036854775807");
  BOOST_TEST(decimal(std::numeric_limits<std::int64_t>::min(), 0) == "-9223372036854775808");
}

BOOST_AUTO_TEST_CASE(lengths_are_rounded_to_ten_thousandths_of_a_point) {
  BOOST_TEST(points(432_pt) == "432");
  BOOST_TEST(points(10.95_pt) == "10.95");
  BOOST_TEST(points(Length::from_units(1)) == "0");
  BOOST_TEST(points(Length::from_units(-1)) == "0");
  BOOST_TEST(points(-0.25_pt) == "-0.25");
}

BOOST_AUTO_TEST_SUITE_END()
