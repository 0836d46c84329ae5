// What would not be heard by those who do not see the page.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(lint_access, tests::LintDesk)

BOOST_AUTO_TEST_CASE(pictures_want_words) {
  BOOST_TEST(findings_in("![](sail.png)\n\nSee ![](mast.png) here.") == "5:1 missing-alt\n7:5 missing-alt\n");
  BOOST_TEST(message("missing-alt") == "the picture sail.png has no words");
}

BOOST_AUTO_TEST_CASE(the_name_of_a_file_is_no_description) {
  for (const char* alt : {"sail", "sail.png", "IMG_0042.jpg"})
    BOOST_TEST(
        findings_in("![A boat](sail.png){alt=\"" + std::string(alt) + "\"}") == "5:1 alt-is-filename\n", alt);
}

BOOST_AUTO_TEST_CASE(a_caption_says_not_what_is_seen) {
  BOOST_TEST(findings_in("![A boat at sea.](sail.png)") == "5:1 alt-equals-caption\n");
}

BOOST_AUTO_TEST_CASE(pictures_that_are_described) {
  BOOST_TEST(
      findings_in(
          "![](rule.png){.decorative}\n\n![A boat at sea.](sail.png){alt=\"A boat under a red sail\"}\n\n"
          "See ![a sail](sail.png) and ![the mast](mast.png).") == "");
}

BOOST_AUTO_TEST_CASE(tables_want_headings_for_their_columns) {
  BOOST_TEST(findings_in("|  |  |\n|---|---|\n| a | b |") == "5:1 table-without-header\n");
  BOOST_TEST(findings_in("| A |  |\n|---|---|\n| a | b |") == "");
}

BOOST_AUTO_TEST_CASE(a_language_is_named_by_its_tag) {
  BOOST_TEST(findings_in("The word [Wort]{lang=deutsche_sprache}.") == "5:10 bad-language-tag\n");
  BOOST_TEST(findings_in("The word [Wort]{lang=german}.") == "5:10 bad-language-tag\n");
  BOOST_TEST(findings_in("The word [Wort]{lang=de-AT} [слово]{lang=rus} [x]{lang=x-klingon}.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
