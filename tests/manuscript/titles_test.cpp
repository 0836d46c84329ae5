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

BOOST_AUTO_TEST_CASE(a_title_in_the_front_matter_may_be_emphasised) {
  const Document document =
      read("---\ntitle: \"On *The Mill*\"\nsubtitle: _A_ tale\n---\n# On *The Mill*\n\nText.\n");
  BOOST_TEST(document.title.size() == 2U);
  BOOST_TEST(std::holds_alternative<Emphasis>(document.title.back().value));
  BOOST_TEST(std::holds_alternative<Emphasis>(document.subtitle.front().value));
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(plain_text(read("---\ntitle: \"*The Mill*\"\n---\nText.\n").title) == "The Mill");
}

BOOST_AUTO_TEST_CASE(other_marks_in_a_title_are_its_text) {
  for (const std::string title : {"2 * 3 * 4", "snake_case_name", "A [*link*](b)", "C\\* and D\\*", "a*"}) {
    project::EssaySettings settings;
    settings.title = title;
    BOOST_TEST(plain_text(read("Text.\n", settings).title) == title);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
