#include "casebound/base/interrupt.h"

#include "casebound/base/error.h"
#include "casebound/base/parallel.h"

#include <atomic>
#include <csignal>

#include <boost/test/unit_test.hpp>

using namespace casebound;

namespace {

/// Leaves no interrupt to the tests after it.
struct Calm {
  ~Calm() { interrupt(0); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(base_interrupt, Calm)

BOOST_AUTO_TEST_CASE(a_step_goes_on_unless_it_is_asked_to_stop) {
  BOOST_CHECK_NO_THROW(stop_if_interrupted());
  interrupt(SIGINT);
  BOOST_CHECK_EXCEPTION(stop_if_interrupted(), Error,
                        [](const Error& error) { return error.exit() == Exit::interrupted; });
}

BOOST_AUTO_TEST_CASE(a_loop_begins_no_further_task) {
  std::atomic<int> begun = 0;
  const auto task = [&](std::size_t i) {
    ++begun;
    if (i == 2) interrupt(SIGTERM);
  };
  BOOST_CHECK_THROW(for_each_index(1000, 1, task), Error);
  BOOST_TEST(begun == 3);
}

BOOST_AUTO_TEST_SUITE_END()
