#include "casebound/layout/note_setter.h"

#include "support/shipped_fonts.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const layout::NoteStyle plain{{"Linux Libertine"}, Length::from_points(10), 400, false, {}};

layout::NoteSetter& setter() {
  static layout::NoteSetter out(shipped_fonts(), "en");
  return out;
}

std::string text_of(const std::vector<layout::PageItem>& items) {
  std::string out;
  for (const auto& item : items) out += std::get<layout::GlyphRun>(item.content).text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(note_setter)

BOOST_AUTO_TEST_CASE(a_line_is_an_artifact_from_its_start) {
  const auto items = setter().line("page 12", plain, {Length::from_points(30), Length::from_points(50)});
  BOOST_TEST_REQUIRE(items.size() == 1U);
  BOOST_TEST(items.front().structure == layout::artifact);
  const auto& run = std::get<layout::GlyphRun>(items.front().content);
  BOOST_TEST(run.origin.x.points() == 30.);
  BOOST_TEST(run.origin.y.points() == 50.);
  BOOST_TEST(run.text == "page 12");
}

BOOST_AUTO_TEST_CASE(a_line_may_end_at_a_place) {
  const auto items = setter().line_to("page 12", plain, {Length::from_points(90), {}});
  const Length width = setter().width("page 12", plain);
  BOOST_TEST(std::get<layout::GlyphRun>(items.front().content).origin.x.units() ==
             (Length::from_points(90) - width).units());
}

BOOST_AUTO_TEST_CASE(figures_are_of_one_width) {
  BOOST_TEST(setter().width("111", plain).units() == setter().width("808", plain).units());
}

BOOST_AUTO_TEST_CASE(lines_break_at_spaces_and_are_not_too_wide) {
  const Length width = Length::from_points(60);
  const auto lines = setter().broken("a line's word spaces are wider than any limit allows", plain, width);
  BOOST_TEST(lines.size() > 2U);
  std::string joined;
  for (const auto& line : lines) {
    BOOST_TEST((setter().width(line, plain) <= width), line);
    joined += (joined.empty() ? "" : " ") + line;
  }
  BOOST_TEST(joined == "a line's word spaces are wider than any limit allows");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_too_wide_is_cut) {
  const Length width = Length::from_points(40);
  const std::string word(60, 'm');
  std::string joined;
  for (const auto& line : setter().broken(word, plain, width)) {
    BOOST_TEST((setter().width(line, plain) <= width), line);
    joined += line;
  }
  BOOST_TEST(joined == word);
}

BOOST_AUTO_TEST_CASE(a_text_without_words_has_one_empty_line_and_no_glyphs) {
  BOOST_TEST(setter().line("", plain, {}).empty());
  BOOST_TEST(setter().broken("", plain, Length::from_points(40)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_no_font_has_is_a_question_mark) {
  const auto items = setter().line("a \xF0\x93\x82\xA7 b\x01", plain, {});
  BOOST_TEST(text_of(items).starts_with("a ? b"));
  for (const auto& item : items)
    for (const auto& glyph : std::get<layout::GlyphRun>(item.content).glyphs) BOOST_TEST(glyph.id != 0);
}

BOOST_AUTO_TEST_CASE(characters_of_another_face_are_found) {
  const layout::NoteStyle bold{{"EB Garamond"}, Length::from_points(10), 700, false, {}};
  const auto items = setter().line("a Ж", bold, {});
  BOOST_TEST(text_of(items) == "a Ж");
  BOOST_TEST(items.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
