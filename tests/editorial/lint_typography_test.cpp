// The typewriter's habits.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(lint_typography, tests::LintDesk)

BOOST_AUTO_TEST_CASE(double_hyphens_are_one_note_with_their_number) {
  BOOST_TEST(findings_in("One--two, three --- four, 1914--1918.") == "5:4 double-hyphen\n");
  BOOST_TEST(message("double-hyphen") == "3 double hyphens for a dash, set as dashes");
  findings_in("One--two.", "typography: false");
  BOOST_TEST(message("double-hyphen") == "1 double hyphen for a dash, set as it stands");
  BOOST_TEST(findings_in("One—two, `--fix`, https://e.org/a--b, 1914–1918.\n\n----\n\nMore.") == "");
}

BOOST_AUTO_TEST_CASE(a_hyphen_between_spaces_is_meant_as_a_dash) {
  BOOST_TEST(findings_in("The paper - it was laid - is gone.") == "5:11 spaced-dash\n5:25 spaced-dash\n");
  BOOST_TEST(findings_in("Pre- and post-war, 5 - 3 = 2, 1914 - 1918.\n\n- A list\n- of two") == "");
}

BOOST_AUTO_TEST_CASE(em_dashes_are_spaced_the_same_throughout) {
  BOOST_TEST(findings_in("One—two—three — four.") == "5:15 spaced-dash\n");
  BOOST_TEST(message("spaced-dash") == "1 dash with spaces, 2 without them");
  BOOST_TEST(findings_in("One — two — three—four.") == "5:18 spaced-dash\n");
  BOOST_TEST(findings_in("One— two.") == "5:4 spaced-dash\n");
  BOOST_TEST(message("spaced-dash") == "1 dash has a space on one side only");
}

BOOST_AUTO_TEST_CASE(dashes_that_are_as_they_should_be) {
  for (const char* text : {"One—two—three.", "One — two — three.", "One – two—three.",
                           "Mr. K— said so—twice.", "“But—” he said—twice.", "> Words—more.\n\n— Jane Roe\n"})
    BOOST_TEST(findings_in(text) == "", text);
  bind_essays(
      {"---\nlanguage: ru\n---\n# Один\n\n*Jane Roe*\n\nМосква — столица, а так— нет, и так—тоже.\n"});
  BOOST_TEST(shown() == "");
}

BOOST_AUTO_TEST_CASE(addresses_are_no_words) {
  BOOST_TEST(findings_in("See https://e.org/a--b...c'd, www.e.org/a--b and a--b@e.org.\n") == "");
}

BOOST_AUTO_TEST_CASE(full_stops_for_an_ellipsis) {
  BOOST_TEST(findings_in("And so... and so. . . . And then....") == "5:7 dot-ellipsis\n");
  BOOST_TEST(message("dot-ellipsis") == "3 ellipses of full stops; three without spaces are set as …");
  BOOST_TEST(findings_in("And so … and so. On it goes: `a...b`. Contents......... 12") == "");
}

BOOST_AUTO_TEST_CASE(gaps_of_several_spaces) {
  BOOST_TEST(findings_in("One.  Two.   Three.") == "5:5 double-space\n");
  BOOST_TEST(message("double-space") == "2 gaps have more than one space, set as one");
  BOOST_TEST(findings_in("One.  \nTwo. `a  b` Three. [](#x)\n\n| a  b\n| c\n\n## Sec {#x}\n\n"
                         "[](#x) one []{.index term=\"t\"} two.") == "13:12 index-not-printed\n");
}

BOOST_AUTO_TEST_CASE(spaces_at_the_calls_of_notes) {
  const std::string note = "\n\n[^1]: A note.";
  BOOST_TEST(findings_in("A claim. [^1] Next." + note) == "5:10 noteref-spacing\n");
  BOOST_TEST(findings_in("A claim\n[^1] goes on." + note) == "6:1 noteref-spacing\n");
  BOOST_TEST(findings_in("A claim.[^1]Next." + note) == "5:9 noteref-spacing\n");
  BOOST_TEST(findings_in("A claim.[^1] Next, a claim[^1], too[^1]." + note) == "");
}

BOOST_AUTO_TEST_CASE(mixed_dashes_are_told_twenty_times) {
  std::string text = "The U.S.-Russian plan.";
  for (int i = 0; i < 100; ++i) text += " The U.S.–Russia plan.";
  findings_in(text);
  BOOST_TEST(diagnostics.items().size() == 21U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
