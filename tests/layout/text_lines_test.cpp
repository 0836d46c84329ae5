#include "layout/fixture.h"

#include <algorithm>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(text_lines)

namespace {

/// “Kept” and some words struck out.
Typeset struck(const std::string& words, const std::string& css = {}) {
  Block text = paragraph("Kept ");
  auto& inlines = std::get<Paragraph>(text.value).inlines;
  inlines.push_back({{}, Strikethrough{text_inlines(words)}});
  inlines.push_back({{}, Text{" kept"}});
  return typeset(book_of({text}), "@page { size: 300pt 200pt; margin: 20pt } " + css);
}

std::vector<layout::Rule> rules(const Typeset& set) {
  std::vector<layout::Rule> out;
  for (const auto& item : set.pages.pages.at(0).items)
    if (const auto* rule = std::get_if<layout::Rule>(&item.content)) out.push_back(*rule);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_struck_out_has_a_rule_through_its_letters) {
  const auto set = struck("void", "s { color: #800000 }");
  const auto drawn = rules(set);
  BOOST_REQUIRE(drawn.size() == 1U);
  const auto line = lines_on(set.pages.pages[0]).back();
  BOOST_TEST(line.text == "Kept void kept");
  BOOST_TEST((drawn[0].area.y < line.baseline));
  BOOST_TEST((drawn[0].area.y > line.baseline - Length::from_points(5)));
  BOOST_TEST((drawn[0].area.x > line.begin));
  BOOST_TEST((drawn[0].area.x + drawn[0].area.width < line.end));
  BOOST_TEST(int{drawn[0].colour.red} == 0x80);
}

BOOST_AUTO_TEST_CASE(a_rule_through_words_goes_on_in_the_next_line_and_leaves_the_margin) {
  const auto drawn = rules(struck(prose(2)));
  BOOST_TEST(drawn.size() >= 2U);
  for (const auto& rule : drawn) BOOST_TEST((rule.area.x + rule.area.width).points() < 281);
}

BOOST_AUTO_TEST_CASE(what_is_underlined_has_a_rule_below_its_baseline) {
  const auto set = struck("void", "s { text-decoration: underline }");
  BOOST_REQUIRE(rules(set).size() == 1U);
  BOOST_TEST((rules(set)[0].area.y > lines_on(set.pages.pages[0]).back().baseline));
  BOOST_TEST(set.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_struck_out_has_no_rule) {
  BOOST_TEST(rules(struck("void", "s { text-decoration-line: none }")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
