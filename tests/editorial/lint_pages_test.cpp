// Running heads and page numbers between the halves of sentences.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

const std::string before = "The committee met again in the spring and decided to postpone the";
const std::string after = "question of the paper until the autumn, when prices would be known.";

/// Two sentences, each interrupted by something, then more.
std::string interrupted(const std::string& first, const std::string& second) {
  return before + "\n\n" + first + "\n\n" + after + "\n\n" + before + "\n\n" + second + "\n\n" + after;
}

BOOST_FIXTURE_TEST_SUITE(lint_pages, tests::LintDesk)

BOOST_AUTO_TEST_CASE(a_running_head_interrupts_sentences_twice) {
  BOOST_TEST(findings_in(interrupted("12 PAPER AND PRINT", "PAPER AND PRINT 13")) ==
             "7:1 running-head\n13:1 running-head\n");
  BOOST_TEST(findings_in(interrupted("*Paper and Print*", "## PAPER AND PRINT")) ==
             "7:1 running-head\n13:4 running-head\n");
}

BOOST_AUTO_TEST_CASE(a_running_head_is_known_at_the_ends_of_paragraphs_too) {
  BOOST_TEST(findings_in(interrupted("PAPER", "PAPER") + "\n\nPAPER\n\nA last paragraph.") ==
             "7:1 running-head\n13:1 running-head\n17:1 running-head\n");
}

BOOST_AUTO_TEST_CASE(page_numbers_interrupt_sentences_twice) {
  for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
           {"12", "13"}, {"– 12 –", "– 13 –"}, {"Page 12 of 40", "Page 13 of 40"}, {"xii", "xiii"}})
    BOOST_TEST(findings_in(interrupted(first, second)) == "7:1 stray-page-number\n13:1 stray-page-number\n",
               first);
}

BOOST_AUTO_TEST_CASE(numbers_that_do_not_count_pages_are_told_and_left) {
  findings_in(interrupted("12", "13"));
  for (const auto& item : diagnostics.items()) BOOST_TEST(item.fixes.size() == 1U);
  findings_in(interrupted("12", "1945"));
  BOOST_TEST(!diagnostics.items().empty());
  for (const auto& item : diagnostics.items()) BOOST_TEST(item.fixes.empty());
}

BOOST_AUTO_TEST_CASE(page_numbers_may_stand_on_lines_of_a_paragraph) {
  const std::string text = before + "\n12\n" + after + "\n" + before + "\n13\n" + after;
  BOOST_TEST(findings_in(text) == "6:1 stray-page-number\n9:1 stray-page-number\n");
}

BOOST_AUTO_TEST_CASE(a_page_number_and_a_running_head_together) {
  BOOST_TEST(findings_in(interrupted("12\n\nPAPER", "13\n\nPAPER")) ==
             "9:1 running-head\n17:1 running-head\n7:1 stray-page-number\n15:1 stray-page-number\n");
}

BOOST_AUTO_TEST_CASE(numbers_between_paragraphs_are_pages_if_all_ascend) {
  BOOST_TEST(findings_in(interrupted("12", "13") + "\n\n14\n\nA last paragraph.") ==
             "7:1 stray-page-number\n13:1 stray-page-number\n17:1 stray-page-number\n");
  BOOST_TEST(findings_in("1\n\nA section begins.\n\n" + interrupted("112", "113") + "\n\n2\n\nAnother.") ==
             "11:1 stray-page-number\n17:1 stray-page-number\n");
}

BOOST_AUTO_TEST_CASE(a_running_head_may_stand_on_a_line_of_a_paragraph) {
  const std::string text =
      before + "\nPAPER AND PRINT\n" + after + " The\n" + before + "\nPAPER AND PRINT\n" + after;
  BOOST_TEST(findings_in(text) == "6:1 running-head\n9:1 running-head\n");
  // As long as the other lines, it may be one of them.
  const std::string line = "The ministry of paper and of print and of all that goes with it";
  BOOST_TEST(findings_in(before + "\n" + line + "\n" + after + " The\n" + before + "\n" + line + "\n" +
                         after) == "");
}

BOOST_AUTO_TEST_CASE(one_interruption_is_none) {
  BOOST_TEST(findings_in(before + "\n\nPAPER AND PRINT\n\n" + after + "\n\nPAPER AND PRINT\n\nMore.") == "");
  BOOST_TEST(findings_in(before + "\n\n12\n\n" + after) == "");
}

BOOST_AUTO_TEST_CASE(what_stands_under_headings_interrupts_none) {
  const std::string entry =
      "## The paper that was laid and dried\n\nState: gone\n\nit is not made any more.\n\n";
  BOOST_TEST(findings_in(entry + entry) == "");
}

BOOST_AUTO_TEST_CASE(figures_that_number_no_page) {
  const std::string text = "They listen to the unspecified address of the whole of the machine,\n";
  BOOST_TEST(findings_in(text + "0.0.0.0\nor another.\n" + text + "0.0.0.1\nor another.") == "");
}

BOOST_AUTO_TEST_CASE(sections_may_be_numbered) {
  BOOST_TEST(findings_in("1\n\nOne thing was done.\n\n2\n\nAnother thing was done.\n\n3\n\nAnd so on.") ==
             "");
}

BOOST_AUTO_TEST_CASE(a_refrain_is_no_running_head) {
  const std::string refrain = "Oh the paper, the paper of old";
  const std::string stanza =
      "we sat and we folded the sheets of the day,  \nand the night came along all the same";
  BOOST_TEST(findings_in(stanza + "\n\n" + refrain + "\n\n" + stanza + "\n\n" + refrain + "\n\n" + stanza) ==
             "");
  BOOST_TEST(findings_in(before + "\n\n" + refrain + "\n\n" + after + "\n\n| a line\n| of verse\n\n" +
                         before + "\n\n" + refrain + "\n\n" + after) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
