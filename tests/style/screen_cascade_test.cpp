// What the cascade makes of a document on screens, beside what it makes of it on paper.
#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

namespace {

/// The first family of a paragraph.
std::string family(const std::string& css, style::Medium medium) {
  const tests::Sheets sheets(css);
  markup::SpineDocument document;
  document.body.name = "body";
  document.body.children.push_back({markup::Element{.name = "p"}});
  const auto body = sheets.stylesheet.apply(document, medium);
  return std::get<style::StyledElement>(body.children.front()).style->font_family.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(screen_cascade)

BOOST_AUTO_TEST_CASE(screens_and_paper_have_rules_of_their_own) {
  const std::string css =
      "p { font-family: Both } @media print { p { font-family: Paper } }"
      "@media screen { p { font-family: Glass } }";
  BOOST_TEST(family(css, style::Medium::print) == "Paper");
  BOOST_TEST(family(css, style::Medium::screen) == "Glass");
}

BOOST_AUTO_TEST_CASE(rules_without_a_medium_are_for_both) {
  BOOST_TEST(family("html { font-family: Both }", style::Medium::print) == "Both");
  BOOST_TEST(family("html { font-family: Both }", style::Medium::screen) == "Both");
}

BOOST_AUTO_TEST_CASE(a_screen_is_none_that_wants_other_colours) {
  const std::string css =
      "p { font-family: Both } @media (prefers-color-scheme: dark) { p { font-family: Dark } }"
      "@media not screen { p { font-family: Other } }";
  BOOST_TEST(family(css, style::Medium::screen) == "Both");
  BOOST_TEST(family("@media screen, (prefers-color-scheme: dark) { p { font-family: Glass } }",
                    style::Medium::screen) == "Glass");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
