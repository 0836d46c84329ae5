#include "manuscript/fixture.h"
#include "support/golden.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;

BOOST_FIXTURE_TEST_SUITE(manuscript_cell_spans, Desk)

BOOST_AUTO_TEST_CASE(cells_are_joined_to_the_left_and_upwards) {
  tests::check_golden(
      "manuscript/table-spans",
      dump(read(
          "# T\n\nBy Jane Roe\n\n| Group || Amount |\n|---|---|--:|\n| First | one | 1 |\n| ^^ | two | 2 |\n"
          "| ^^ | three | 3 |\n| Second || 30 |\n| ^^ || 40 |\n| `a\\|\\|b` | c | |\n")));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_space_between_the_bars_leaves_a_cell_empty) {
  BOOST_TEST(body("| a | | b |\n|---|---|---|\n| 1 | | 2 |\n").find("columns 2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_first_cell_of_a_row_has_none_before_it_to_join) {
  BOOST_TEST(body("| a | b |\n|---|---|\n|| 2 |\n").find("columns 2") == std::string::npos);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_row_that_is_too_short_joins_nothing) {
  BOOST_TEST(body("| a | b |\n|---|---|\n| 1 |\n").find("columns 2") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_joins_no_cell_above_is_told_and_kept) {
  const std::string tree = body("| a | b |\n|---|---|\n| ^^ | 1 |\n| 2 || \n| 3 | ^^ |\n");
  BOOST_TEST(found() == "7:1 warning no-cell-above\n9:1 warning no-cell-above\n");
  BOOST_TEST(tree.find("\"^^\"") != tree.rfind("\"^^\""));
}

BOOST_AUTO_TEST_CASE(a_row_with_several_such_cells_is_told_once) {
  body("| a | b |\n|---|---|\n| ^^ | ^^ |\n");
  BOOST_TEST(found() == "7:1 warning no-cell-above\n");
}

BOOST_AUTO_TEST_CASE(the_body_is_not_joined_to_the_head) {
  body("| ^^ | b |\n|---|---|\n| 1 | ^^ |\n");
  BOOST_TEST(found() == "5:1 warning no-cell-above\n7:1 warning no-cell-above\n");
}

BOOST_AUTO_TEST_CASE(two_bars_alone_are_an_empty_cell_as_gfm_has_it) {
  const auto tree = body("| Country | 1990 | 2000 |\n|---|---|---|\n| Mali || 7 |\n");
  BOOST_TEST(tree.find("columns") == std::string::npos, tree);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
