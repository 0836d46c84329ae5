#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(line_wishes)

namespace {

constexpr std::string_view added_hyphen = "\xC2\xAD";

/// A narrow column, in which many lines end in hyphens.
const std::string narrow =
    "@page { size: 300pt 400pt; margin: 40pt } p { text-align: justify; hyphens: auto; text-indent: 14pt } ";

Blocks paragraphs(int count) {
  Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph(prose(3 + i % 5, i)));
  return blocks;
}

int pages_that_end_in_a_hyphen(const std::string& css) {
  const auto set = typeset(book_of(paragraphs(200)), narrow + css);
  int out = 0;
  for (const auto& page : set.pages.pages) {
    const auto lines = lines_on(page);
    out += !lines.empty() && lines.back().text.ends_with(added_hyphen) ? 1 : 0;
  }
  return out;
}

/// Words that go on in the last line of a paragraph.
int words_that_end_a_paragraph(const std::string& css) {
  const auto set = typeset(book_of(paragraphs(200)), narrow + css);
  int out = 0;
  bool hyphened = false;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) {
      const bool is_last = line.end.points() < 255 && !line.text.ends_with(added_hyphen);
      out += hyphened && is_last ? 1 : 0;
      hyphened = line.text.ends_with(added_hyphen);
    }
  }
  return out;
}

/// How long the last line of a ragged paragraph is, by the measure, on the average.
double last_line(const std::string& css) {
  constexpr int texts = 12;
  double out = 0;
  for (int i = 0; i < texts; ++i) {
    const auto set = typeset(book_of({paragraph(prose(3, i))}),
                             narrow + "p { text-align: left; hyphens: none; text-indent: 0 } " + css);
    const auto lines = lines_on(set.pages.pages.back());
    BOOST_REQUIRE(!lines.empty());
    out += (lines.back().end - lines.back().begin).points() / 220;
  }
  return out / texts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_page_ends_in_a_hyphen_where_the_style_forbids_it_and_some_do_where_it_does_not) {
  BOOST_TEST(pages_that_end_in_a_hyphen("p { hyphenate-limit-last: page }") == 0);
  BOOST_TEST(pages_that_end_in_a_hyphen("p { hyphenate-limit-last: none }") > 0);
}

BOOST_AUTO_TEST_CASE(a_word_goes_on_in_a_last_line_only_in_need_where_the_style_forbids_it) {
  BOOST_TEST(words_that_end_a_paragraph("p { hyphenate-limit-last: always }") <= 1);
  BOOST_TEST(words_that_end_a_paragraph("p { hyphenate-limit-last: page }") > 10);
}

BOOST_AUTO_TEST_CASE(balanced_lines_are_as_long_as_one_another) {
  BOOST_TEST(last_line("p { text-wrap: balance }") > .8);
  BOOST_TEST(last_line("p { text-wrap: wrap }") < .7);
}

BOOST_AUTO_TEST_SUITE_END()
