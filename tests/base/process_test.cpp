#include "casebound/base/process.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(what_a_program_says_is_kept_apart_from_its_complaints) {
  const auto answer = ask({"sh", "-c", "echo out; echo err >&2; exit 3"});
  BOOST_TEST_REQUIRE(answer.has_value());
  BOOST_TEST(answer->out == "out\n");
  BOOST_TEST(answer->err == "err\n");
  BOOST_TEST(answer->code == 3);
  BOOST_TEST(!answer->is_good());
}

BOOST_AUTO_TEST_CASE(no_shell_reads_the_words) {
  BOOST_TEST(ask({"printf", "%s", "$(echo x); `y` *"})->out == "$(echo x); `y` *");
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_gives_no_answer) {
  BOOST_TEST(!ask({"casebound-no-such-program"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_program_that_is_killed_ends_with_128_and_the_signal) {
  BOOST_TEST(ask({"sh", "-c", "kill -9 $$"})->code == 137);
}

BOOST_AUTO_TEST_CASE(it_has_no_standard_input_and_the_c_locale) {
  BOOST_TEST(ask({"cat"})->out == "");
  BOOST_TEST(ask({"sh", "-c", "echo $LC_ALL"})->out == "C\n");
}

BOOST_AUTO_TEST_CASE(much_is_read_from_both_ends_at_once) {
  const auto answer =
      ask({"sh", "-c", "for i in $(seq 30000); do echo 0123456789; echo 0123456789 >&2; done"});
  BOOST_TEST(answer->out.size() == 330'000U);
  BOOST_TEST(answer->err.size() == 330'000U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
