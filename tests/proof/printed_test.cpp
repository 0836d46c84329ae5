#include "casebound/proof/printed.h"

#include "proof/fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// The block's words; `/` after one that ends on another line or page than it begins.
std::string words(const layout::Pages& pages) {
  std::string out;
  for (const auto& [id, block] : proof::printed_blocks(pages)) {
    for (const auto& word : block.words) {
      const bool is_divided = word.begin.page != word.end.page || word.begin.y != word.end.y;
      out += (out.empty() ? "" : " ") + word.text + (is_divided ? "/" : "");
    }
  }
  return out;
}

std::string words(std::vector<layout::PageItem> items) {
  return words(pages_of({std::move(items)}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proof_printed)

BOOST_AUTO_TEST_CASE(words_stand_between_spaces_and_line_ends) {
  BOOST_TEST(words({run("one two ", 0, 20), run("three", 0, 30)}) == "one two three");
  BOOST_TEST(words({run("one", 0, 20), run("two", 0, 30)}) == "one two");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_divided_is_one_word) {
  BOOST_TEST(words({run("print\u00AD", 0, 20), run("ing", 0, 30)}) == "printing/");
  BOOST_TEST(words({run("well-", 0, 20), run("known", 0, 30)}) == "well-known/");
  BOOST_TEST(words(pages_of({{run("print\u00AD", 0, 20)}, {run("ing", 0, 20)}})) == "printing/");
}

BOOST_AUTO_TEST_CASE(runs_that_touch_are_one_word_and_others_are_not) {
  BOOST_TEST(words({run("half", 0, 20), run("italic", 40.0 / 3, 20)}) == "halfitalic");
  BOOST_TEST(words({run("cell", 0, 20), run("cell", 60, 20)}) == "cell cell");
}

BOOST_AUTO_TEST_CASE(the_number_of_a_note_is_no_part_of_its_word) {
  BOOST_TEST(words({run("war", 0, 20), run("12", 10, 16, 0, 6), run(", and", 14, 20)}) == "war, and");
}

BOOST_AUTO_TEST_CASE(furniture_has_no_words) {
  BOOST_TEST(words({run("head", 0, 10, layout::artifact), run("one", 0, 20)}) == "one");
}

BOOST_AUTO_TEST_CASE(pieces_of_a_block_belong_to_it) {
  auto pages = pages_of({{run("one", 0, 20, 1), run("two", 0, 30, 2)}});
  pages.structure.nodes.push_back({"TR", 0, {}, "b:1", {}});
  pages.structure.nodes.push_back({"TD", 1, {}, {}, {}});
  BOOST_TEST(proof::printed_blocks(pages).size() == 1U);
  BOOST_TEST(words(pages) == "one two");
}

BOOST_AUTO_TEST_CASE(blocks_within_blocks_are_their_own) {
  auto pages = pages_of({{run("one", 0, 20, 1)}});
  pages.structure.nodes.push_back({"P", 0, {}, "inner", {}});
  BOOST_TEST(proof::printed_blocks(pages).begin()->first == "inner");
}

BOOST_AUTO_TEST_CASE(words_know_where_they_begin_and_end) {
  const auto block = proof::printed_blocks(pages_of({{run("one two", 6, 20)}})).at("b");
  BOOST_TEST(block.words.at(1).begin.x.points() == 6 + 40.0 / 3, boost::test_tools::tolerance(.01));
  BOOST_TEST(block.words.at(0).end.x.points() == 16., boost::test_tools::tolerance(.01));
  BOOST_TEST(block.words.at(1).end.x.points() == 6 + 70.0 / 3, boost::test_tools::tolerance(.01));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
