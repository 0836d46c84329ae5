// Headings of the first level beyond the title.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(titles, tests::Desk)

BOOST_AUTO_TEST_CASE(an_essay_has_one_title) {
  read("# One\n\n*Jane Roe*\n\nWords.\n\n# Two\n\nWords.\n\n# Three\n\nWords.\n");
  BOOST_TEST(found() == "7:1 warning multiple-titles\n");
  BOOST_TEST(tests::finding(diagnostics, "multiple-titles").message.find("3 headings") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sections_are_no_titles) {
  read("# One\n\n*Jane Roe*\n\nWords.\n\n## Two\n\nWords.\n\n## Three\n\nWords.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_label_and_a_title_are_one) {
  read("# Conclusion\n\n# One\n\n*Jane Roe*\n\nWords.\n");
  BOOST_TEST(tests::count_of(diagnostics, "multiple-titles") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
