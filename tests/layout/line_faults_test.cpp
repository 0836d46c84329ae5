#include "layout/break_lines.h"
#include "layout/fixture.h"
#include "support/findings.h"
#include "support/paths.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(lines_that_cannot_be_good)

namespace {

const std::string& policy() {
  static const std::string css = disk().read(source_folder() / "styles" / "policy.css");
  return css;
}

std::vector<std::string> codes(const Typeset& set) {
  std::vector<std::string> out;
  for (const auto& item : set.diagnostics.items()) out.push_back(item.code);
  return out;
}

const std::vector<std::string> nothing;

std::vector<std::string> only(const char* code) {
  return {code};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_word_that_is_cut_without_a_hyphen_is_said) {
  const auto set = typeset(book_of({paragraph("Before " + std::string(300, 'x') + " after.")}));
  BOOST_TEST(codes(set) == only("word-cut"), boost::test_tools::per_element());
  BOOST_TEST(set.diagnostics.items().front().message.starts_with("“xxxxxxxxxxxxxxxxxxxxxxxx…”"));
}

BOOST_AUTO_TEST_CASE(one_that_may_be_divided_or_broken_is_not_cut) {
  std::string soft, address = "https://example.org";
  for (int i = 0; i < 60; ++i) soft += "xxxxx\xC2\xAD", address += "/typography";
  for (const auto& word : {soft, address, prose(9)})
    for (const auto& code : codes(typeset(book_of({paragraph("Before " + word + " after.")}))))
      BOOST_TEST(code != "word-cut");
}

BOOST_AUTO_TEST_CASE(a_line_looser_than_all_limits_is_said) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "incomprehensibilities a ";
  const Book book = book_of({paragraph(text + "end.")});
  BOOST_TEST(
      codes(typeset(book, policy() + "p { hyphens: none; margin-right: 170pt }")) == only("loose-line"),
      boost::test_tools::per_element());
  BOOST_TEST(codes(typeset(book, policy())) == nothing, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_line_that_may_not_be_broken_stands_out_with_its_words_apart) {
  const auto set = typeset(book_of({paragraph(prose(3))}), policy() + "p { white-space: nowrap }");
  BOOST_TEST(codes(set) == only("overfull-line"), boost::test_tools::per_element());
  const auto line = lines_on(set.pages.pages.front()).back();
  BOOST_TEST((line.end - line.begin).points() > 500);
}

BOOST_AUTO_TEST_CASE(word_spaces_are_never_narrower_than_the_least_of_the_limits) {
  const std::array<double, 4> limits = {.7, 1.7, .98, 1.02};
  const auto points = [](double value) { return Length::from_points(value); };
  BOOST_TEST(layout::fill(points(400), points(60), points(300), limits).space == .7);
  BOOST_TEST(layout::fill(points(400), points(60), Length(), limits).space == .7);
  BOOST_TEST(layout::fill(points(305), points(60), points(300), limits).space > .9);
  BOOST_TEST(layout::fill(points(250), points(40), points(300), limits).space > 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ragged_text)

namespace {

using layout::BreakPoint;

/// Words so many points wide, five points apart, and the places between them.
std::vector<BreakPoint> words(const std::vector<double>& widths) {
  std::vector<BreakPoint> out(1);
  double x = 0, glue = 0;
  std::uint32_t offset = 0;
  for (const double width : widths) {
    BreakPoint point;
    offset += 5;
    point.offset = point.line_end = offset;
    point.end_x = Length::from_points(x + width);
    point.start_x = Length::from_points(x + width + 5);
    point.glue_before = Length::from_points(glue);
    point.glue_after = Length::from_points(glue + 5);
    x += width + 5, glue += 5;
    out.push_back(point);
  }
  out.back().kind = BreakPoint::Kind::end;
  return out;
}

layout::Measure ragged(double width) {
  layout::Measure out;
  out.width = Length::from_points(width);
  out.align = style::TextAlign::left;
  return out;
}

std::vector<double> uneven_words(int count) {
  std::vector<double> out;
  for (int i = 0; i < count; ++i) out.push_back(15 + (i * i * 7 + i) % 19);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_page_makers_may_have_a_line_more) {
  const auto settings = break_lines(words(uneven_words(120)), ragged(300), 0);
  BOOST_TEST_REQUIRE(settings.size() >= 2U);
  const std::size_t lines = settings.front().ends.size();
  BOOST_TEST(std::ranges::any_of(settings, [&](const auto& it) { return it.ends.size() == lines + 1; }));
  for (const auto& it : settings) BOOST_TEST(it.cost >= settings.front().cost);
}

BOOST_AUTO_TEST_CASE(a_few_lines_are_as_even_as_can_be_and_have_one_setting) {
  const auto settings = break_lines(words(uneven_words(20)), ragged(300), 0);
  BOOST_TEST(settings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_last_line_is_more_than_one_short_word) {
  for (int count = 60; count < 140; ++count) {
    const auto points = words(uneven_words(count));
    const auto best = break_lines(points, ragged(300), 0).front();
    BOOST_TEST(best.ends.back() - best.ends[best.ends.size() - 2] > 1U, count << " words");
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_it_is_wider_than_the_measure) {
  for (const auto& setting : break_lines(words(uneven_words(130)), ragged(300), 0)) {
    const auto points = words(uneven_words(130));
    std::size_t begin = 0;
    for (const auto end : setting.ends) {
      BOOST_TEST((points[end].end_x - points[begin].start_x <= Length::from_points(300)));
      begin = end;
    }
  }
}

BOOST_AUTO_TEST_CASE(justified_text_may_have_a_line_more_in_need_that_is_looser_than_usual) {
  layout::Measure measure = ragged(300);
  measure.align = style::TextAlign::justify;
  int more = 0;
  for (int count = 30; count < 120; ++count) {
    const auto points = words(uneven_words(count));
    const auto usual = break_lines(points, measure, 0);
    auto settings = usual;
    add_looser_settings(settings, points, measure, 0);
    BOOST_TEST_REQUIRE(settings.size() >= usual.size());
    for (std::size_t i = 0; i < usual.size(); ++i) BOOST_TEST((settings[i].ends == usual[i].ends));
    for (std::size_t i = usual.size(); i < settings.size(); ++i) {
      BOOST_TEST(settings[i].cost > usual.front().cost);
      BOOST_TEST(settings[i].ends.size() != usual.front().ends.size());
      ++more;
    }
  }
  BOOST_TEST(more > 10);
}

BOOST_AUTO_TEST_CASE(ragged_text_has_no_looser_settings) {
  const auto points = words(uneven_words(120));
  auto settings = break_lines(points, ragged(300), 0);
  const auto count = settings.size();
  add_looser_settings(settings, points, ragged(300), 0);
  BOOST_TEST(settings.size() == count);
}

BOOST_AUTO_TEST_CASE(a_measure_of_nothing_holds_few_letters_a_line_and_every_one_is_set) {
  for (const auto* align : {"left", "justify"}) {
    const auto set = typeset(
        book_of({paragraph("A thin column it is, till it ends.")}),
        std::string("@page { size: 200pt 4000pt; margin: 10pt 100pt } p { text-align: ") + align + " }");
    for (const auto& page : set.pages.pages)
      for (const auto& line : lines_on(page)) BOOST_TEST(line.text.size() <= 5U, line.text);
    BOOST_TEST(count_of(set.diagnostics, "narrow-measure") == 1U);
    BOOST_TEST(count_of(set.diagnostics, "overfull-line") > 0U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
