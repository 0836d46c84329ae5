// Numbers at the beginning of a paragraph that are no list's.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(manuscript_numbered_prose, tests::Desk)

BOOST_AUTO_TEST_CASE(a_year_begins_a_paragraph) {
  BOOST_TEST(
      body("1984. That *was* the\nyear.") ==
      "    paragraph\n      text \"1984. That \"\n      emphasis\n        text \"was\"\n      text \" the\"\n"
      "      soft-break\n      text \"year.\"\n");
  BOOST_TEST(found() == "5:1 note numbered-prose\n");
  BOOST_TEST(body("1914. War.\n\n1918. Peace.") ==
             "    paragraph\n      text \"1914. War.\"\n    paragraph\n      text \"1918. Peace.\"\n");
}

BOOST_AUTO_TEST_CASE(a_day_begins_a_paragraph) {
  BOOST_TEST(body("1. Oktober, und es regnete.") ==
             "    paragraph\n      text \"1. Oktober, und es regnete.\"\n");
  BOOST_TEST(found() == "5:1 note numbered-prose\n");
}

BOOST_AUTO_TEST_CASE(an_escape_needs_no_finding) {
  body("1984\\. That was the year.");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(lists_are_lists) {
  for (const std::string text :
       {"1. One.\n2. Two.", "1. Of all things.", "1914. War.\n1915. War.", "900. Words.", "3000. Words.",
        "32. Mai", "1. Oktober.\n2. November.", "1990. ```\n      a\n      ```"}) {
    BOOST_TEST(body(text).starts_with("    list ordered"), text);
    BOOST_TEST(found() == "", text);
  }
}

BOOST_AUTO_TEST_CASE(days_that_are_left_out_are_no_list) {
  BOOST_TEST(body("2. Mai. Regen.\n\n6. Mai. Nebel.") ==
             "    paragraph\n      text \"2. Mai. Regen.\"\n    paragraph\n      text \"6. Mai. Nebel.\"\n");
}

BOOST_AUTO_TEST_CASE(numbers_that_are_left_out_stay_left_out) {
  BOOST_TEST(body("1. Repealed.\n3. In force.\n4. So is this.").find("item number=3\n") != std::string::npos);
  BOOST_TEST(body("1. One.\n3. Three.\n4. Four.").find("number=4") == std::string::npos);
  BOOST_TEST(body("1. One.\n1. Two.\n1. Three.").find("number=") == std::string::npos);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
