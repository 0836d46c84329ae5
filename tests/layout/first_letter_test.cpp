#include "layout/first_letter.h"

#include "layout/fixture.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(first_letters)

BOOST_AUTO_TEST_CASE(a_first_letter_takes_its_marks_and_the_punctuation_beside_it) {
  const auto taken = [](const std::string& text) {
    return text.substr(0, layout::first_letter_length(text));
  };
  BOOST_TEST(taken("Once") == "O");
  BOOST_TEST(taken("“Once") == "“O");
  BOOST_TEST(taken("“‘A’ said") == "“‘A’");
  BOOST_TEST(taken("E\u0301tude") == "E\u0301");
  BOOST_TEST(taken("Жили") == "Ж");
  BOOST_TEST(taken("1984") == "1");
  BOOST_TEST(taken("… and") == "");
  BOOST_TEST(taken("") == "");
}

BOOST_AUTO_TEST_CASE(a_first_letter_has_its_own_style_and_loses_nothing) {
  const auto set = typeset(book_of({paragraph("Once upon"), paragraph("a time")}),
                           ".chapter > p:nth-of-type(1)::first-letter { font-size: 20pt }");
  std::string large;
  for (const auto& item : set.pages.pages.at(0).items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content); run && run->size.points() == 20)
      large += run->text;
  BOOST_TEST(large == "O");
  BOOST_TEST(text_of(set.pages) == "On Lines Once upon a time");
}

BOOST_AUTO_TEST_CASE(a_block_without_text_keeps_its_first_letter_to_itself) {
  Block picture{{}, {}, Paragraph{ParagraphRole::body, {}}};
  const auto set =
      typeset(book_of({picture, paragraph("Once")}), "p:empty::first-letter { font-size: 20pt }");
  for (const auto& item : set.pages.pages.at(0).items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) BOOST_TEST(run->size.points() < 20);
}

namespace {

/// How many lines stand beside the initial of three lines that the text begins with.
std::ptrdiff_t lines_beside_initial(const std::string& first_word) {
  const auto set =
      typeset(book_of({paragraph(first_word + " " + prose(6))}),
              "@page { size: 300pt 400pt; margin: 20pt } html { font-family: \"EB Garamond\" } p { "
              "text-indent: 0 } h1 + p::first-letter { initial-letter: 3 }");
  const auto lines = lines_on(set.pages.pages.at(0));
  return std::ranges::count_if(lines, [](const SeenLine& line) {
    return line.begin.points() > 25 && !line.text.starts_with("On Lines");
  });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_more_keeps_clear_of_an_initial_that_descends) {
  BOOST_TEST(lines_beside_initial("Here") == 3);
  BOOST_TEST(lines_beside_initial("Question") == 4);
  BOOST_TEST(lines_beside_initial("[Bracket]") == 4);
}

BOOST_AUTO_TEST_SUITE_END()
