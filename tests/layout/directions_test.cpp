#include "layout/direction.h"
#include "layout/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(directions_of_writing)

namespace {

const layout::GlyphRun& run_with(const layout::Pages& pages, const std::string& text) {
  for (const auto& page : pages.pages)
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content);
          run && run->text.find(text) != run->text.npos)
        return *run;
  BOOST_FAIL("no run has " << text);
  throw std::logic_error(text);
}

layout::Pages pages_of(const std::string& text) {
  return typeset(book_of({paragraph(text)})).pages;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

Length end_of(const layout::GlyphRun& run) {
  Length x = run.origin.x;
  for (const auto& glyph : run.glyphs) x += glyph.advance;
  return x;
}

}  // namespace

BOOST_AUTO_TEST_CASE(latin_text_has_no_runs_of_its_own) {
  BOOST_TEST(layout::direction_runs("All of “it” – runs → from left to right.").empty());
}

BOOST_AUTO_TEST_CASE(hebrew_words_are_a_run_from_right_to_left) {
  const auto runs = layout::direction_runs("a שלום עולם b");
  BOOST_TEST_REQUIRE(runs.size() == 3U);
  BOOST_TEST(int(runs[1].embedding.level) == 1);
  BOOST_TEST(runs[0].end == 2U);
  BOOST_TEST(runs[1].end == 2U + 17U);
}

BOOST_AUTO_TEST_CASE(figures_in_hebrew_run_from_left_to_right_within_it) {
  const auto runs = layout::direction_runs("עמוד 123 כאן");
  BOOST_TEST_REQUIRE(runs.size() == 3U);
  BOOST_TEST(int(runs[1].embedding.level) == 2);
}

BOOST_AUTO_TEST_CASE(parts_stand_in_the_order_of_rule_l2) {
  const std::vector<std::size_t> expected = {0, 3, 2, 1, 4};
  const auto order = layout::visual_order({{0, 0}, {1, 1}, {2, 2}, {1, 1}, {0, 0}});
  BOOST_TEST(order == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(isolates_part_what_stands_beside_them) {
  const std::vector<std::size_t> apart = {0, 1, 3, 2}, together = {3, 2, 1, 0};
  const auto parted = layout::visual_order({{1, 1}, {1, 0}, {1, 0}, {1, 1}});
  BOOST_TEST(parted == apart, boost::test_tools::per_element());
  const auto joined = layout::visual_order({{1, 1}, {1, 1}, {1, 1}, {1, 1}});
  BOOST_TEST(joined == together, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(letters_of_a_hebrew_word_stand_from_right_to_left) {
  const auto pages = pages_of("Latin שלום latin.");
  const auto& run = run_with(pages, "שלום");
  BOOST_TEST(run.right_to_left);
  BOOST_TEST_REQUIRE(run.glyphs.size() == 4U);
  BOOST_TEST(std::is_sorted(run.glyphs.begin(), run.glyphs.end(),
                            [](const auto& a, const auto& b) { return a.cluster > b.cluster; }));
}

BOOST_AUTO_TEST_CASE(hebrew_words_in_a_row_stand_from_right_to_left_and_are_read_in_order) {
  const auto pages = pages_of("Latin שלום עולם latin.");
  const auto& run = run_with(pages, "שלום");
  BOOST_TEST(run.text == "שלום עולם");
  BOOST_TEST(run.glyphs.front().cluster > run.glyphs.back().cluster);
  BOOST_TEST(run.glyphs.back().cluster == 0U);
}

BOOST_AUTO_TEST_CASE(what_surrounds_hebrew_words_stays_in_its_place) {
  const auto pages = pages_of("Before שלום עולם after.");
  const auto &before = run_with(pages, "Before"), &words = run_with(pages, "שלום"),
             &after = run_with(pages, "after");
  BOOST_TEST(end_of(before).units() == words.origin.x.units());
  BOOST_TEST(end_of(words).units() == after.origin.x.units());
}

BOOST_AUTO_TEST_CASE(words_are_on_the_page_in_the_order_in_which_they_are_read) {
  const std::string text =
      "A line of Latin letters, then בראשית ברא אלהים את השמים ואת הארץ and עמוד 123 כאן, so long that the "
      "Hebrew words stand in several lines: בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו וחשך.";
  BOOST_TEST(without_spaces(text_of(pages_of(text))) == without_spaces("On Lines" + text));
}

BOOST_AUTO_TEST_CASE(arabic_letters_are_joined_in_a_face_that_has_them) {
  const auto set = typeset(book_of({paragraph("The word السلام is a greeting.")}));
  BOOST_TEST(set.diagnostics.items().empty());
  BOOST_TEST(run_with(set.pages, "السلام").right_to_left);
}

BOOST_AUTO_TEST_SUITE_END()
