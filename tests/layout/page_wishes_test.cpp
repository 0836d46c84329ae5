#include "layout/fixture.h"
#include "support/findings.h"

#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(page_wishes)

namespace {

const std::string column =
    "@page { size: 300pt 320pt; margin: 40pt } html { font-size: 11pt; line-height: 14pt; line-snap: "
    "baseline } "
    "p { text-align: justify; hyphens: auto; text-indent: 14pt } ";

Blocks paragraphs(int count) {
  Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph(prose(3 + i % 5, i)));
  return blocks;
}

std::size_t lines_of(const std::string& css, int seed) {
  const auto set = typeset(book_of({paragraph(prose(25, seed))}), column + css);
  std::size_t out = 0;
  for (const auto& page : set.pages.pages) out += lines_on(page).size();
  return out;
}

bool is_indented(const SeenLine& line) {
  return line.begin.points() > 50;
}

/// Pages that begin with exactly two lines of a paragraph, or end with two of one.
int pages_with_two_lines_apart(const std::string& css) {
  const auto set = typeset(book_of(paragraphs(120)), column + css);
  int out = 0;
  for (const auto& page : set.pages.pages) {
    const auto lines = lines_on(page);
    if (lines.size() < 4) continue;
    out += is_indented(lines[lines.size() - 2]) && !is_indented(lines.back()) ? 1 : 0;
    out += !is_indented(lines[0]) && !is_indented(lines[1]) && is_indented(lines[2]) ? 1 : 0;
  }
  return out;
}

/// Spreads whose pages end apart.
int unlevel_spreads(const std::string& css) {
  const auto set = typeset(book_of(paragraphs(120)), column + css);
  int out = 0;
  for (std::size_t i = 1; i + 2 < set.pages.pages.size(); i += 2) {
    const auto foot = [&](std::size_t page) { return lines_on(set.pages.pages[page]).back().baseline; };
    out += foot(i) != foot(i + 1) ? 1 : 0;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paragraph_is_set_in_a_line_more_or_less_where_the_style_asks_for_it) {
  int more = 0, fewer = 0;
  for (int seed = 0; seed < 12; ++seed) {
    const auto best = lines_of("", seed);
    const auto longer = lines_of("p { -cb-n-lines: +1 }", seed);
    const auto shorter = lines_of("p { -cb-n-lines: -1 }", seed);
    const auto changed = lines_of("p { -cb-n-lines: change }", seed);
    more += longer == best + 1 ? 1 : 0;
    fewer += shorter == best - 1 ? 1 : 0;
    BOOST_TEST((longer == best || longer == best + 1));
    BOOST_TEST((shorter == best || shorter == best - 1));
    BOOST_TEST((changed == longer || changed == shorter));
  }
  BOOST_TEST(more > 8);
  BOOST_TEST(fewer > 1);
}

BOOST_AUTO_TEST_CASE(a_line_more_is_found_however_much_better_the_paragraph_is_without) {
  Blocks blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(paragraph(prose(8, i)));
  const auto set =
      typeset(book_of(std::move(blocks)),
              "@page { size: 432pt 648pt; margin: 60pt } html { font-size: 10.5pt; line-height: 14pt } "
              "p { text-align: justify; hyphens: auto; text-indent: 14pt; -cb-n-lines: +1 }");
  BOOST_TEST(count_of(set.diagnostics, "lines-not-changed") <= 1U);
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_cannot_have_so_many_lines_stays_as_it_is_and_it_is_said) {
  const auto set = typeset(book_of({paragraph("One word.")}), column + "p { -cb-n-lines: -1 }");
  BOOST_TEST(lines_on(set.pages.pages.at(0)).size() == 2U);
  BOOST_TEST(finding(set.diagnostics, "lines-not-changed").message ==
             "a paragraph of one line cannot be set in 0, as `-cb-n-lines` asks");
}

BOOST_AUTO_TEST_CASE(three_lines_of_a_paragraph_stay_together_where_that_is_preferred_and_costs_little) {
  const int as_usual = pages_with_two_lines_apart("");
  const int preferred = pages_with_two_lines_apart("p { -cb-prefer-orphans: 3; -cb-prefer-widows: 3 }");
  BOOST_TEST(as_usual > 3);
  BOOST_TEST(preferred < as_usual / 2 + 1);
}

BOOST_AUTO_TEST_CASE(facing_pages_are_level_unless_each_is_to_be_full) {
  BOOST_TEST(unlevel_spreads("html { -cb-page-fill: prefer-balance }") == 0);
  BOOST_TEST(unlevel_spreads("html { -cb-page-fill: prefer-fill }") > 0);
}

BOOST_AUTO_TEST_CASE(a_book_is_made_up_to_a_signature_by_blank_pages_at_its_end) {
  const auto set = typeset(book_of(paragraphs(20)), column + "@page { -cb-signature: 16 }");
  const auto& pages = set.pages.pages;
  BOOST_TEST(pages.size() % 16 == 0U);
  const auto plain = typeset(book_of(paragraphs(20)), column).pages.pages.size();
  BOOST_TEST(plain % 16 != 0U);
  for (std::size_t i = 0; i < pages.size(); ++i) BOOST_TEST(pages[i].blank == (i >= plain));
}

BOOST_AUTO_TEST_SUITE_END()
