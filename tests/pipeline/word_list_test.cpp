#include "support/word_list.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

BOOST_AUTO_TEST_SUITE(word_list)

BOOST_AUTO_TEST_CASE(words_stand_between_any_white_space) {
  BOOST_TEST(words_of("  one\ttwo\n\u00A0three\u2009four ") == (Words{"one", "two", "three", "four"}),
             boost::test_tools::per_element());
  BOOST_TEST(words_of(" \n").empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_printed_is_no_part_of_a_word) {
  BOOST_TEST(words_of("ex\u00ADtra \u200B a\u2060b") == (Words{"extra", "ab"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_lost_a_doubled_and_a_moved_word_are_found) {
  const Words words = {"a", "b", "c", "d"};
  BOOST_TEST(first_difference(words, words) == "");
  BOOST_TEST(first_difference(words, {"a", "b", "d"}) == "word 3 should be “c” and is “d”, after “a b ”");
  BOOST_TEST(first_difference(words, {"a", "b", "b", "c", "d"}) != "");
  BOOST_TEST(first_difference(words, {"b", "a", "c", "d"}) ==
             "word 1 should be “a” and is “b”, at the beginning");
  BOOST_TEST(first_difference(words, {"a", "b", "c"}) ==
             "word 4 should be “d” and is the end, after “a b c ”");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
