#include "fixture.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(pages)

using namespace casebound::tests;

namespace {

/// Top margin in points, by which the tests tell rules apart.
double top(const std::string& css, const PageContext& context) {
  return Sheets(css).stylesheet.page(context).margin.top.points();
}

}  // namespace

BOOST_AUTO_TEST_CASE(sizes_in_lengths_and_paper) {
  const auto size = [](const std::string& value) {
    const auto page = Sheets("@page { size: " + value + " }").stylesheet.page({});
    return std::make_pair(std::lround(page.size.width.points()), std::lround(page.size.height.points()));
  };
  BOOST_TEST((size("6in 9in") == std::make_pair(432L, 648L)));
  BOOST_TEST((size("5in") == std::make_pair(360L, 360L)));
  BOOST_TEST((size("A5") == std::make_pair(420L, 595L)));
  BOOST_TEST((size("letter landscape") == std::make_pair(792L, 612L)));
  BOOST_TEST(Sheets("@page { size: 6em 9em }").findings() == "bad-value at \"6em 9em\"");
}

BOOST_AUTO_TEST_CASE(pages_are_as_large_as_a_pdf_can_have_them) {
  for (const char* size : {"3pt", "14400pt 3pt", "200in"})
    BOOST_TEST(Sheets(std::string("@page { size: ") + size + " }").findings() == "", size);
  const Sheets large("@page { size: 100pt 201in }");
  BOOST_TEST(large.findings() == "page-size at \"100pt 201in\"");
  const auto& item = large.diagnostics.items()[0];
  BOOST_TEST((item.severity == Severity::error));
  BOOST_TEST(item.message == "a page cannot be 14472 points high");
  BOOST_TEST(!item.hint.empty());
  BOOST_TEST(Sheets("@page { size: 2.9pt 100pt }").findings() == "page-size at \"2.9pt 100pt\"");
}

BOOST_AUTO_TEST_CASE(a_bleed_is_never_negative) {
  const Sheets sheets("@page { bleed: -5mm }");
  BOOST_TEST(sheets.findings() == "bad-value at \"-5mm\"");
  BOOST_TEST((sheets.diagnostics.items()[0].severity == Severity::error));
  BOOST_TEST(Sheets("@page { bleed: 5mm }").diagnostics.items()[0].hint ==
             "write `editions: {press: {bleed: 3mm}}` in book.yaml");
}

BOOST_AUTO_TEST_CASE(sides_have_two_names_each) {
  const std::string css = "@page :recto { margin-top: 1pt } @page :left { margin-top: 2pt }";
  BOOST_TEST(top(css, {.side = Side::recto}) == 1);
  BOOST_TEST(top(css, {.side = Side::verso}) == 2);
}

BOOST_AUTO_TEST_CASE(first_is_the_first_page_of_the_book) {
  const std::string css = "@page :first { margin-top: 1pt }";
  BOOST_TEST(top(css, {.first_of_book = true}) == 1);
  BOOST_TEST(top(css, {}) == 0);
}

BOOST_AUTO_TEST_CASE(nth_counts_pages_of_a_run_of_one_name) {
  const std::string css =
      "@page :nth(1 of chapter) { margin-top: 1pt } @page chapter:nth(2n) { margin-top: 2pt }";
  BOOST_TEST(top(css, {.name = "chapter", .number_in_group = 1}) == 1);
  BOOST_TEST(top(css, {.name = "chapter", .number_in_group = 2}) == 2);
  BOOST_TEST(top(css, {.name = "chapter", .number_in_group = 3}) == 0);
  BOOST_TEST(top(css, {.name = "toc", .number_in_group = 1}) == 0);
  BOOST_TEST(top("@page x:first-of-group { margin-top: 3pt }", {.name = "x", .number_in_group = 1}) == 3);
}

BOOST_AUTO_TEST_CASE(names_weigh_more_than_first_and_blank_and_these_more_than_sides) {
  const std::string css =
      "@page toc { margin-top: 1pt } @page :blank { margin-top: 2pt } @page :recto { margin-top: 3pt } "
      "@page { margin-top: 4pt }";
  BOOST_TEST(top(css, {.name = "toc", .blank = true}) == 1);
  BOOST_TEST(top(css, {.blank = true}) == 2);
  BOOST_TEST(top(css, {}) == 3);
  BOOST_TEST(top(css, {.side = Side::verso}) == 4);
}

BOOST_AUTO_TEST_CASE(a_list_of_page_selectors) {
  const std::string css = "@page titlepage, copyright-page:verso { margin-top: 1pt }";
  BOOST_TEST(top(css, {.name = "titlepage"}) == 1);
  BOOST_TEST(top(css, {.name = "copyright-page", .side = Side::verso}) == 1);
  BOOST_TEST(top(css, {.name = "copyright-page", .side = Side::recto}) == 0);
}

BOOST_AUTO_TEST_CASE(the_rule_above_the_notes_is_the_border_of_footnote) {
  const auto plain = Sheets().stylesheet.page({}).footnote;
  BOOST_TEST(plain.border.top.width.points() == .35, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(plain.width->points() == 60);
  const Sheets sheets("@page { @footnote { border-top: 1pt solid #333; width: auto; padding-top: 3pt } }");
  const auto page = sheets.stylesheet.page({});
  BOOST_TEST(page.footnote.border.top.width.points() == 1);
  BOOST_TEST((page.footnote.border.top.colour == style::Colour{51, 51, 51}));
  BOOST_TEST(!page.footnote.width);
  BOOST_TEST(page.boxes.empty());
  BOOST_TEST(sheets.findings() == "unsupported-property at \"padding-top\"");
}

BOOST_AUTO_TEST_CASE(pages_and_elements_have_counters_of_their_own) {
  const auto findings = [](const std::string& css) { return Sheets(css).findings(); };
  BOOST_TEST(findings("@page { @top-left { content: counter(page) counter(pages) string(a, last) } }") == "");
  BOOST_TEST(findings("p::before { content: counter(a) }") == "");
  BOOST_TEST(findings("@media screen { q { content: counter(page) } }") == "");
  BOOST_TEST(findings("@page { @top-left { content: counter(a) } }") ==
             "unsupported-property at \"counter(a)\"");
  BOOST_TEST(findings("p::before { content: counter(page) string(a) }") ==
             "unsupported-property at \"counter(page)\"; unsupported-property at \"string(a)\"");
  BOOST_TEST(findings("@page { @top-left { content: string(a, middle) } }") ==
             "bad-value at \"string(a, middle)\"");
}

BOOST_AUTO_TEST_CASE(margin_boxes_inherit_from_the_page_and_it_from_the_root) {
  const Sheets sheets(
      "html { font-family: Andika; font-size: 10pt } @page { font-size: 9pt; line-height: 14pt; "
      "@top-left { content: counter(page) '  ' string(author); padding-bottom: 1em; font-style: italic } "
      "@bottom-center { font-weight: bold } }");
  const auto page = sheets.stylesheet.page({});
  BOOST_REQUIRE_EQUAL(page.boxes.size(), 1u);
  const auto& box = page.boxes.at("top-left");
  BOOST_TEST(box.style.font_family.at(0) == "Andika");
  BOOST_TEST(box.style.font_size.points() == 9);
  BOOST_TEST(box.style.line_height.points() == 14);
  BOOST_TEST(box.style.padding.bottom.points() == 9);
  BOOST_TEST((box.style.text_align == style::TextAlign::left));
  BOOST_TEST((box.style.vertical_align == style::VerticalAlign::middle));
  BOOST_REQUIRE_EQUAL(box.content.size(), 3u);
  BOOST_TEST(std::get<style::ContentStringRef>(box.content[2]).name == "author");
}

BOOST_AUTO_TEST_CASE(every_box_of_the_sixteen_is_known) {
  std::string css = "@page {";
  for (const std::string name :
       {"top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top",
        "right-middle", "right-bottom", "bottom-right-corner", "bottom-right", "bottom-center", "bottom-left",
        "bottom-left-corner", "left-bottom", "left-middle", "left-top"})
    css += "@" + name + " { content: 'x' }";
  const Sheets sheets(css + "@top-middle { content: 'y' } }");
  BOOST_TEST(sheets.stylesheet.page({}).boxes.size() == 16u);
  BOOST_TEST(sheets.findings() == "unsupported-at-rule at \"@top-middle\"");
}

BOOST_AUTO_TEST_CASE(content_none_takes_a_box_away_unless_outweighed) {
  const std::string head = "@page { @top-left { content: 'head' } } ";
  const auto boxes = [&](const std::string& css) {
    return Sheets(head + css).stylesheet.page({.name = "x", .blank = true}).boxes.size();
  };
  BOOST_TEST(boxes("@page x { @top-left { content: none } }") == 0u);
  BOOST_TEST(
      boxes(
          "@page :blank { @top-left { content: none !important } } @page x { @top-left { content: 'x' } }") ==
      0u);
  BOOST_TEST(boxes("@page :blank { @top-left { content: none } } @page x { @top-left { content: 'x' } }") ==
             1u);
}

BOOST_AUTO_TEST_CASE(folios_are_written_as_the_page_says) {
  const Sheets sheets("@page toc { -cb-folio: lower-roman }");
  BOOST_TEST(sheets.stylesheet.page({.name = "toc"}).folio == "lower-roman");
  BOOST_TEST(sheets.stylesheet.page({}).folio == "decimal");
}

BOOST_AUTO_TEST_CASE(a_signature_is_a_number_of_pages) {
  BOOST_TEST(Sheets("@page { -cb-signature: 16 }").stylesheet.page({}).signature == 16);
  BOOST_TEST(Sheets("@page { -cb-signature: none }").stylesheet.page({}).signature == 1);
  BOOST_TEST(Sheets("@page { -cb-signature: 0 }").findings() == "bad-value at \"0\"");
}

BOOST_AUTO_TEST_CASE(faults_in_page_rules_have_their_place) {
  BOOST_TEST(Sheets("@page :frist { margin: 0 }").findings() == "unsupported-selector at \"frist\"");
  BOOST_TEST(Sheets("@page { bleed: 3mm; margin: 5% }").findings() ==
             "unsupported-property at \"bleed\"; bad-value at \"5%\"");
  BOOST_TEST(Sheets("@page essay:first { margin: 0 }").diagnostics.items().at(0).hint ==
             "the first page of each run is `:nth(1 of essay)`");
}

BOOST_AUTO_TEST_CASE(a_page_has_margins_and_no_borders) {
  BOOST_TEST(Sheets("@page { border: 1pt solid; padding-top: 2pt }").findings() ==
             "unsupported-property at \"border\"; unsupported-property at \"padding-top\"");
  BOOST_TEST(Sheets("@page { margin: 20pt; font-size: 9pt; hyphens: none }").findings() == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
