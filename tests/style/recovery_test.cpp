#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(recovery)

using namespace casebound::tests;

BOOST_AUTO_TEST_CASE(a_misspelt_property_gets_the_nearest_name) {
  const Sheets sheets("p { text-ident: 1em; text-align: left }");
  BOOST_TEST(sheets.findings() == "unknown-property at \"text-ident\"");
  BOOST_TEST(sheets.diagnostics.items()[0].hint == "do you mean `text-indent`?");
}

BOOST_AUTO_TEST_CASE(a_bad_value_keeps_the_declarations_around_it) {
  const Sheets sheets("p { text-align: middle; font-weight: bold }");
  BOOST_TEST(sheets.findings() == "bad-value at \"middle\"");
  BOOST_TEST(sheets.diagnostics.items()[0].hint == "it takes start | end | left | right | center | justify");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "p {\n  font-weight: bold;\n}\n");
}

BOOST_AUTO_TEST_CASE(percentages_of_the_text_width_are_refused) {
  const Sheets sheets("p { margin-left: 10%; height: 50%; font-size: 90% }");
  BOOST_TEST(sheets.findings() == "bad-value at \"10%\"; bad-value at \"50%\"");
  BOOST_TEST(sheets.diagnostics.items()[0].hint ==
             "what a percentage is of is not known here; write pt, em or rem");
}

BOOST_AUTO_TEST_CASE(unknown_units_and_a_number_without_unit_are_refused) {
  BOOST_TEST(Sheets("p { margin: 1vw; padding: 2 }").findings() ==
             "bad-value at \"1vw\"; bad-value at \"2\"");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_declaration_is_dropped_up_to_the_semicolon) {
  const Sheets sheets("p { 7; text-align left; font-weight: bold }");
  BOOST_TEST(sheets.findings() == "css-syntax at \"7\"; css-syntax at \"text-align left\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "p {\n  font-weight: bold;\n}\n");
}

BOOST_AUTO_TEST_CASE(one_bad_selector_drops_its_rule_and_no_other) {
  const Sheets sheets("p, ::firstline { text-align: left } h2 { text-align: left }");
  BOOST_TEST(sheets.findings() == "unsupported-selector at \"firstline\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "h2 {\n  text-align: left;\n}\n");
}

BOOST_AUTO_TEST_CASE(the_end_of_the_sheet_closes_what_is_open) {
  const Sheets sheets("p { text-align: left");
  BOOST_TEST(sheets.findings() == "css-syntax at \"{\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "p {\n  text-align: left;\n}\n");
}

BOOST_AUTO_TEST_CASE(a_closing_bracket_too_many_is_reported) {
  const Sheets sheets("p { text-align: left } } h2 { text-align: left }");
  BOOST_TEST(sheets.findings() == "css-syntax at \"}\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() ==
             "p {\n  text-align: left;\n}\n\nh2 {\n  text-align: left;\n}\n");
}

BOOST_AUTO_TEST_CASE(rules_inside_rules_are_dropped_alone) {
  const Sheets sheets("p { text-align: left; & em { color: red } font-weight: bold }");
  BOOST_TEST(sheets.findings() == "unsupported-selector at \"& em \"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "p {\n  text-align: left;\n  font-weight: bold;\n}\n");
}

BOOST_AUTO_TEST_CASE(unknown_at_rules_are_dropped_with_a_hint) {
  const Sheets sheets(
      "@import 'x.css'; @paeg { margin: 0 } @media print { @media screen { p { color: red } } }");
  BOOST_TEST(sheets.findings() ==
             "unsupported-at-rule at \"@import 'x.css'\"; unsupported-at-rule at \"@paeg\"; "
             "unsupported-at-rule at \"@media screen\"");
  BOOST_TEST(sheets.diagnostics.items()[1].hint == "do you mean @page?");
}

BOOST_AUTO_TEST_CASE(each_property_that_waits_for_layout_is_reported_once) {
  Sheets sheets("p { text-align-last: left } h2 { text-align-last: right }");
  sheets.add("h3 { text-align-last: left }");
  BOOST_TEST(sheets.findings() == "unsupported-property at \"text-align-last\"");
}

BOOST_AUTO_TEST_CASE(properties_for_the_screen_only_need_no_layout) {
  BOOST_TEST(Sheets("@media screen { img { max-width: 100% } }").findings() == "");
}

BOOST_AUTO_TEST_CASE(vendors_properties_are_silent_and_other_formatters_noted) {
  const Sheets sheets("p { -webkit-hyphens: auto; -moz-hyphens: auto; cursor: help; -prince-x: y }");
  BOOST_TEST(sheets.findings() == "unsupported-property at \"-prince-x\"");
  BOOST_TEST((sheets.diagnostics.items()[0].severity == Severity::note));
}

BOOST_AUTO_TEST_CASE(direction_is_an_error_since_epub_forbids_it) {
  const Sheets sheets("p { direction: rtl }");
  BOOST_TEST(sheets.diagnostics.has(Severity::error));
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "");
}

BOOST_AUTO_TEST_CASE(every_cut_of_a_sheet_is_read_without_harm) {
  const std::string css =
      "@page toc:nth(2n+1 of toc) { size: 6in 9in; @top-left { content: 'a' counter(page, lower-roman) } }\n"
      "@media not screen, (prefers-color-scheme: dark) { h2 + p:not(.a):not(#b)::after { margin: -1em 2pt "
      "!important } }\n"
      "a[href^='#']:is(.x, .y) > b ~ i:nth-last-of-type( -n + 3 ) { color: rgb(1 2 3); string-set: a "
      "attr(b) 'c' }";
  BOOST_TEST(Sheets(css).findings() == "");
  for (std::size_t length = 0; length < css.size(); ++length) {
    const Sheets whole(css.substr(0, length)), tail(css.substr(length));
    Sheets again(whole.stylesheet.reflowable_css() + tail.stylesheet.reflowable_css());
    BOOST_TEST(again.findings() == "");
  }
}

BOOST_AUTO_TEST_CASE(deep_brackets_do_not_exhaust_the_stack) {
  BOOST_TEST(!Sheets("p { content: " + std::string(200'000, '(') + "}").diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
