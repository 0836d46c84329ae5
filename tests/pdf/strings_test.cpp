#include "pdf/information.h"
#include "pdf/text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace std::string_literals;

namespace {

std::string literal(std::string_view bytes) {
  std::string out;
  pdf::append_literal(out, bytes);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_strings)

BOOST_AUTO_TEST_CASE(literals_escape_what_would_end_or_change_them) {
  BOOST_TEST(literal("a(b)c\\d\re\nf") == "(a\\(b\\)c\\\\d\\re\nf)");
}

BOOST_AUTO_TEST_CASE(ascii_stays_and_all_else_is_utf16_with_a_mark) {
  BOOST_TEST(pdf::text_string("Essays") == "Essays");
  BOOST_TEST(pdf::text_string("é") == "\xFE\xFF\x00\xE9"s);
  BOOST_TEST(pdf::text_string("𝄞") == "\xFE\xFF\xD8\x34\xDD\x1E"s);
}

BOOST_AUTO_TEST_CASE(uris_become_seven_bit) {
  BOOST_TEST(pdf::ascii_uri("https://example.org/a b/é") == "https://example.org/a%20b/%C3%A9");
}

BOOST_AUTO_TEST_CASE(dates_are_in_utc) {
  BOOST_TEST(pdf::pdf_date(0) == "D:19700101000000Z");
  BOOST_TEST(pdf::pdf_date(1709208000) == "D:20240229120000Z");
}

BOOST_AUTO_TEST_SUITE_END()
