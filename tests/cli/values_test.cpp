#include "cli/values.h"

#include "casebound/base/error.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::cli;

BOOST_AUTO_TEST_SUITE(cli_values)

BOOST_AUTO_TEST_CASE(source_date_epoch_is_a_whole_number_of_seconds) {
  BOOST_TEST(read_source_date_epoch("0").value() == 0);
  BOOST_TEST(read_source_date_epoch("1700000000").value() == 1700000000);
  BOOST_TEST(read_source_date_epoch("253402300799").value() == 253402300799);
}

BOOST_AUTO_TEST_CASE(an_unset_or_empty_source_date_epoch_says_nothing) {
  BOOST_TEST(!read_source_date_epoch(std::nullopt).has_value());
  BOOST_TEST(!read_source_date_epoch("").has_value());
}

BOOST_AUTO_TEST_CASE(any_other_source_date_epoch_is_wrong_use) {
  for (const char* text : {"-1", "1.5", "12x", " 1", "today", "253402300800", "99999999999999999999"})
    BOOST_CHECK_THROW(read_source_date_epoch(text), Error);
}

BOOST_AUTO_TEST_SUITE_END()
