#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(cascade)

using namespace casebound::tests;

namespace {

double size_in(const std::string& css) {
  return style_of_paragraph(css).font_size.points();
}
double leading_in(const std::string& css) {
  return style_of_paragraph(css).line_height.points();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_later_of_two_equals_wins) {
  BOOST_TEST(size_in("p { font-size: 9pt } p { font-size: 11pt }") == 11);
}

BOOST_AUTO_TEST_CASE(important_declarations_outweigh_specificity) {
  BOOST_TEST(size_in("p { font-size: 9pt !important } #p { font-size: 11pt }") == 9);
  BOOST_TEST(size_in("#p { font-size: 9pt !IMPORTANT } p { font-size: 11pt ! important }") == 9);
}

BOOST_AUTO_TEST_CASE(any_rule_of_a_book_outweighs_the_display_table) {
  const auto markup = document({node("section", {node("b#b"), node("li#l"), node("td#d")})});
  const Sheets sheets("* { font-weight: normal; display: inline }");
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_TEST(find(body, "b")->style->font_weight == 400);
  BOOST_TEST((find(body, "l")->style->display == style::Display::inline_));
}

BOOST_AUTO_TEST_CASE(the_display_table_knows_xhtml) {
  const auto markup = document({node("b#b"), node("em#e"), node("li#l"), node("td#d"), node("thead#h"),
                                node("pre#p"), node("script#s"), node("sup#u")});
  const auto body = Sheets().stylesheet.apply(markup);
  BOOST_TEST(find(body, "b")->style->font_weight == 700);
  BOOST_TEST((find(body, "e")->style->font_style == style::FontStyle::italic));
  BOOST_TEST((find(body, "l")->style->display == style::Display::list_item));
  BOOST_TEST((find(body, "d")->style->display == style::Display::table_cell));
  BOOST_TEST((find(body, "h")->style->display == style::Display::table_header_group));
  BOOST_TEST((find(body, "p")->style->white_space == style::WhiteSpace::pre));
  BOOST_TEST((find(body, "s")->style->display == style::Display::none));
  BOOST_TEST((find(body, "u")->style->vertical_align == style::VerticalAlign::super));
}

BOOST_AUTO_TEST_CASE(inheritance_takes_what_is_inherited_and_no_more) {
  const auto style =
      style_of_paragraph("body { text-align: right; margin-top: 10pt; letter-spacing: 1pt; page: x }");
  BOOST_TEST((style.text_align == style::TextAlign::right));
  BOOST_TEST(style.letter_spacing.points() == 1);
  BOOST_TEST(style.margin.top.points() == 0);
  BOOST_TEST(style.page == "");
}

BOOST_AUTO_TEST_CASE(inherit_initial_and_unset) {
  const std::string body = "body { font-size: 9pt; margin-left: 7pt; text-align: right } ";
  BOOST_TEST(style_of_paragraph(body + "p { margin: inherit }").margin.left.points() == 7);
  BOOST_TEST(size_in(body + "p { font-size: initial }") == 12);
  BOOST_TEST((style_of_paragraph(body + "p { text-align: unset }").text_align == style::TextAlign::right));
  BOOST_TEST(style_of_paragraph(body + "p { margin: 3pt; margin-left: unset }").margin.left.points() == 0);
}

BOOST_AUTO_TEST_CASE(units_become_points) {
  const auto edge = [](const std::string& length) {
    const auto style = style_of_paragraph(
        "html { font-size: 10pt; line-height: 15pt } p { font-size: 20pt; line-height: 1.5; margin-left: " +
        length + " }");
    return style.margin.left.points();
  };
  BOOST_TEST(edge("1in") == 72);
  BOOST_TEST(edge("96px") == 72);
  BOOST_TEST(edge("2.54cm") == 72);
  BOOST_TEST(edge("25.4mm") == 72);
  BOOST_TEST(edge("6pc") == 72);
  BOOST_TEST(edge("2em") == 40);
  BOOST_TEST(edge("2rem") == 20);
  BOOST_TEST(edge("2ex") == 20);
  BOOST_TEST(edge("2lh") == 60);
  BOOST_TEST(edge("2rlh") == 30);
  BOOST_TEST(edge("-1em") == -20);
}

BOOST_AUTO_TEST_CASE(font_sizes_measure_by_the_parent) {
  BOOST_TEST(size_in("html { font-size: 10pt } body { font-size: 2em } p { font-size: 150% }") == 30);
  BOOST_TEST(size_in("body { font-size: 12pt } p { font-size: larger }") == 14.4,
             boost::test_tools::tolerance(1e-4));
  BOOST_TEST(size_in("p { font-size: x-large }") == 18);
}

BOOST_AUTO_TEST_CASE(line_height_numbers_inherit_as_factors_and_lengths_as_lengths) {
  BOOST_TEST(leading_in("body { font-size: 10pt; line-height: 1.5 } p { font-size: 20pt }") == 30);
  BOOST_TEST(leading_in("body { font-size: 10pt; line-height: 150% } p { font-size: 20pt }") == 15);
  BOOST_TEST(leading_in("body { font-size: 10pt; line-height: 14pt } p { font-size: 20pt }") == 14);
  BOOST_TEST(leading_in("body { font-size: 10pt } p { font-size: 20pt }") == 24,
             boost::test_tools::tolerance(1e-4));
  BOOST_TEST(leading_in("body { line-height: 14pt } p { line-height: normal; font-size: 10pt }") == 12,
             boost::test_tools::tolerance(1e-4));
  BOOST_TEST(leading_in("p { line-height: 2em; font-size: 10pt }") == 20);
}

BOOST_AUTO_TEST_CASE(the_roots_rem_is_its_own_size) {
  const auto markup = document({node("p#p")});
  const Sheets sheets(
      "html { font-size: 10pt; line-height: 14pt; letter-spacing: 0.1rem; text-indent: 1rlh }");
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_TEST(body.style->letter_spacing.points() == 1, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(body.style->text_indent.points() == 14);
}

BOOST_AUTO_TEST_CASE(borders_are_drawn_only_with_a_style) {
  BOOST_TEST(style_of_paragraph("p { border-top-width: 2pt }").border.top.width.points() == 0);
  const auto style =
      style_of_paragraph("p { color: #123; border: 2pt solid; border-left: none; border-right-color: red }");
  BOOST_TEST(style.border.top.width.points() == 2);
  BOOST_TEST(style.border.left.width.points() == 0);
  BOOST_TEST((style.border.top.colour == style::Colour{0x11, 0x22, 0x33}));
  BOOST_TEST((style.border.right.colour == style::Colour{255, 0, 0}));
}

BOOST_AUTO_TEST_CASE(shorthands_of_four_sides) {
  const auto style = style_of_paragraph("p { margin: 1pt 2pt 3pt; padding: 4pt 5pt }");
  BOOST_TEST(style.margin.top.points() == 1);
  BOOST_TEST(style.margin.right.points() == 2);
  BOOST_TEST(style.margin.bottom.points() == 3);
  BOOST_TEST(style.margin.left.points() == 2);
  BOOST_TEST(style.padding.bottom.points() == 4);
  BOOST_TEST(style.padding.left.points() == 5);
}

BOOST_AUTO_TEST_CASE(media_print_holds_and_screen_does_not) {
  BOOST_TEST(size_in("p { font-size: 9pt } @media print { p { font-size: 10pt } }") == 10);
  BOOST_TEST(size_in("p { font-size: 9pt } @media screen { p { font-size: 10pt } }") == 9);
  BOOST_TEST(size_in("p { font-size: 9pt } @media screen, print { p { font-size: 10pt } }") == 10);
  BOOST_TEST(size_in("p { font-size: 9pt } @media not screen { p { font-size: 10pt } }") == 10);
  BOOST_TEST(size_in("p { font-size: 9pt } @media only all { p { font-size: 10pt } }") == 10);
  BOOST_TEST(size_in("p { font-size: 9pt } @media (prefers-color-scheme: dark) { p { font-size: 10pt } }") ==
             9);
}

BOOST_AUTO_TEST_CASE(width_queries_are_warned_of_and_never_so) {
  const Sheets sheets(
      "@media (min-width: 40em) { p { font-size: 10pt } } @media amzn-kf8 { p { color: red } }");
  BOOST_TEST(sheets.findings() ==
             "unsupported-at-rule at \"(min-width: 40em)\"; unsupported-at-rule at \"amzn-kf8\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "");
}

BOOST_AUTO_TEST_CASE(a_first_letter_has_a_style_of_its_own_where_a_rule_speaks_of_it) {
  const auto markup = document({node("p#p", {words("One")}), node("p#q", {words("Two")})});
  const Sheets sheets("p { font-size: 10pt } #p::first-letter { initial-letter: 3; font-size: 2em }");
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_TEST(sheets.findings() == "");
  BOOST_REQUIRE(find(body, "p")->first_letter);
  BOOST_TEST(find(body, "p")->first_letter->font_size.points() == 20);
  BOOST_TEST(find(body, "p")->first_letter->initial_letter.sink == 3);
  BOOST_TEST(!find(body, "q")->first_letter);
}

BOOST_AUTO_TEST_CASE(markers_have_a_style_of_their_own_where_a_rule_speaks_of_them) {
  const auto markup = document({node("ul", {node("li#l", {words("One")})})});
  const Sheets sheets("li::marker { color: red }");
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_REQUIRE(find(body, "l")->marker);
  BOOST_TEST((find(body, "l")->marker->color == style::Colour{255, 0, 0}));
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "li::marker {\n  color: red;\n}\n");
}

BOOST_AUTO_TEST_CASE(an_essay_is_cascaded_with_its_text_in_order) {
  const auto markup = document({node("p#p", {words("One "), node("em", {words("two")}), words(" three")})});
  const auto body = Sheets().stylesheet.apply(markup);
  const auto& paragraph = *find(body, "p");
  BOOST_REQUIRE_EQUAL(paragraph.children.size(), 3u);
  BOOST_TEST(std::get<const markup::TextNode*>(paragraph.children[0])->text == "One ");
  BOOST_TEST(std::get<style::StyledElement>(paragraph.children[1]).element->name == "em");
  BOOST_TEST(std::get<const markup::TextNode*>(paragraph.children[2])->text == " three");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
