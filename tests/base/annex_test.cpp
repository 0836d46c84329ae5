#include "casebound/base/annex.h"

#include "casebound/base/error.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;

BOOST_AUTO_TEST_SUITE(base)

BOOST_AUTO_TEST_CASE(an_annex_that_is_not_there_is_a_fault_of_the_installation_and_is_named) {
  try {
    annex("stable");
    BOOST_FAIL("it was found");
  } catch (const Error& error) {
    BOOST_TEST((error.exit() == Exit::environment));
    BOOST_TEST(error.diagnostic().code == "annex");
    BOOST_TEST(error.diagnostic().message.find("casebound_stable.so") != std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
