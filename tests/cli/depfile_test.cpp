#include "cli/depfile.h"

#include <boost/test/unit_test.hpp>

using casebound::cli::depfile;

BOOST_AUTO_TEST_SUITE(cli_depfile)

BOOST_AUTO_TEST_CASE(a_rule_names_products_and_inputs) {
  BOOST_TEST(depfile({"out/a.epub", "out/a.pdf"}, {"book.yaml", "one.md"}) ==
             "out/a.epub out/a.pdf: \\\n  book.yaml \\\n  one.md\n");
}

BOOST_AUTO_TEST_CASE(what_make_would_read_otherwise_is_escaped) {
  BOOST_TEST(depfile({"a b"}, {"c#d", "e$f"}) == "a\\ b: \\\n  c\\#d \\\n  e$$f\n");
  BOOST_TEST(depfile({"a\\b"}, {"c\\ d"}) == "a\\b: \\\n  c\\\\\\ d\n");
}

BOOST_AUTO_TEST_SUITE_END()
