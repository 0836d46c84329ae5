#include "layout/fixture.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(forced_breaks)

namespace {

Block heading(std::string text) {
  return {{}, {}, Heading{2, text_inlines(std::move(text))}};
}

const std::string css = "@page { size: 300pt 200pt; margin: 20pt } p { line-height: 10pt } ";

/// Two sections of a chapter, the second one under a head.
Typeset two_sections(const std::string& more, int sentences = 2) {
  return typeset(book_of({paragraph(prose(sentences)), heading("Next"), paragraph(prose(2, 7))}), css + more);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_begins_with_what_asks_for_it) {
  const auto set = two_sections("h2 { break-before: page }");
  BOOST_TEST(set.pages.pages.size() == 2U);
  BOOST_TEST(lines_on(set.pages.pages[1]).front().text == "Next");
  BOOST_TEST(set.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_page_begins_after_what_asks_for_it) {
  const auto set = two_sections("h2 { break-after: page }");
  BOOST_TEST(set.pages.pages.size() == 2U);
  BOOST_TEST(lines_on(set.pages.pages[0]).back().text == "Next");
}

BOOST_AUTO_TEST_CASE(no_page_begins_where_nobody_asks_for_it) {
  BOOST_TEST(two_sections("h2 { break-before: auto }").pages.pages.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_blank_page_stands_before_what_asks_for_a_recto) {
  const auto set = two_sections("h2 { break-before: recto }");
  BOOST_REQUIRE(set.pages.pages.size() == 3U);
  BOOST_TEST(set.pages.pages[1].blank);
  BOOST_TEST(set.pages.pages[1].items.empty());
  BOOST_TEST(lines_on(set.pages.pages[2]).front().text == "Next");
}

BOOST_AUTO_TEST_CASE(no_blank_page_stands_before_what_comes_on_the_side_it_asks_for) {
  BOOST_TEST(two_sections("h2 { break-before: verso }").pages.pages.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_margin_stays_at_the_top_of_a_page_that_was_asked_for) {
  const auto near = two_sections("h2 { break-before: page }");
  const auto far = two_sections("h2 { break-before: page; margin-top: 30pt }");
  const auto moved =
      lines_on(far.pages.pages[1]).front().baseline - lines_on(near.pages.pages[1]).front().baseline;
  BOOST_TEST(moved.points() == 30);
}

BOOST_AUTO_TEST_CASE(pages_before_an_asked_for_one_are_filled_as_always) {
  const auto set = two_sections("h2 { break-before: page }", 40);
  BOOST_TEST(set.pages.pages.size() > 3U);
  BOOST_TEST(lines_on(set.pages.pages.back()).front().text == "Next");
  for (const auto& item : set.diagnostics.items()) BOOST_TEST(item.code != "page-fault");
}

BOOST_AUTO_TEST_CASE(a_figure_does_not_leave_the_pages_before_an_asked_for_one) {
  const auto note = [](const std::string& what) {
    return typeset(book_of({paragraph("Before."), heading("Next")}), css + what);
  };
  const auto told = note("h2 { float: top; break-before: page }");
  BOOST_TEST(count_of(told.diagnostics, "unsupported-property") == 1U);
  BOOST_TEST(note("h2 { float: top }").diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_chapter_says_what_its_first_page_is_called) {
  const auto set = two_sections(".chapter { counter-reset: page 50 } h2 { break-before: page }");
  BOOST_TEST(set.pages.pages[0].folio == "50");
  BOOST_TEST(set.pages.pages[1].folio == "51");
}

BOOST_AUTO_TEST_CASE(what_begins_a_page_within_a_chapter_says_what_it_is_called) {
  const auto set = two_sections("h2 { break-before: page; counter-reset: page 7 }");
  BOOST_TEST(set.pages.pages[0].folio == "1");
  BOOST_TEST(set.pages.pages[1].folio == "7");
}

BOOST_AUTO_TEST_CASE(another_counter_does_not_number_pages) {
  BOOST_TEST(two_sections(".chapter { counter-reset: plate 50 }").pages.pages[0].folio == "1");
}

BOOST_AUTO_TEST_SUITE_END()
