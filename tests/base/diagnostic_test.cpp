#include "casebound/base/diagnostic.h"

#include "casebound/base/error.h"

#include "support/findings.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::findings;

BOOST_AUTO_TEST_SUITE(diagnostics)

BOOST_AUTO_TEST_CASE(severities_have_names) {
  BOOST_TEST(name(Severity::note) == "note");
  BOOST_TEST(name(Severity::warning) == "warning");
  BOOST_TEST(name(Severity::error) == "error");
}

BOOST_AUTO_TEST_CASE(sorting_goes_by_manuscript_then_place_and_puts_the_placeless_last) {
  Sources sources;
  sources.add(Source("a.md", "abc\ndef"));
  sources.add(Source("b.md", "abc\ndef"));
  Diagnostics list;
  list.note("placeless", {}, "");
  list.warning("b-first", {1, 0, 1}, "");
  list.error("a-late", {0, 5, 6}, "");
  list.note("a-early", {0, 1, 9}, "");
  list.sort();
  BOOST_TEST(findings(sources, list) ==
             "1:2 note a-early\n2:2 error a-late\n1:1 warning b-first\n- note placeless\n");
}

BOOST_AUTO_TEST_CASE(findings_at_one_place_keep_their_order) {
  Diagnostics list;
  for (const char* code : {"one", "two", "three"}) list.note(code, {0, 7, 8}, "");
  list.sort();
  BOOST_TEST(list.items()[0].code == "one");
  BOOST_TEST(list.items()[1].code == "two");
  BOOST_TEST(list.items()[2].code == "three");
}

BOOST_AUTO_TEST_CASE(merging_appends_and_severities_can_be_asked_for) {
  Diagnostics all, more;
  BOOST_TEST(all.empty());
  all.note("a", {}, "");
  more.warning("b", {}, "");
  all.merge(std::move(more));
  BOOST_TEST(all.items().size() == 2U);
  BOOST_TEST(all.has(Severity::warning));
  BOOST_TEST(!all.has(Severity::error));
}

BOOST_AUTO_TEST_CASE(an_error_of_the_environment_names_its_file) {
  const Error error = environment_error("unreadable-file", "a.md", "cannot read a.md", "look there");
  BOOST_TEST((error.exit() == Exit::environment));
  BOOST_TEST((error.diagnostic().severity == Severity::error));
  BOOST_TEST(error.diagnostic().file == "a.md");
  BOOST_TEST(error.what() == "cannot read a.md");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
