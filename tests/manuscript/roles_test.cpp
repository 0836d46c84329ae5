// What a piece of the book is decides what its text must show.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

project::EssaySettings as(DivisionRole role) {
  project::EssaySettings settings;
  settings.role = role;
  return settings;
}

BOOST_FIXTURE_TEST_SUITE(manuscript_roles, tests::Desk)

BOOST_AUTO_TEST_CASE(a_dedication_needs_neither_title_nor_byline) {
  for (const auto role : {DivisionRole::dedication, DivisionRole::epigraph, DivisionRole::colophon}) {
    const Document document = read("*For Ann*\n\nand all others.\n", as(role));
    BOOST_TEST(diagnostics.empty());
    BOOST_TEST(document.title.empty());
    BOOST_TEST(document.body.size() == 2U);
  }
}

BOOST_AUTO_TEST_CASE(a_dedication_may_have_a_title) {
  BOOST_TEST(plain_text(read("# For Ann\n\nWords.\n", as(DivisionRole::dedication)).title) == "For Ann");
}

BOOST_AUTO_TEST_CASE(a_preface_needs_a_title_and_no_byline) {
  read("# Preface\n\nWords.\n", as(DivisionRole::preface));
  BOOST_TEST(diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(control_characters_are_named_each_and_counted_when_many) {
  read(
      "# T\n\n*By Jane Roe*\n\na\x01"
      "b\x02"
      "c\n");
  BOOST_TEST(tests::count_of(diagnostics, "control-character") == 2U);
  read("# T\n\n*By Jane Roe*\n\n" + std::string(30, '\x01') + "\n");
  BOOST_TEST(tests::count_of(diagnostics, "control-character") == 21U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
