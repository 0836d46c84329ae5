#include "cli/excerpt.h"

#include "cli/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::cli;
using casebound::tests::Manuscript;

namespace {

Excerpt around(const std::string& text, std::string_view words) {
  const Manuscript manuscript(text);
  return excerpt(manuscript.at(words), manuscript.sources);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_excerpt)

BOOST_AUTO_TEST_CASE(a_caret_stands_under_the_place_and_tildes_to_its_end) {
  const Excerpt result = around("first\nsecond line\n", "line");
  BOOST_TEST(result.line == "second line");
  BOOST_TEST(result.marks == "       ^~~~");
}

BOOST_AUTO_TEST_CASE(an_empty_span_has_one_caret_even_behind_the_line) {
  Manuscript manuscript("word\n");
  BOOST_TEST(excerpt({0, 2, 2}, manuscript.sources).marks == "  ^");
  BOOST_TEST(excerpt({0, 4, 4}, manuscript.sources).marks == "    ^");
  BOOST_TEST(excerpt({0, 5, 5}, manuscript.sources).marks == "^");
}

BOOST_AUTO_TEST_CASE(letters_of_several_bytes_take_one_cell) {
  BOOST_TEST(around("Привет, мир", "мир").marks == "        ^~~");
}

BOOST_AUTO_TEST_CASE(wide_characters_take_two_cells) {
  const Excerpt result = around("漢字 here", "here");
  BOOST_TEST(result.marks == "     ^~~~");
  BOOST_TEST(around("a 漢 b", "漢").marks == "  ^~");
}

BOOST_AUTO_TEST_CASE(combining_marks_take_none) {
  BOOST_TEST(around("e\u0301e\u0301 x", "x").marks == "   ^");
}

BOOST_AUTO_TEST_CASE(tabs_go_to_stops_of_eight) {
  const Excerpt result = around("ab\tcd\n", "cd");
  BOOST_TEST(result.line == "ab      cd");
  BOOST_TEST(result.marks == "        ^~");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_to_a_window_around_the_place) {
  const Excerpt result = around(std::string(300, 'a') + "HERE" + std::string(300, 'b'), "HERE");
  BOOST_TEST(result.line.starts_with("…a"));
  BOOST_TEST(result.line.ends_with("b…"));
  BOOST_TEST(result.line.size() == 78U + 2 * std::string_view("…").size());
  const std::size_t ellipsis = std::string_view("…").size() - 1;
  BOOST_TEST(result.line.find("HERE") - ellipsis == result.marks.find('^'));
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_on_one_side_when_the_place_is_near_an_end) {
  BOOST_TEST(around("HERE" + std::string(300, 'b'), "HERE").marks == "^~~~");
  const Excerpt at_end = around(std::string(300, 'a') + "HERE", "HERE");
  BOOST_TEST(at_end.line.ends_with("HERE"));
  BOOST_TEST(at_end.marks.size() == 79U);
}

BOOST_AUTO_TEST_CASE(a_span_over_lines_is_marked_to_the_end_of_its_first) {
  BOOST_TEST(around("one two\nthree", "two\nthree").marks == "    ^~~");
}

BOOST_AUTO_TEST_CASE(what_could_confuse_a_terminal_is_replaced) {
  const Excerpt result = around("a\x1b[31m \u202Eb\xFFz", "z");
  BOOST_TEST(result.line == "a\uFFFD[31m \uFFFDb\uFFFDz");
  BOOST_TEST(result.marks == std::string(10, ' ') + "^");
  BOOST_TEST(printable("two\nlines\x07") == "two lines\uFFFD");
}

BOOST_AUTO_TEST_CASE(far_in_a_giant_line_the_place_is_shown_as_anywhere) {
  const std::string far = std::string(100000, 'x') + " here " + std::string(100000, 'y');
  const std::string near = std::string(200, 'x') + " here " + std::string(200, 'y');
  BOOST_TEST(around(far, "here").line == around(near, "here").line);
  BOOST_TEST(around(far, "here").marks == around(near, "here").marks);
}

BOOST_AUTO_TEST_CASE(a_giant_line_of_letters_of_several_bytes_is_cut_between_letters) {
  std::string line;
  for (int i = 0; i < 5000; ++i) line += "\u044F";
  const Excerpt result = around(line + " here " + line, "here");
  BOOST_TEST(result.line.find("\uFFFD") == std::string::npos);
  BOOST_TEST(result.line.find("here") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
