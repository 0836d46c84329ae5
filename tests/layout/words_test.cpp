// Lines whose runs are words are the lines that they are glyph by glyph.
#include "casebound/layout/words.h"

#include "layout/fixture.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

Book book_of_many_lines() {
  Blocks blocks;
  for (int i = 0; i < 12; ++i) blocks.push_back(paragraph(prose(6, i)));
  blocks.push_back(
      paragraph("The word שלום stands in this line, and “AVATAR” too; a fjord, an office—To. " + prose(2)));
  return book_of(std::move(blocks));
}

std::vector<layout::GlyphRun> runs_of(const layout::Pages& pages) {
  std::vector<layout::GlyphRun> out;
  for (const auto& page : pages.pages)
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) out.push_back(*run);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(words_are_spelled_out_as_the_glyphs_that_are_set_without_them) {
  const Book book = book_of_many_lines();
  const auto in_words = typeset(book, {}, 2, {}, true), in_glyphs = typeset(book);
  auto words = runs_of(in_words.pages);
  const auto glyphs = runs_of(in_glyphs.pages);
  BOOST_REQUIRE_EQUAL(words.size(), glyphs.size());
  int runs_of_words = 0, stretched = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const layout::GlyphRun& wanted = glyphs[i];
    BOOST_TEST(wanted.words.empty());
    runs_of_words += words[i].words.empty() ? 0 : 1;
    stretched += !words[i].words.empty() && words[i].expansion != 0 ? 1 : 0;
    BOOST_TEST((words[i].words.empty() || words[i].glyphs.empty()));
    BOOST_TEST((words[i].width() == wanted.width()));
    words[i].spell_out();
    BOOST_TEST(words[i].text == wanted.text);
    BOOST_REQUIRE_EQUAL(words[i].glyphs.size(), wanted.glyphs.size());
    for (std::size_t k = 0; k < wanted.glyphs.size(); ++k) {
      const auto &a = words[i].glyphs[k], &b = wanted.glyphs[k];
      BOOST_TEST((a.id == b.id && a.cluster == b.cluster && Length(a.advance) == b.advance &&
                  Length(a.x_offset) == b.x_offset && Length(a.y_offset) == b.y_offset));
    }
  }
  BOOST_TEST(runs_of_words > 50);
  BOOST_TEST(stretched > 20);
}

BOOST_AUTO_TEST_CASE(the_texts_of_words_are_the_text_of_their_run) {
  const auto set = typeset(book_of_many_lines(), {}, 1, {}, true);
  for (const auto& run : runs_of(set.pages)) {
    if (run.words.empty()) continue;
    std::string text;
    for (const auto& word : run.words) text += word.form->text;
    BOOST_TEST(text == run.text);
  }
}

BOOST_AUTO_TEST_CASE(each_word_has_a_number_of_its_own) {
  const auto set = typeset(book_of_many_lines(), {}, 2, {}, true);
  std::map<std::uint32_t, const layout::WordForm*> seen;
  for (const auto& run : runs_of(set.pages)) {
    for (const auto& word : run.words) {
      BOOST_TEST(word.form->number < set.pages.words);
      BOOST_TEST(seen.try_emplace(word.form->number, word.form).first->second == word.form);
    }
  }
  BOOST_TEST(seen.size() > 50);
}

BOOST_AUTO_TEST_CASE(a_word_that_the_line_divides_and_text_that_runs_from_right_to_left_have_glyphs) {
  const auto set = typeset(book_of_many_lines(), {}, 1, {}, true);
  bool is_divided = false, is_turned = false;
  for (const auto& run : runs_of(set.pages)) {
    if (run.text.ends_with("\u00AD")) {
      is_divided = true;
      BOOST_TEST(run.words.empty());
    }
    is_turned = is_turned || run.right_to_left;
    BOOST_TEST((!run.right_to_left || run.words.empty()));
  }
  BOOST_TEST(is_divided);
  BOOST_TEST(is_turned);
}

BOOST_AUTO_TEST_SUITE_END()
