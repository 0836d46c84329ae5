#include "layout/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(divided_tables)

namespace {

/// So many paragraphs, then a table of rows of so many sentences.
Book book_with_table(int paragraphs, int rows, int sentences) {
  Blocks blocks;
  for (int i = 0; i < paragraphs; ++i) blocks.push_back(paragraph(prose(6, i)));
  Table table;
  table.columns = {ColumnAlign::left, ColumnAlign::left};
  table.head.cells = {{text_inlines("A")}, {text_inlines("B")}};
  for (int i = 0; i < rows; ++i)
    table.rows.push_back({{}, {{text_inlines("row")}, {text_inlines(prose(sentences, i))}}});
  blocks.push_back({{}, {}, std::move(table)});
  blocks.push_back(paragraph(prose(3)));
  return book_of(std::move(blocks));
}

std::ptrdiff_t divided(const Typeset& set) {
  return std::ranges::count_if(set.diagnostics.items(),
                               [](const Diagnostic& item) { return item.code == "table-divided"; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_row_of_many_lines_is_cut_rather_than_that_a_page_stays_white_and_it_is_said) {
  std::ptrdiff_t told = 0;
  for (int paragraphs = 2; paragraphs < 12; ++paragraphs)
    told += divided(typeset(book_with_table(paragraphs, 2, 18)));
  BOOST_TEST(told > 0);
}

BOOST_AUTO_TEST_CASE(tables_of_low_rows_are_divided_between_them_and_nothing_is_said) {
  for (int paragraphs = 2; paragraphs < 12; ++paragraphs)
    BOOST_TEST(divided(typeset(book_with_table(paragraphs, 12, 2))) == 0, paragraphs << " paragraphs");
}

BOOST_AUTO_TEST_CASE(rows_of_ten_lines_or_more_are_cut_only_to_spare_a_hole) {
  for (int paragraphs = 2; paragraphs < 12; ++paragraphs) {
    const auto set = typeset(book_with_table(paragraphs, 3, 9));
    for (const auto& page : set.pages.pages) {
      if (&page == &set.pages.pages.back()) continue;
      const auto lines = lines_on(page);
      BOOST_TEST(lines.back().baseline.points() > 60 + 504 * .6, paragraphs << " paragraphs");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
