#include "document/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

using Columns = std::vector<std::vector<std::size_t>>;

TableRow row(std::vector<std::pair<int, int>> spans) {
  TableRow out;
  for (const auto& [columns, rows] : spans) out.cells.push_back({words("x"), columns, rows});
  return out;
}

BOOST_AUTO_TEST_SUITE(document_table)

BOOST_AUTO_TEST_CASE(cells_of_one_column_stand_side_by_side) {
  BOOST_TEST((columns_of_cells({.head = row({{1, 1}, {1, 1}}), .rows = {row({{1, 1}, {1, 1}})}}) ==
              Columns{{0, 1}, {0, 1}}));
}

BOOST_AUTO_TEST_CASE(a_cell_begins_after_those_that_span_columns_or_come_from_above) {
  const Table table{.head = row({{2, 1}, {1, 1}}),
                    .rows = {row({{1, 3}, {1, 1}, {1, 2}}), row({{1, 1}}), row({{2, 1}}), row({{1, 1}})}};
  BOOST_TEST((columns_of_cells(table) == Columns{{0, 2}, {0, 1, 2}, {1}, {1}, {0}}));
}

BOOST_AUTO_TEST_CASE(no_cell_of_the_head_stands_in_the_body) {
  BOOST_TEST((columns_of_cells({.head = row({{1, 5}}), .rows = {row({{1, 1}})}}) == Columns{{0}, {0}}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
