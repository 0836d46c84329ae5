#include "fixture.h"

#include <boost/test/unit_test.hpp>

// The room's own headers are private, so tokens are seen through what becomes of them.
namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(tokenizer)

using namespace casebound::tests;

namespace {

std::string exported(const std::string& css) {
  return Sheets(css).stylesheet.reflowable_css();
}

}  // namespace

BOOST_AUTO_TEST_CASE(comments_may_stand_between_any_tokens) {
  BOOST_TEST(exported("/* a */p/**/{/**/text-align/**/:/**/left/**/}/* b */") ==
             "p {\n  text-align: left;\n}\n");
}

BOOST_AUTO_TEST_CASE(escapes_stand_for_characters) {
  BOOST_TEST(exported("\\70 { te\\78t-align: l\\65 ft }") == "p {\n  text-align: left;\n}\n");
  BOOST_TEST(exported("p::before { content: '\\2014\\20 x' }") ==
             "p::before {\n  content: \"\xE2\x80\x94 x\";\n}\n");
}

BOOST_AUTO_TEST_CASE(impossible_code_points_become_the_replacement_character) {
  BOOST_TEST(exported("p::before { content: '\\d800 \\0 \\110000 ' }") ==
             "p::before {\n  content: \"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\";\n}\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_read_in_every_spelling) {
  BOOST_TEST(exported("p { margin: +.5em -1.50em 1e1em 0.0 }") == "p {\n  margin: 0.5em -1.5em 10em 0;\n}\n");
}

BOOST_AUTO_TEST_CASE(a_string_that_does_not_end_drops_its_declaration_only) {
  const Sheets sheets("p::before { content: 'oops\n; text-align: left }");
  BOOST_TEST(sheets.findings() == "css-syntax at \"'oops\"; bad-value at \"'oops\"");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "p::before {\n  text-align: left;\n}\n");
}

BOOST_AUTO_TEST_CASE(a_comment_that_does_not_end_is_reported) {
  BOOST_TEST(Sheets("p { text-align: left } /* and so on").findings() == "css-syntax at \"/*\"");
}

BOOST_AUTO_TEST_CASE(html_comment_marks_are_passed_over) {
  BOOST_TEST(Sheets("<!-- p { text-align: left } -->").findings() == "");
}

BOOST_AUTO_TEST_CASE(a_sheet_in_another_encoding_is_an_error) {
  const Sheets sheets("p::before { content: '\xE4' }");
  BOOST_TEST(sheets.findings() == "css-syntax at \"\xE4\"");
  BOOST_TEST(sheets.diagnostics.has(Severity::error));
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
