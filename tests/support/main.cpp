#define BOOST_TEST_MODULE casebound
#include <cstdlib>

#include <boost/test/unit_test.hpp>

namespace {

/// Programs that tests call leave the user's cache alone, unless they are given one of their own.
struct WithoutCache {
  WithoutCache() { setenv("CASEBOUND_CACHE", "off", 1); }
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(WithoutCache);
