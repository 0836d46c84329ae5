// Quotation marks without partners, or turned the wrong way.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct QuoteDesk : tests::LintDesk {
  std::string findings_of(const std::string& language, const std::string& body) {
    bind_essays({"---\nlanguage: " + language + "\n---\n# One\n\n*Jane Roe*\n\n" + body + "\n"});
    return shown();
  }
};

BOOST_FIXTURE_TEST_SUITE(lint_quotes, QuoteDesk)

BOOST_AUTO_TEST_CASE(a_quotation_that_is_not_closed) {
  BOOST_TEST(findings_in("He said, “It is so.\n\nMore.") == "5:10 unbalanced-quote\n");
  BOOST_TEST(message("unbalanced-quote") == "“ opens a quotation that is not closed");
  BOOST_TEST(findings_in("He said, \"It is so.\n\nMore.") == "5:10 unbalanced-quote\n");
  BOOST_TEST(findings_in("“A “b” c.\n\nMore.") == "5:1 unbalanced-quote\n");
}

BOOST_AUTO_TEST_CASE(a_quotation_that_is_not_opened) {
  BOOST_TEST(findings_in("It is so,” he said.") == "5:10 unbalanced-quote\n");
  BOOST_TEST(message("unbalanced-quote") == "” closes a quotation that is not open");
}

BOOST_AUTO_TEST_CASE(a_quotation_of_two_paragraphs_is_one_finding_at_most) {
  BOOST_TEST(findings_in("He said: “It is so.\n\nAnd so it is.” Yes.") == "5:10 unbalanced-quote\n");
  BOOST_TEST(findings_in("He said: “It is so.\n\n“And so it is.” Yes.") == "");
}

BOOST_AUTO_TEST_CASE(quotations_that_are_closed) {
  for (const char* text :
       {"“It is *so*,” he said, “and ‘so’ “too.””", "\"It is so,\" he said.",
        "The board is 12\" by 8\", and he is 6’2” tall.", "U+0022 (\") and the marks “ and ” are shown.",
        "It’s the ’80s; dogs’ tails.", "“[Words](https://e.org)”—“more”", "Code: `\"`.",
        "::: verse\n“A line,\n\nand more.”\n:::", "| a | b |\n|---|---|\n| x | y |\n| \" | z |"})
    BOOST_TEST(tests::count_of((findings_in(text), diagnostics), "unbalanced-quote") == 0U, text);
}

BOOST_AUTO_TEST_CASE(every_language_has_its_marks) {
  BOOST_TEST(findings_of("de", "Er sagte: „Ja, ‚so‘ ist es.“ Und »nein«.") == "");
  BOOST_TEST(findings_of("ru", "Он сказал: «Да, „так“ и есть».") == "");
  BOOST_TEST(findings_of("fr", "Il a dit : « oui, “ainsi” ».") == "");
  BOOST_TEST(findings_of("sv", "Han sade: ”Ja.” Och »nej».") == "");
  BOOST_TEST(findings_of("pl", "Powiedział: „Tak.”") == "");
  BOOST_TEST(findings_of("de", "Er sagte: „Ja.\n\nUnd ging.") == "8:11 unbalanced-quote\n");
  BOOST_TEST(findings_of("fr", "Il a dit : « oui.\n\nEt puis.") == "8:12 unbalanced-quote\n");
}

BOOST_AUTO_TEST_CASE(marks_turned_the_wrong_way) {
  BOOST_TEST(findings_in("He said, ”It is so.“ Yes.") == "5:10 miscurled-quote\n5:20 miscurled-quote\n");
  BOOST_TEST(findings_in("I don‘t know the ‘80s, ‘tis true.") ==
             "5:6 miscurled-quote\n5:18 miscurled-quote\n5:24 miscurled-quote\n");
}

BOOST_AUTO_TEST_CASE(marks_turned_the_right_way) {
  for (const char* text : {"The Shi‘a, the Ka‘ba, Hawai‘i.", "He said ‘80s music’ and ‘tis it’.",
                           "“‘A’ and ‘b,’” he said—“c”—and so on.", "Don’t: ’80s, ’tis."})
    BOOST_TEST(findings_in(text) == "", text);
  BOOST_TEST(findings_of("de", "Das „Wort“ und ‚Wort‘.") == "");
}

BOOST_AUTO_TEST_CASE(an_apostrophe_turned_the_wrong_way_after_one_that_is_right) {
  BOOST_TEST(findings_in("’Tis true ‘tis pity, and pity ’tis.") == "5:11 miscurled-quote\n");
}

BOOST_AUTO_TEST_CASE(a_quotation_holds_the_list_or_the_verse_that_it_introduces) {
  for (const char* text : {"“Read the list:\n\n- one,\n- two,\n\n“and then go.”\n\nMore.",
                           "“Verse in quotes:\n\n> Roses are red,  \n> Violets are blue.”\n\nMore.",
                           "“Read this:\n\n1. one,\n2. two.”\n\nMore."})
    BOOST_TEST(findings_in(text) == "", text);
  BOOST_TEST(findings_in("“Read the list:\n\n- one,\n- two.\n\nMore.") == "5:1 unbalanced-quote\n");
  BOOST_TEST(findings_in("“Read the list:\n\n“one,\n\nMore.") == "7:1 unbalanced-quote\n");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_marks_are_paired_at_once) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "“";
  findings_in(text);
  BOOST_TEST(tests::count_of(diagnostics, "unbalanced-quote") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
