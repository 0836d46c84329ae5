#include "cli/diff.h"

#include <boost/test/unit_test.hpp>

using casebound::cli::unified_diff;

BOOST_AUTO_TEST_SUITE(cli_diff)

BOOST_AUTO_TEST_CASE(what_did_not_change_is_not_shown) {
  BOOST_TEST(unified_diff("a.md", "", "", false) == "");
  BOOST_TEST(unified_diff("a.md", "one\ntwo\n", "one\ntwo\n", false) == "");
}

BOOST_AUTO_TEST_CASE(a_change_stands_between_the_lines_around_it) {
  BOOST_TEST(unified_diff("a.md", "1\n2\n3\n4\n5\n", "1\n2\nx\n4\n5\n", false) ==
             "--- a.md\n+++ a.md\n@@ -2,3 +2,3 @@\n 2\n-3\n+x\n 4\n");
}

BOOST_AUTO_TEST_CASE(lines_that_come_and_go_have_places) {
  BOOST_TEST(unified_diff("a.md", "1\n2\n", "0\n1\n2\n", false) ==
             "--- a.md\n+++ a.md\n@@ -1,1 +1,2 @@\n+0\n 1\n");
  BOOST_TEST(unified_diff("a.md", "1\n2\n", "1\n", false) == "--- a.md\n+++ a.md\n@@ -1,2 +1,1 @@\n 1\n-2\n");
  BOOST_TEST(unified_diff("a.md", "", "1\n", false) == "--- a.md\n+++ a.md\n@@ -0,0 +1,1 @@\n+1\n");
}

BOOST_AUTO_TEST_CASE(changes_apart_are_hunks_of_their_own) {
  const std::string text = unified_diff("a.md", "a\n\nb\n\nc\n\nd\n", "A\n\nb\n\nc\n\nD\n", false);
  BOOST_TEST(text == "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-a\n+A\n \n@@ -6,2 +6,2 @@\n \n-d\n+D\n");
}

BOOST_AUTO_TEST_CASE(empty_lines_between_changes_are_no_change) {
  BOOST_TEST(unified_diff("a.md", "a\n\nb\n\nc\n", "A\n\nB\n\nC\n", false) ==
             "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n-a\n+A\n \n-b\n+B\n \n-c\n+C\n");
}

BOOST_AUTO_TEST_CASE(in_colours_the_part_that_changed_stands_out) {
  const std::string text = unified_diff("a.md", "the fin\xC3\xA9 end\n", "the fin\xC3\xA8 end\n", true);
  BOOST_TEST(text.find("\033[31m-the fin\033[7m\xC3\xA9\033[27m end\033[0m\n") != std::string::npos, text);
  BOOST_TEST(text.find("\033[32m+the fin\033[7m\xC3\xA8\033[27m end\033[0m\n") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(a_terminal_is_not_steered_by_a_manuscript) {
  const std::string text = unified_diff("a.md", "x\033[2J\r\ny\r\n", "x\r\ny\r\n", false);
  BOOST_TEST(text.find('\033') == std::string::npos);
  BOOST_TEST(text.find('\r') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
