#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(property_values)

using namespace casebound::tests;

namespace {

/// `ok`, or what was found, for one declaration.
std::string judged(const std::string& declaration) {
  const auto findings = Sheets("p { " + declaration + " }").findings();
  return findings.empty() ? "ok" : findings.substr(0, findings.find(' '));
}

}  // namespace

BOOST_AUTO_TEST_CASE(font_families_are_strings_or_words) {
  const auto style = style_of_paragraph("p { font-family: 'Linux Libertine', EB  Garamond, serif }");
  const std::vector<std::string> wanted = {"Linux Libertine", "EB Garamond", "serif"};
  BOOST_TEST(style.font_family == wanted);
  BOOST_TEST(judged("font-family: Linux, ") == "bad-value");
  BOOST_TEST(judged("font-family: 12pt") == "bad-value");
}

BOOST_AUTO_TEST_CASE(font_weights_by_name_number_and_step) {
  BOOST_TEST(style_of_paragraph("p { font-weight: 600 }").font_weight == 600);
  BOOST_TEST(style_of_paragraph("body { font-weight: bold } p { font-weight: bolder }").font_weight == 900);
  BOOST_TEST(style_of_paragraph("body { font-weight: bold } p { font-weight: lighter }").font_weight == 400);
  BOOST_TEST(judged("font-weight: 0") == "bad-value");
}

BOOST_AUTO_TEST_CASE(figures_are_chosen_apart) {
  const auto style = style_of_paragraph("p { font-variant-numeric: tabular-nums lining-nums }");
  BOOST_TEST((style.font_variant_numeric == style::FontNumeric{.lining = true, .tabular = true}));
  BOOST_TEST(judged("font-variant-numeric: lining-nums oldstyle-nums") == "bad-value");
  const auto both = style_of_paragraph("p { font-variant: small-caps oldstyle-nums }");
  BOOST_TEST((both.font_variant_caps == style::FontCaps::small_caps));
  BOOST_TEST(both.font_variant_numeric.oldstyle);
}

BOOST_AUTO_TEST_CASE(colours_in_every_notation) {
  const auto colour = [](const std::string& text) {
    return style_of_paragraph("p { color: " + text + " }").color;
  };
  BOOST_TEST((colour("#abc") == style::Colour{0xAA, 0xBB, 0xCC}));
  BOOST_TEST((colour("#0a141E") == style::Colour{10, 20, 30}));
  BOOST_TEST((colour("rgb(10, 20, 30)") == style::Colour{10, 20, 30}));
  BOOST_TEST((colour("rgb(100% 0% 50%)") == style::Colour{255, 0, 128}));
  BOOST_TEST((colour("device-cmyk(0% 0% 0% 50%)") == style::Colour{128, 128, 128, Inks{0, 0, 0, 500}}));
  BOOST_TEST((colour("RebeccaPurple") == style::Colour{0x66, 0x33, 0x99}));
  BOOST_TEST(judged("color: #ab") == "bad-value");
  BOOST_TEST(judged("color: rgb(1, 2)") == "bad-value");
}

BOOST_AUTO_TEST_CASE(a_colour_of_inks_keeps_them_and_has_one_for_screens) {
  const auto colour = style_of_paragraph("p { color: device-cmyk(10% .2 30% 0) }").color;
  BOOST_TEST((colour == style::Colour{230, 204, 179, Inks{100, 200, 300, 0}}));
  BOOST_TEST(!style_of_paragraph("p { color: rgb(230 204 179) }").color.inks);
  BOOST_TEST(judged("color: device-cmyk(0 0 0)") == "bad-value");
}

BOOST_AUTO_TEST_CASE(hyphenation_limits) {
  const auto style =
      style_of_paragraph("p { hyphenate-limit-chars: 6 3; hyphenate-limit-lines: 2; hyphens: auto }");
  const std::array<int, 3> wanted = {6, 3, 3};
  BOOST_TEST(style.hyphenate_limit_chars == wanted, boost::test_tools::per_element());
  BOOST_TEST(style.hyphenate_limit_lines == 2);
  BOOST_TEST((style.hyphens == style::Hyphens::auto_));
  BOOST_TEST(style_of_paragraph("p { hyphenate-limit-lines: no-limit }").hyphenate_limit_lines == 0);
}

BOOST_AUTO_TEST_CASE(justification_limits_and_protrusion) {
  const auto style = style_of_paragraph("p { -cb-justify-limits: 75% 150% 99% 101%; -cb-protrusion: none }");
  BOOST_TEST(style.justify_limits[0] == .75);
  BOOST_TEST(style.justify_limits[3] == 1.01);
  BOOST_TEST(!style.protrusion);
  BOOST_TEST(judged("-cb-justify-limits: 110% 150% 99% 101%") == "bad-value");
}

BOOST_AUTO_TEST_CASE(punctuation_hangs_in_the_places_that_are_named_each_once) {
  const auto hanging = [](const std::string& value) {
    return style_of_paragraph("p { hanging-punctuation: " + value + " }").hanging_punctuation;
  };
  BOOST_TEST((hanging("none") == style::HangingPunctuation{}));
  BOOST_TEST((hanging("first force-end last") == style::HangingPunctuation{true, true, true, false}));
  BOOST_TEST((hanging("allow-end first") == style::HangingPunctuation{true, false, false, true}));
  BOOST_TEST((style_of_paragraph("body { hanging-punctuation: last }").hanging_punctuation.last));
  for (const auto* bad : {"first first", "force-end allow-end", "none first", "middle"})
    BOOST_TEST(judged(std::string("hanging-punctuation: ") + bad) == "bad-value");
}

BOOST_AUTO_TEST_CASE(how_many_lines_a_paragraph_is_wanted_in) {
  const auto wanted = [](const std::string& value) {
    return style_of_paragraph("p { -cb-n-lines: " + value + " }").lines_wanted;
  };
  BOOST_TEST((wanted("+1") == style::LinesWanted{1, false}));
  BOOST_TEST((wanted("-1") == style::LinesWanted{-1, false}));
  BOOST_TEST((wanted("change") == style::LinesWanted{0, true}));
  BOOST_TEST((wanted("auto") == style::LinesWanted{}));
  BOOST_TEST((style_of_paragraph("body { -cb-n-lines: -1 }").lines_wanted == style::LinesWanted{}));
  for (const auto* bad : {"3", "1.5", "more", "-1 1"})
    BOOST_TEST(judged(std::string("-cb-n-lines: ") + bad) == "bad-value");
}

BOOST_AUTO_TEST_CASE(wishes_for_the_ends_of_pages) {
  const auto style =
      style_of_paragraph("body { -cb-prefer-orphans: 3; -cb-prefer-widows: 4; -cb-page-fill: prefer-fill }");
  BOOST_TEST(style.prefer_orphans == 3);
  BOOST_TEST(style.prefer_widows == 4);
  BOOST_TEST((style.page_fill == style::PagesFilled::full));
  BOOST_TEST(style_of_paragraph("p { -cb-prefer-widows: auto }").prefer_widows == 0);
  BOOST_TEST(judged("-cb-prefer-widows: 0") == "bad-value");
  BOOST_TEST(judged("-cb-page-fill: balance") == "bad-value");
}

BOOST_AUTO_TEST_CASE(initial_letters_sink_as_far_as_they_are_tall_unless_it_is_said) {
  const auto initial = [](const std::string& value) {
    return style_of_paragraph("p { initial-letter: " + value + " }").initial_letter;
  };
  BOOST_TEST((initial("3") == style::InitialLetter{3, 3}));
  BOOST_TEST((initial("2.5") == style::InitialLetter{2.5, 2}));
  BOOST_TEST((initial("3 2") == style::InitialLetter{3, 2}));
  BOOST_TEST((initial("3 drop") == style::InitialLetter{3, 3}));
  BOOST_TEST((initial("3 raise") == style::InitialLetter{3, 1}));
  BOOST_TEST((initial("normal") == style::InitialLetter{}));
  for (const std::string bad : {"0", "3 0", "3 2 1", "drop", "3pt", "1e30", "normal 2"})
    BOOST_TEST(judged("initial-letter: " + bad) == "bad-value", bad);
}

BOOST_AUTO_TEST_CASE(baselines_are_raised_by_lengths_and_parts_of_the_line) {
  const auto raised = [](const std::string& value) {
    return style_of_paragraph("p { font-size: 10pt; line-height: 12pt; vertical-align: " + value + " }")
        .baseline_shift.points();
  };
  BOOST_TEST(raised("3pt") == 3);
  BOOST_TEST(raised("-.2em") == -2);
  BOOST_TEST(raised("50%") == 6);
  BOOST_TEST(raised("super") == 0);
  BOOST_TEST(judged("vertical-align: high") == "bad-value");
}

BOOST_AUTO_TEST_CASE(lists_have_a_place_and_a_sign) {
  const auto style = style_of_paragraph("p { list-style: inside '– ' }");
  BOOST_TEST(style.list_style_inside);
  BOOST_TEST(style.list_style_type == "\"– ");
  BOOST_TEST(!style_of_paragraph("body { list-style: inside } p { list-style: square }").list_style_inside);
  BOOST_TEST(judged("list-style: inside outside") == "bad-value");
  BOOST_TEST(judged("list-style: disc square") == "bad-value");
}

BOOST_AUTO_TEST_CASE(how_paragraphs_end_their_lines_and_spreads_their_pages) {
  const auto style =
      style_of_paragraph("html { text-wrap: pretty; hyphenate-limit-last: spread; -cb-spread-slack: 2 }");
  BOOST_TEST((style.text_wrap == style::TextWrap::pretty));
  BOOST_TEST((style.hyphenate_limit_last == style::HyphenateLast::spread));
  BOOST_TEST(style.spread_slack == 2);
  BOOST_TEST(style_of_paragraph({}).spread_slack == 1);
  BOOST_TEST(judged("text-wrap: nowrap") == "bad-value");
  BOOST_TEST(judged("-cb-spread-slack: -1") == "bad-value");
}

BOOST_AUTO_TEST_CASE(columns_and_the_gap_between_them) {
  const auto style = style_of_paragraph("p { column-count: 2; column-gap: 18pt }");
  BOOST_TEST(style.column_count == 2);
  BOOST_TEST((style.column_gap == Length::from_points(18)));
  BOOST_TEST(style_of_paragraph("p { column-count: auto }").column_count == 1);
  BOOST_TEST(!style_of_paragraph("p { column-gap: normal }").column_gap);
  BOOST_TEST(judged("column-count: 0") == "bad-value");
  BOOST_TEST(judged("column-gap: auto") == "bad-value");
}

BOOST_AUTO_TEST_CASE(breaks_know_the_books_words_and_older_ones) {
  BOOST_TEST((style_of_paragraph("p { break-before: recto }").break_before == style::Break::recto));
  BOOST_TEST((style_of_paragraph("p { break-before: left }").break_before == style::Break::verso));
  BOOST_TEST((style_of_paragraph("p { page-break-before: always }").break_before == style::Break::page));
  BOOST_TEST((style_of_paragraph("p { page-break-inside: avoid }").break_inside == style::Break::avoid));
  BOOST_TEST(judged("break-inside: page") == "bad-value");
  BOOST_TEST(judged("orphans: 0") == "bad-value");
}

BOOST_AUTO_TEST_CASE(counters_strings_and_content) {
  const auto style = style_of_paragraph(
      "p { counter-reset: a b 3; counter-increment: c; string-set: author attr(data-author), title 'On ' "
      "content() }");
  const std::vector<std::pair<std::string, int>> reset = {{"a", 0}, {"b", 3}}, increment = {{"c", 1}};
  BOOST_TEST((style.counter_reset == reset));
  BOOST_TEST((style.counter_increment == increment));
  BOOST_REQUIRE_EQUAL(style.string_set.size(), 2u);
  BOOST_TEST(std::get<style::ContentAttribute>(style.string_set[0].content.at(0)).name == "data-author");
  BOOST_TEST(std::holds_alternative<style::ContentText>(style.string_set[1].content.at(1)));
  BOOST_TEST(judged("content: counter(a, upper-roman) counters(a, '.', decimal) leader('. ')") == "ok");
  BOOST_TEST(judged("counter-set: a 3 b") == "ok");
  BOOST_TEST(judged("content: counters(a)") == "bad-value");
  BOOST_TEST(judged("content: content()") == "bad-value");
  BOOST_TEST(judged("content: url(x.png)") == "bad-value");
  BOOST_TEST(judged("string-set: title") == "bad-value");
}

BOOST_AUTO_TEST_CASE(every_starred_property_is_read) {
  for (const std::string declaration :
       {"letter-spacing: .05em", "word-spacing: normal", "text-transform: uppercase", "vertical-align: super",
        "white-space: pre-line", "text-indent: -1em", "line-snap: baseline", "page: toc",
        "display: table-caption", "width: 3in", "height: auto", "list-style-type: upper-alpha",
        "list-style: none", "border-collapse: collapse", "font-style: oblique", "text-align: justify",
        "border-bottom: thin dotted red", "widows: 3"})
    BOOST_TEST(judged(declaration) == "ok");
}

BOOST_AUTO_TEST_CASE(values_that_only_the_e_book_knows_are_a_warning_once) {
  BOOST_TEST(Sheets("p { float: left } div { float: left }").findings() ==
             "unsupported-property at \"float: left\"");
  BOOST_TEST(Sheets("figure { float: top } @media screen { p { float: left } }").findings() == "");
}

BOOST_AUTO_TEST_CASE(lines_along_text_are_under_and_through) {
  const auto lines = [](const std::string& value) {
    return Sheets("p { text-decoration: " + value + " }").findings();
  };
  for (const std::string good : {"none", "underline", "line-through underline", "underline dotted #800000"})
    BOOST_TEST(lines(good) == "");
  BOOST_TEST(lines("blink") == "bad-value at \"blink\"");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
