#include "layout/first_letter.h"

#include "layout/fixture.h"

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

BOOST_AUTO_TEST_SUITE_END()
