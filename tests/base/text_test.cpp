#include "casebound/base/text.h"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace std::string_literals;

std::size_t bad_byte(std::string_view text) {
  return find_invalid_utf8(text).value_or(std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(well_formed_utf8_has_no_bad_byte) {
  for (const std::string& text : {""s, "plain"s, "é — 𝄞"s, "a\0b"s, "\xEF\xBF\xBF"s, "\xF4\x8F\xBF\xBF"s}) {
    BOOST_TEST(!find_invalid_utf8(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(ill_formed_utf8_is_found_at_its_first_byte) {
  BOOST_TEST(bad_byte("ab\xFF") == 2U);
  BOOST_TEST(bad_byte("caf\xE9 au lait") == 3U);      // ISO 8859-1
  BOOST_TEST(bad_byte("\x80") == 0U);                 // a continuation alone
  BOOST_TEST(bad_byte("x\xC0\xAF") == 1U);            // overlong
  BOOST_TEST(bad_byte("x\xE0\x80\xAF") == 1U);        // overlong
  BOOST_TEST(bad_byte("x\xED\xA0\x80") == 1U);        // surrogate
  BOOST_TEST(bad_byte("x\xF4\x90\x80\x80") == 1U);    // beyond U+10FFFF
  BOOST_TEST(bad_byte("abc\xE2\x80") == 3U);          // cut off
  BOOST_TEST(bad_byte("\xEF\xBB\xBFok\xE2(") == 5U);  // after a byte order mark
}

BOOST_AUTO_TEST_CASE(code_points_go_there_and_back) {
  const std::string text = "aé—𝄞";
  BOOST_TEST((to_utf32(text) == U"aé—𝄞"));
  BOOST_TEST(to_utf8(to_utf32(text)) == text);
  BOOST_TEST(count_code_points(text) == 4U);
  BOOST_TEST(count_code_points("eight ascii letters, then ж and – and 😀 and more ascii") == 54U);
  std::size_t offset = 1;
  BOOST_TEST((next_code_point(text, offset) == U'é'));
  BOOST_TEST(offset == 3U);
}

BOOST_AUTO_TEST_CASE(marks_take_no_cell_and_wide_characters_two) {
  BOOST_TEST(cell_width(U'a') == 1);
  BOOST_TEST(cell_width(U'—') == 1);
  BOOST_TEST(cell_width(U'\u0301') == 0);
  BOOST_TEST(cell_width(U'\u200D') == 0);
  BOOST_TEST(cell_width(U'漢') == 2);
}

BOOST_AUTO_TEST_CASE(trimming_leaves_no_break_spaces_alone) {
  BOOST_TEST(trim(" \t\r\n a b \f\n") == "a b");
  BOOST_TEST(trim(" \n ").empty());
  BOOST_TEST(trim("\u00A0a\u00A0") == "\u00A0a\u00A0");
}

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts) {
  const std::vector<std::string_view> wanted = {"a", "", "b", ""};
  BOOST_TEST(split("a,,b,", ',') == wanted, boost::test_tools::per_element());
  BOOST_TEST(split("", ',').size() == 1U);
}

BOOST_AUTO_TEST_CASE(runs_of_white_space_become_one_space) {
  BOOST_TEST(collapse_spaces("  a \t\r\n b  c ") == "a b c");
  BOOST_TEST(collapse_spaces(" \n ").empty());
  BOOST_TEST(collapse_spaces("one two three") == "one two three");
  BOOST_TEST(collapse_spaces("one\ntwo  three\t\tfour") == "one two three four");
  BOOST_TEST(collapse_spaces("a") == "a");
  BOOST_TEST(collapse_spaces("").empty());
}

BOOST_AUTO_TEST_CASE(slugs_are_plain_whatever_the_script) {
  const std::pair<const char*, const char*> table[] = {
      {"Russia and the United States Are Destined to Be Partners",
       "russia-and-the-united-states-are-destined-to-be-partners"},
      {"Élan vital & Größe", "elan-vital-grosse"},
      {"Война и мир", "vojna-i-mir"},
      {"Gorbachev's Plan, Gorbachev’s U.S. Plan", "gorbachevs-plan-gorbachevs-us-plan"},
      {"  -- 1984 --  ", "1984"},
      {"U.S.–Russia", "us-russia"},
      {"", "untitled"},
      {"!?…", "untitled"}};
  for (const auto& [title, slug] : table) BOOST_TEST(slugify(title) == slug, title);
}

BOOST_AUTO_TEST_CASE(slugs_hold_nothing_but_letters_digits_and_hyphens) {
  for (const char* title : {"漢字", "עברית", "العربية", "Ελλάδα", "🙂", "a/b\\c:d*e", "..", "~\x01"}) {
    const std::string slug = slugify(title);
    BOOST_TEST(!slug.empty());
    BOOST_TEST(slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos, slug);
  }
}

BOOST_AUTO_TEST_CASE(the_nearest_word_is_a_likely_misspelling) {
  const std::vector<std::string> keys = {"title", "subtitle", "language", "date", "id"};
  BOOST_TEST(nearest("langauge", keys).value_or("") == "language");
  BOOST_TEST(nearest("titel", keys).value_or("") == "title");
  BOOST_TEST(nearest("title", keys).value_or("") == "title");
  BOOST_TEST(!nearest("typography", keys).has_value());
  BOOST_TEST(!nearest("title", {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_word_with_nothing_in_common_is_no_misspelling) {
  BOOST_TEST(!nearest("x", {"id"}).has_value());
  BOOST_TEST(!nearest("xy", {"id"}).has_value());
  BOOST_TEST(!nearest("", {"id"}).has_value());
}

BOOST_AUTO_TEST_CASE(of_equally_near_words_the_first_is_named) {
  BOOST_TEST(nearest("bat", {"cat", "hat"}).value_or("") == "cat");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
