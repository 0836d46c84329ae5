#include "casebound/manuscript/read.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

std::size_t refused_rows(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  manuscript::read(sources, sources.add(Source("essay.md", text)), {}, diagnostics);
  return static_cast<std::size_t>(std::ranges::count_if(
      diagnostics.items(), [](const auto& item) { return item.code == "table-row-too-long"; }));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manuscript_surplus_cells)

BOOST_AUTO_TEST_CASE(a_row_with_more_cells_than_columns_is_refused) {
  BOOST_TEST(refused_rows("# T\n\n| a | b |\n|---|---|\n| 1 | 2 | LOST |\n| 3 | `c|d` |\n") == 2U);
}

BOOST_AUTO_TEST_CASE(rows_that_fit_are_not) {
  BOOST_TEST(refused_rows("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n 4 | 5\n| c \\| d | 6 |\n") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
