// What converters leave in the words.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(lint_import, tests::LintDesk)

// ---- unread-link

BOOST_AUTO_TEST_CASE(a_link_whose_address_has_a_space_is_told) {
  BOOST_TEST(findings_in("See [here](https://e.org/a b) and there.") == "5:5 unread-link\n");
  BOOST_TEST(
      message("unread-link") ==
      "“[here](https://e.org/a b)” is no link, since its address has a space, and is printed as it stands");
  BOOST_TEST(findings_in("See [here](my essay.md#x).") == "5:5 unread-link\n");
}

BOOST_AUTO_TEST_CASE(brackets_that_are_not_meant_as_a_link_are_not) {
  for (const char* text : {"See [here](<https://e.org/a b>).", "See [here](https://e.org/a%20b).",
                           "A list[i](x and y).", "Code `[a](https://e.org/a b)` is code."})
    BOOST_TEST(findings_in(text).find("unread-link") == std::string::npos, text);
}

// ---- hard-hyphen

BOOST_AUTO_TEST_CASE(a_hyphen_that_may_be_the_words_own_is_told_and_left) {
  for (const char* text : {"A well-\nknown man. He is wellknown.", "Please re-\nsign it. I resign.",
                           "A book-\nbinder. The bookbinder binds a book for the binder."}) {
    BOOST_TEST(findings_in(text).find("hard-hyphen") != std::string::npos, text);
    BOOST_TEST(tests::finding(diagnostics, "hard-hyphen").fixes.empty(), text);
  }
  findings_in("An exam-\nple is given. Another example follows.");
  BOOST_TEST(tests::finding(diagnostics, "hard-hyphen").fixes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_word_divided_at_the_end_of_a_line_stands_elsewhere_in_one) {
  BOOST_TEST(findings_in("An exam-\nple is given. Another example follows.") == "5:4 hard-hyphen\n");
  BOOST_TEST(message("hard-hyphen") ==
             "“exam- ple” was divided at the end of a line: “example” stands elsewhere");
  findings_in("Die Zusam-\nmenarbeit. Von der Zusammenarbeit.");
  BOOST_TEST(message("hard-hyphen").starts_with("“Zusam- menarbeit”"));
}

BOOST_AUTO_TEST_CASE(a_hyphen_at_the_end_of_a_line_may_be_the_words_own) {
  for (const char* text :
       {"An exam-\nple is given.", "A self-\nevident truth is self-evident, not selfevident.",
        "The pre-\nand postwar years.", "It is well- known and wellknown.", "The word: pre-\nand preand.",
        "Of North-\nWest and NorthWest."})
    BOOST_TEST(findings_in(text) == "", text);
}

// ---- soft-hyphen

BOOST_AUTO_TEST_CASE(a_soft_hyphen_that_divides_no_word) {
  BOOST_TEST(findings_in("An exam\u00AD\nple and an exam\u00AD ple.") ==
             "5:8 soft-hyphen\n6:16 soft-hyphen\n");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_by_the_dozen_are_one_finding) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "hy\u00ADphen ";
  BOOST_TEST(findings_in(text) == "5:3 soft-hyphen\n");
  BOOST_TEST(message("soft-hyphen") == "12 soft hyphens, as converters leave them");
}

BOOST_AUTO_TEST_CASE(an_author_may_say_where_a_long_word_breaks) {
  BOOST_TEST(findings_in("A Donau\u00ADdampfschiff.") == "");
}

// ---- ligature-codepoint

BOOST_AUTO_TEST_CASE(ligatures_are_told_with_their_letters) {
  BOOST_TEST(findings_in("The ﬁrst eﬀort.") == "5:5 ligature-codepoint\n5:11 ligature-codepoint\n");
  BOOST_TEST(message("ligature-codepoint") == "“ﬁ” is one character for the letters “fi”");
  BOOST_TEST(findings_in("The first œuvre, Straße, `ﬁ`.") == "");
}

BOOST_AUTO_TEST_CASE(the_first_twenty_are_told_and_the_others_counted) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "ﬁve ";
  findings_in(text);
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 21U);
  BOOST_TEST(diagnostics.items().back().message == "and 19980 more ligatures from here on");
}

// ---- mojibake

BOOST_AUTO_TEST_CASE(utf_8_read_as_another_encoding_is_told_with_what_it_was) {
  for (const auto& [garbled, meant] :
       std::vector<std::pair<std::string, std::string>>{{"fÃ¼r", "für"},
                                                        {"donâ€™t", "don’t"},
                                                        {"â€œHello", "“Hello"},
                                                        {"wordâ€”word", "word—word"},
                                                        {"â‚¬100", "€100"},
                                                        {"cafÃ©,", "café,"},
                                                        {"garÃ§on", "garçon"},
                                                        {"Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"},
                                                        {"Î»ÏŒÎ³Î¿Ï‚", "λόγος"},
                                                        {"10Â°C", "10°C"},
                                                        {"don\u00E2\u0080\u0099t", "don’t"}}) {
    BOOST_TEST(findings_in("Say " + garbled + " here.") == "5:5 mojibake\n", garbled);
    BOOST_TEST(message("mojibake") == "“" + garbled + "” is garbled; “" + meant + "” may be meant");
  }
}

BOOST_AUTO_TEST_CASE(a_lost_character_is_told) {
  BOOST_TEST(findings_in("The caf\uFFFD here.") == "5:5 mojibake\n");
  BOOST_TEST(message("mojibake") == "“caf\uFFFD” is garbled");
}

BOOST_AUTO_TEST_CASE(a_garbled_text_without_spaces_is_told_at_its_place) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "fÃ¼r";
  BOOST_TEST(findings_in(text) == "5:2 mojibake\n");
}

BOOST_AUTO_TEST_CASE(letters_with_accents_are_no_garble) {
  for (const char* text : {"The CAFÉ” and CAFÉ… and “Ä” and “Ñ”.",
                           "Straße, groß, Ärger, Über, Åland, Ñandú, Â", "Âge d’or, IRMÃ, naïve, São Paulo.",
                           "Ångström, Šibenik, Œuvre, ŽIŽEK.", "Съешь ещё этих мягких булок."})
    BOOST_TEST(tests::count_of((findings_in(text), diagnostics), "mojibake") == 0U, text);
}

// ---- bare-note-marker

BOOST_AUTO_TEST_CASE(numbers_after_words_look_like_calls_of_notes) {
  BOOST_TEST(findings_in("A claim.[1] Another,<sup>2</sup> a third,³ and a last one⁴.") ==
             "5:9 bare-note-marker\n5:21 bare-note-marker\n5:42 bare-note-marker\n5:58 bare-note-marker\n");
}

BOOST_AUTO_TEST_CASE(signs_look_like_calls_if_a_line_begins_with_them) {
  BOOST_TEST(findings_in("A claim.† Another[i] one.\n\n† See there.\n\n[i] And there.") ==
             "5:9 bare-note-marker\n5:18 bare-note-marker\n");
  for (const char* text :
       {"A claim.† Another[i] one.", "Jane Roe († 1914).\n\n† She died.", "A [a] b.\n\n[a] c."})
    BOOST_TEST(findings_in(text) == "", text);
}

BOOST_AUTO_TEST_CASE(numbers_that_call_no_note) {
  for (const char* text :
       {"As Roe [1914] says, km² and x³, 10² and 10^6^, m^2^, the 1^st^ and ^14^C.",
        "See [2](https://e.org) or a [1st] thing, `a[1]`.", "A claim.[^1]\n\n[^1]: A note.",
        "A *list*:\n\n[1] Roe, [2] Doe.", "For Python[23] and Python[23].", "The fields a[1] and b[1]."})
    BOOST_TEST(findings_in(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
