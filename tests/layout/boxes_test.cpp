#include "layout/fixture.h"
#include "support/findings.h"

#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(boxes)

namespace {

const std::string page = "@page { size: 300pt 220pt; margin: 20pt } p { line-height: 12pt } ";

Block quote(Blocks blocks) {
  return {{}, {}, BlockQuote{std::move(blocks)}};
}

/// All rules on a page.
std::vector<Rect> rules(const layout::Page& on) {
  std::vector<Rect> out;
  for (const auto& item : on.items)
    if (const auto* rule = std::get_if<layout::Rule>(&item.content)) out.push_back(rule->area);
  return out;
}

Typeset boxed(const std::string& css, int sentences = 3) {
  return typeset(book_of({paragraph("Before."), quote({paragraph(prose(sentences))}), paragraph("After.")}),
                 page + css);
}

double right_edge(const Rect& area) {
  return (area.x + area.width).points();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_rules_above_and_below_a_box_are_of_one_length) {
  const auto drawn = rules(boxed("blockquote { border: 1pt solid; padding: 5pt 8pt; border-left: none; "
                                 "border-right: none; margin: 0 10pt }")
                               .pages.pages.at(0));
  BOOST_REQUIRE(drawn.size() == 2U);
  BOOST_TEST(drawn[0].x.points() == 30);
  BOOST_TEST(right_edge(drawn[0]) == 270);
  BOOST_TEST(drawn[1].x.points() == 30);
  BOOST_TEST(right_edge(drawn[1]) == 270);
}

BOOST_AUTO_TEST_CASE(the_four_rules_of_a_box_meet) {
  const auto set = boxed("blockquote { border: 1pt solid; padding: 5pt 8pt }");
  const auto drawn = rules(set.pages.pages.at(0));
  BOOST_REQUIRE(drawn.size() == 4U);
  const Rect &top = drawn[0], &bottom = drawn[1], &left = drawn[2], &right = drawn[3];
  BOOST_TEST((left.y == top.y && right.y == top.y));
  BOOST_TEST((left.y + left.height == bottom.y + bottom.height));
  BOOST_TEST((left.x == top.x));
  BOOST_TEST(right_edge(right) == right_edge(top));
  BOOST_TEST(set.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(the_rule_beside_a_box_goes_on_on_the_next_page) {
  const auto set = boxed("blockquote { border-left: 2pt solid; padding-left: 8pt }", 20);
  BOOST_REQUIRE(set.pages.pages.size() > 1U);
  BOOST_TEST(rules(set.pages.pages[0]).size() == 1U);
  BOOST_TEST(rules(set.pages.pages[1]).size() == 1U);
  BOOST_TEST(lines_on(set.pages.pages[1]).front().begin.points() >= 29);
}

BOOST_AUTO_TEST_CASE(a_box_without_borders_has_no_rules) {
  BOOST_TEST(rules(boxed("blockquote { padding-left: 8pt }").pages.pages.at(0)).empty());
}

BOOST_AUTO_TEST_CASE(a_box_is_as_wide_as_it_asks_to_be) {
  const auto set = boxed("blockquote { width: 100pt; hyphens: none; text-align: left }");
  for (const auto& line : lines_on(set.pages.pages.at(0)))
    if (line.text != "Before." && line.text != "After." && line.text != "On Lines")
      BOOST_TEST(line.end.points() <= 120);
}

BOOST_AUTO_TEST_CASE(a_box_is_not_wider_than_its_measure) {
  for (const auto& line : lines_on(boxed("blockquote { width: 900pt }").pages.pages.at(0)))
    BOOST_TEST(line.end.points() < 282);
}

BOOST_AUTO_TEST_SUITE_END()
