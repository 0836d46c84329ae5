#include "casebound/base/source.h"

#include <boost/test/unit_test.hpp>

namespace {

using casebound::Source;
using casebound::Sources;
using casebound::SourceSpan;

std::string place(const Source& source, std::uint32_t offset) {
  const auto [line, column] = source.locate(offset);
  return std::to_string(line) + ':' + std::to_string(column);
}

BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(lines_end_with_lf_crlf_or_lone_cr) {
  const Source text("a.md", "one\ntwo\r\nthree\rfour");
  BOOST_TEST(text.line_count() == 4U);
  BOOST_TEST(text.line_text(1) == "one");
  BOOST_TEST(text.line_text(2) == "two");
  BOOST_TEST(text.line_text(3) == "three");
  BOOST_TEST(text.line_text(4) == "four");
  BOOST_TEST(text.line_start(3) == 9U);
}

BOOST_AUTO_TEST_CASE(a_cr_that_ends_the_text_ends_a_line) {
  BOOST_TEST(Source("a.md", "one\r").line_count() == 2U);
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_one_empty_line) {
  const Source text("a.md", "");
  BOOST_TEST(text.line_count() == 1U);
  BOOST_TEST(text.line_text(1).empty());
  BOOST_TEST(place(text, 0) == "1:1");
  BOOST_TEST(place(text, 99) == "1:1");
}

BOOST_AUTO_TEST_CASE(lines_past_the_end_are_empty_and_begin_at_the_end) {
  const Source text("a.md", "one\ntwo");
  BOOST_TEST(text.line_start(0) == 0U);
  BOOST_TEST(text.line_start(9) == 7U);
  BOOST_TEST(text.line_text(9).empty());
}

BOOST_AUTO_TEST_CASE(columns_count_characters_not_bytes) {
  const Source text("a.md", "é—𝄞x\nб");
  BOOST_TEST(place(text, 0) == "1:1");
  BOOST_TEST(place(text, 2) == "1:2");
  BOOST_TEST(place(text, 5) == "1:3");
  BOOST_TEST(place(text, 9) == "1:4");
  BOOST_TEST(place(text, 11) == "2:1");
  BOOST_TEST(place(text, 13) == "2:2");
}

BOOST_AUTO_TEST_CASE(columns_are_right_far_along_a_line) {
  std::string text = "ä\n";
  for (int i = 0; i < 5000; ++i) text += "aä→";
  const Source source("a.md", text);
  for (const std::uint32_t triples : {0U, 170U, 171U, 341U, 342U, 4999U, 5000U}) {
    BOOST_TEST(source.locate(3 + 6 * triples).line == 2U);
    BOOST_TEST(source.locate(3 + 6 * triples).column == 3 * triples + 1);
  }
}

BOOST_AUTO_TEST_CASE(the_end_mark_belongs_to_its_line) {
  const Source text("a.md", "ab\r\nc");
  BOOST_TEST(place(text, 2) == "1:3");
  BOOST_TEST(place(text, 3) == "1:4");
  BOOST_TEST(place(text, 4) == "2:1");
}

BOOST_AUTO_TEST_CASE(slices_never_reach_beyond_the_text) {
  const Source text("a.md", "abcdef");
  BOOST_TEST(text.slice({0, 1, 3}) == "bc");
  BOOST_TEST(text.slice({0, 4, 99}) == "ef");
  BOOST_TEST(text.slice({0, 99, 120}).empty());
  BOOST_TEST(text.slice({0, 4, 2}).empty());
}

BOOST_AUTO_TEST_CASE(covering_takes_the_outermost_ends_and_ignores_nowhere) {
  const SourceSpan a{0, 5, 9}, b{0, 2, 6}, nowhere;
  BOOST_TEST((cover(a, b) == SourceSpan{0, 2, 9}));
  BOOST_TEST((cover(nowhere, b) == b));
  BOOST_TEST((cover(a, nowhere) == a));
  BOOST_TEST(!cover(nowhere, nowhere).known());
}

BOOST_AUTO_TEST_CASE(sources_keep_their_order_and_their_places_in_memory) {
  Sources sources;
  const auto first = sources.add(Source("a.md", "a"));
  const Source* address = &sources[first];
  for (int i = 0; i < 1000; ++i) sources.add(Source("b.md", "b"));
  BOOST_TEST(first == 0);
  BOOST_TEST(sources.size() == 1001U);
  BOOST_TEST(address == &sources[first]);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
