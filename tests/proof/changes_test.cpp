#include "casebound/proof/changes.h"

#include "proof/fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using proof::Change;

Block paragraph(const std::string& id, const std::string& words) {
  return {{}, id, Paragraph{ParagraphRole::body, text_inlines(words)}};
}

Book book(Blocks blocks) {
  Division out;
  out.id = "essay";
  out.blocks = std::move(blocks);
  return {{}, {std::move(out)}};
}

/// `line 20`, `words 20 at 13`, `passage 30`, by the baselines on the first page.
std::string told(const std::vector<Change>& changes) {
  std::string out;
  for (const auto& [kind, place, height] : changes) {
    out += out.empty() ? "" : ", ";
    out += kind == Change::Kind::line      ? "line "
           : kind == Change::Kind::words   ? "words "
           : kind == Change::Kind::passage ? "passage "
           : kind == Change::Kind::picture ? "picture "
                                           : "passage below ";
    out += std::to_string(static_cast<int>(place.y.points()));
    if (kind == Change::Kind::words) out += " at " + std::to_string(static_cast<int>(place.x.points() + .5));
  }
  return out;
}

/// Two paragraphs, `b` on three lines and `c` on one.
layout::Pages two_paragraphs() {
  auto pages = pages_of(
      {{run("one two ", 0, 20), run("three four ", 0, 30), run("five", 0, 40), run("last one", 0, 50, 1)}});
  pages.structure.nodes.push_back({"P", layout::artifact, {}, "c", {}});
  return pages;
}

const std::string first = "one two three four five", last = "last one";

std::string changes(Blocks before) {
  const Book now = book({paragraph("b", first), paragraph("c", last)});
  return told(proof::changes_on(two_paragraphs(), diff(book(std::move(before)), now)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proof_changes)

BOOST_AUTO_TEST_CASE(pictures_that_were_replaced_are_marked_where_they_stand) {
  auto pages = two_paragraphs();
  pages.pages[0].items.push_back({0, layout::PlacedImage{{10_pt, 60_pt, 40_pt, 30_pt}, "a.png", ""}});
  const Book now = book({paragraph("b", first), paragraph("c", last)});
  const BookDiff same = diff(now, now);
  BOOST_TEST(told(proof::changes_on(pages, same, {"a.png"})) == "picture 90");
  BOOST_TEST(told(proof::changes_on(pages, same, {"b.png"})) == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_marked_in_what_is_the_same) {
  BOOST_TEST(changes({paragraph("b", first), paragraph("c", last)}) == "");
}

BOOST_AUTO_TEST_CASE(only_the_line_of_a_changed_word_is_marked) {
  BOOST_TEST(changes({paragraph("b", "one two other four five"), paragraph("c", last)}) == "line 30");
}

BOOST_AUTO_TEST_CASE(words_that_are_gone_are_marked_where_they_stood) {
  BOOST_TEST(changes({paragraph("b", "one two three or so four five"), paragraph("c", last)}) ==
             "words 30 at 20");
  BOOST_TEST(changes({paragraph("b", "one two three four five and six"), paragraph("c", last)}) ==
             "words 40 at 13");
}

BOOST_AUTO_TEST_CASE(every_line_of_a_paragraph_that_came_is_marked) {
  BOOST_TEST(changes({paragraph("c", last)}) == "line 20, line 30, line 40");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_gone_is_marked_between_the_lines) {
  BOOST_TEST(changes({paragraph("b", first), paragraph("x", "something quite different there"),
                      paragraph("c", last)}) == "passage 50");
  BOOST_TEST(changes({paragraph("b", first), paragraph("c", last),
                      paragraph("x", "something quite different there")}) == "passage below 50");
}

BOOST_AUTO_TEST_CASE(words_are_found_again_in_capitals_and_before_a_comma) {
  auto pages = pages_of({{run("ONE ", 0, 20), run("TWO,", 0, 30)}});
  const Book now = book({paragraph("b", "one two")});
  BOOST_TEST(told(proof::changes_on(pages, diff(book({paragraph("b", "one")}), now))) == "line 30");
}

BOOST_AUTO_TEST_CASE(a_block_that_is_not_printed_has_no_mark) {
  BOOST_TEST(told(proof::changes_on(pages_of({{}}), diff(book({}), book({paragraph("x", "words")})))) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
