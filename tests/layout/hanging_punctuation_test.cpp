#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(hanging_punctuation)

namespace {

/// A column from 40 to 260 points in which nothing stands out by itself.
const std::string column =
    "@page { size: 300pt 400pt; margin: 40pt } "
    "p { -cb-protrusion: none; text-align: justify; hyphens: none; text-indent: 0 } ";
constexpr double left = 40, right = 260;

std::vector<SeenLine> lines_of(const std::string& text, const std::string& css) {
  const auto set = typeset(book_of({paragraph(text)}), column + css);
  auto lines = lines_on(set.pages.pages.at(0));
  lines.erase(lines.begin());  // the title
  return lines;
}

std::string trimmed(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

bool ends_in_stop(const SeenLine& line) {
  return trimmed(line.text).ends_with('.') || trimmed(line.text).ends_with(',');
}

/// A text in which many lines may end in commas.
std::string enumeration(int seed) {
  std::string out = prose(6, seed);
  for (std::size_t at = out.find(' '); at != std::string::npos; at = out.find(' ', at + 2))
    if (out[at - 1] != '.') out.insert(at++, ",");
  return out;
}

/// How many full lines of a text end in a stop or comma, and how far these stand out at the least.
struct Stops {
  int lines = 0;
  double least = 100, most = -100;
};
Stops stops(const std::string& css) {
  Stops out;
  for (int seed = 0; seed < 20; ++seed) {
    const auto lines = lines_of(enumeration(seed), css);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (!ends_in_stop(lines[i])) continue;
      ++out.lines;
      out.least = std::min(out.least, lines[i].end.points() - right);
      out.most = std::max(out.most, lines[i].end.points() - right);
    }
  }
  BOOST_REQUIRE(out.lines > 5);
  return out;
}

const std::string quoted = "“Letters are things, not pictures of things,” as he said, who cut “them”";

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_hangs_where_nobody_asks_for_it) {
  const auto none = stops("");
  BOOST_TEST(none.most < .05);
  const auto lines = lines_of(quoted, "");
  BOOST_TEST(lines.front().begin.points() == left, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(stops_that_are_made_to_hang_stand_beyond_the_measure_as_a_whole) {
  const auto hanging = stops("p { hanging-punctuation: force-end }");
  BOOST_TEST(hanging.least > 1.5);  // a full stop of 12 point type is wider than that
  BOOST_TEST(hanging.most < 5);
}

BOOST_AUTO_TEST_CASE(stops_that_are_allowed_to_hang_do_so_only_where_the_line_has_no_room) {
  const auto hanging = stops("p { hanging-punctuation: allow-end }");
  BOOST_TEST(hanging.least < .05);
  BOOST_TEST(hanging.most > 1.5);
}

BOOST_AUTO_TEST_CASE(ragged_lines_hang_their_stops_too) {
  const std::string ragged = "p { text-align: right } ";
  BOOST_TEST(stops(ragged).most < .05);
  BOOST_TEST(stops(ragged + "p { hanging-punctuation: force-end }").least > 1.5);
}

BOOST_AUTO_TEST_CASE(
    a_quotation_mark_that_opens_the_paragraph_hangs_and_one_that_opens_another_line_does_not) {
  const std::string text = quoted + " “" + prose(3).substr(0, 200) + "”";
  const auto lines = lines_of(text, "p { hanging-punctuation: first }");
  BOOST_TEST(lines.front().begin.points() < left - 3);
  for (std::size_t i = 1; i < lines.size(); ++i)
    BOOST_TEST(lines[i].begin.points() == left, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_quotation_mark_that_closes_the_paragraph_hangs) {
  const std::string flush = "p { text-align: right } ";
  BOOST_TEST(lines_of(quoted, flush).back().end.points() == right, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(lines_of(quoted, flush + "p { hanging-punctuation: last }").back().end.points() > right + 3);
}

BOOST_AUTO_TEST_CASE(hanging_whole_outweighs_protruding_in_part) {
  const auto hanging = stops("p { -cb-protrusion: auto; hanging-punctuation: force-end }");
  BOOST_TEST(hanging.least > 1.5);
}

BOOST_AUTO_TEST_SUITE_END()
