#include "cli/watch.h"

#include "casebound/base/file_system.h"
#include "casebound/base/interrupt.h"

#include "support/run.h"

#include <csignal>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

BOOST_AUTO_TEST_SUITE(watch_rounds)

BOOST_AUTO_TEST_CASE(what_is_saved_while_the_first_build_is_at_work_is_not_missed) {
  const TempFolder home;
  const auto essay = home.write("essay.md", "one");
  std::vector<std::string> read;
  const auto build = [&](const cli::Asking& asking) {
    asking(essay);
    read.push_back(disk().read(essay));
    if (read.size() == 1) home.write("essay.md", "two");  // the book is not finished yet
    return cli::Round{Exit::done, {essay}};
  };
  int waits = 0;
  const auto ready = [&] {
    if (++waits == 2) interrupt(SIGINT);
  };
  const Exit ended = cli::watch(build, ready);
  interrupt(0);
  BOOST_TEST((ended == Exit::interrupted));
  BOOST_TEST(read == (std::vector<std::string>{"one", "two"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
