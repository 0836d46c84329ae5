#include "manuscript/fixture.h"
#include "support/golden.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;
using tests::repeated;

BOOST_FIXTURE_TEST_SUITE(manuscript_divisions, Desk)

BOOST_AUTO_TEST_CASE(every_division_has_its_node) {
  tests::check_golden(
      "manuscript/divisions",
      body("Before.\n\n::: epigraph\nOf arms\n\n— Virgil\n:::\n\n::: {.pullquote .wide}\nWords\n:::\n\n"
           "::::: aside :::::\nText\n\n::: {.dedication #ded}\nTo *you*\n:::\n\nmore\n:::::\n\n"
           "::: verse\nRoses are red\n  Violets *blue\n    and* so\\\n\nOn\n\n-- Nobody\n:::\n\n"
           "::: {.box lang=de}\nEin *Wort*\n\n- Punkt\n:::\n\n> Quoted\n> — Somebody\n\nAfter.\n"));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_division_without_an_end_loses_its_fence_only) {
  BOOST_TEST(body("::: epigraph\nWords\n\nMore") ==
             "    paragraph\n      text \"Words\"\n    paragraph\n      text \"More\"\n");
  BOOST_TEST(found() == "5:1 warning unclosed-div\n");
  BOOST_TEST(body("Words\n:::\nMore") ==
             "    paragraph\n      text \"Words\"\n    paragraph\n      text \"More\"\n");
  BOOST_TEST(found() == "6:1 warning unclosed-div\n");
}

BOOST_AUTO_TEST_CASE(colons_before_words_or_in_code_are_text) {
  BOOST_TEST(body("::: These are words of the text") ==
             "    paragraph\n      text \"::: These are words of the text\"\n");
  BOOST_TEST(body("```\n::: aside\n```") == "    code-block \"::: aside\\n\"\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(an_epigraph_that_opens_the_essay_is_the_essays) {
  const Document document = read("# T\n\nBy Jane Roe\n\n::: epigraph\nWords\n\n— Name\n:::\n\nText.\n");
  BOOST_TEST(document.epigraph.size() == 2U);
  BOOST_TEST(document.body.size() == 1U);
}

BOOST_AUTO_TEST_CASE(speech_that_begins_with_dashes_is_no_attribution) {
  BOOST_TEST(body("> — Hello?\n> — Goodbye.").find("attribution") == std::string::npos);
  BOOST_TEST(body("> — Hello?\n>\n> — Goodbye.").find("attribution") == std::string::npos);
  BOOST_TEST(body("> — All of it").find("attribution") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(divisions_may_be_nested_beyond_all_measure) {
  const std::string out = body(repeated("::: a\n", 5'000) + "deep words\n" + repeated(":::\n", 5'000));
  BOOST_TEST(out.find("deep words") != std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "nesting-too-deep") == 1U);
  body(repeated("::: a\n", 50'000) + "words\n");
  BOOST_TEST(tests::count_of(diagnostics, "unclosed-div") == 50'000U);
}

BOOST_AUTO_TEST_CASE(lines_with_bars_are_verse_and_tables_are_not) {
  BOOST_TEST(body("| One *two*\n|   three\n|\n| # four") ==
             "    verse\n      stanza\n        line in=0\n          text \"One \"\n          emphasis\n"
             "            text \"two\"\n        line in=1\n          text \"three\"\n      stanza\n"
             "        line in=0\n          text \"# four\"\n");
  BOOST_TEST(body("| a | b |\n|---|---|\n| 1 | 2 |").starts_with("    table none none\n"));
}

BOOST_AUTO_TEST_CASE(a_division_may_stand_in_a_quotation) {
  BOOST_TEST(body("A.\n\n> Quote.\n>\n> ::: aside\n> Inside.\n> :::\n>\n> -- Jane") ==
             "    paragraph\n      text \"A.\"\n    quote\n      paragraph\n        text \"Quote.\"\n      "
             "aside\n        paragraph\n          text "
             "\"Inside.\"\n      paragraph attribution\n        text \"-- Jane\"\n");
  const std::string nested = body("> > ::: aside\n> > Inside.\n> > :::");
  BOOST_TEST(nested.starts_with("    quote\n      quote\n        aside\n"), nested);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
