#include "casebound/document/walk.h"

#include "document/fixture.h"

#include <utility>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(walk)

BOOST_AUTO_TEST_CASE(inlines_are_visited_in_reading_order) {
  Blocks blocks = every_kind_of_block();
  std::string seen;
  for_each_inlines(blocks, [&](Inlines& inlines) { seen += plain_text(inlines) + '|'; });
  BOOST_TEST(seen == "Paragraph|Heading|Quote|First|Second|Year|Warheads|1986|70,300|Bio|Essay|");
}

BOOST_AUTO_TEST_CASE(what_may_not_be_changed_is_visited_in_the_same_order) {
  Blocks blocks = every_kind_of_block();
  std::string inlines, same_inlines, kinds, same_kinds;
  for_each_inlines(blocks, [&](Inlines& it) { inlines += plain_text(it) + '|'; });
  for_each_inlines(std::as_const(blocks), [&](const Inlines& it) { same_inlines += plain_text(it) + '|'; });
  for_each_block(blocks, [&](Block& block) { kinds += std::to_string(block.value.index()); });
  for_each_block(std::as_const(blocks),
                 [&](const Block& block) { same_kinds += std::to_string(block.value.index()); });
  BOOST_TEST(same_inlines == inlines);
  BOOST_TEST(same_kinds == kinds);
}

/// A letter for each kind of block.
char kind(const Block& block) {
  return std::visit(Overloaded{[](const Paragraph&) { return 'p'; }, [](const BlockQuote&) { return 'q'; },
                               [](const List&) { return 'l'; }, [](const Group&) { return 'g'; },
                               [](const auto&) { return '.'; }},
                    block.value);
}

BOOST_AUTO_TEST_CASE(outer_blocks_come_before_those_inside_them) {
  Blocks blocks = every_kind_of_block();
  std::string kinds;
  for_each_block(blocks, [&](Block& block) { kinds += kind(block); });
  BOOST_TEST(kinds == "p.qplpp...gp.");
}

BOOST_AUTO_TEST_CASE(texts_and_code_are_visited_at_any_depth) {
  Inlines inlines = every_kind_of_inline();
  std::string seen;
  for_each_text(inlines, [&](Inline& item) {
    seen += std::holds_alternative<Code>(item.value) ? "[code]" : std::get<Text>(item.value).text;
  });
  BOOST_TEST(seen == "text emphasis strong struck [code]link alt span");
}

BOOST_AUTO_TEST_CASE(visitors_may_change_what_they_see) {
  Blocks blocks = {block_of(BlockQuote{{paragraph("old")}})};
  for_each_inlines(blocks, [](Inlines& inlines) { inlines = words("new"); });
  for_each_inlines(blocks, [](Inlines& inlines) { BOOST_TEST(plain_text(inlines) == "new"); });
}

BOOST_AUTO_TEST_CASE(all_text_gives_every_block_a_line) {
  Book book;
  Division first, second;
  first.blocks = every_kind_of_block();
  second.blocks = {paragraph("  Last \n words ")};
  book.divisions = {first, second};
  BOOST_TEST(
      all_text(book) ==
      "Paragraph\nHeading\nQuote\nFirst\nSecond\nint a;\nYear\nWarheads\n1986\n70,300\nBio\nEssay Author\n"
      "Last words\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
