#include "casebound/editorial/typography.h"

#include "document/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

std::string set(const std::string& text, const char* language = "en-US") {
  Inlines inlines = words(text);
  editorial::set_typography(inlines, language);
  return plain_text(inlines);
}

/// The words of inlines after typography, with a bar at each border between two.
std::string set_parts(Inlines inlines) {
  editorial::set_typography(inlines, "en-US");
  std::string out;
  for (const auto& item : inlines) out += (out.empty() ? "" : "|") + plain_text({item});
  return out;
}

using Table = std::vector<std::pair<const char*, const char*>>;

void check(const Table& table, const char* language = "en-US") {
  for (const auto& [typed, printed] : table) BOOST_TEST(set(typed, language) == printed, typed);
}

BOOST_AUTO_TEST_SUITE(typography)

BOOST_AUTO_TEST_CASE(double_quotes_open_and_close) {
  check({{"\"word\"", "“word”"},
         {"He said \"word\".", "He said “word”."},
         {"(\"word\")", "(“word”)"},
         {"\"word,\" he said", "“word,” he said"},
         {"—\"word\"—", "—“word”—"},
         {"he went—\"", "he went—”"},
         {"\"he went—\" and", "“he went—” and"},
         {"\"A\" and \"B\"", "“A” and “B”"},
         {"[\"word\"]", "[“word”]"}});
}

BOOST_AUTO_TEST_CASE(apostrophes_are_never_opening_quotes) {
  check({{"Gorbachev's", "Gorbachev’s"},
         {"the Sciences' ", "the Sciences’ "},
         {"O'Neill", "O’Neill"},
         {"don't, can't", "don’t, can’t"},
         {"the '80s", "the ’80s"},
         {"mid-'80s", "mid-’80s"},
         {"the 1980's", "the 1980’s"},
         {"rock 'n' roll", "rock ’n’ roll"},
         {"'tis", "’tis"},
         {"'Twas", "’Twas"},
         {"'em", "’em"},
         {"\"'Tis so\"", "“’Tis so”"},
         {"dogs' and cats'", "dogs’ and cats’"}});
}

BOOST_AUTO_TEST_CASE(quotes_nest) {
  check({{"\"He said, 'No.'\"", "“He said, ‘No.’”"},
         {"\"'No,' he said.\"", "“‘No,’ he said.”"},
         {"'a word'", "‘a word’"},
         {"('a word')", "(‘a word’)"},
         {"\"It's 'Gorbachev's plan'\"", "“It’s ‘Gorbachev’s plan’”"}});
}

BOOST_AUTO_TEST_CASE(feet_inches_and_minutes_stay) {
  check({{"6' 2\"", "6' 2\""},
         {"6'2\" tall", "6'2\" tall"},
         {"55° 45'", "55° 45'"},
         {"a 12\" record", "a 12\" record"}});
}

BOOST_AUTO_TEST_CASE(a_quote_after_a_figure_closes_if_one_is_open) {
  check({{"\"in 1984\"", "“in 1984”"}, {"'in 1984'", "‘in 1984’"}});
}

BOOST_AUTO_TEST_CASE(hyphens_and_dots_become_dashes_and_ellipses) {
  check({{"a--b", "a—b"},
         {"a -- b", "a — b"},
         {"a---b", "a—b"},
         {"1914--1918", "1914–1918"},
         {"a----b", "a----b"},
         {"wait...", "wait…"},
         {"wait....", "wait...."},
         {"a..b", "a..b"},
         {". . .", ". . ."},
         {"well-known", "well-known"},
         {"\"Wait--\"", "“Wait—”"},
         {"--\"word\"", "—“word”"}});
}

BOOST_AUTO_TEST_CASE(what_the_author_set_stays) {
  for (const char* text : {"“word”", "‘word’", "it’s", "a—b", "a – b", "«слово»", "„Wort“", "a…", "2 × 3"}) {
    BOOST_TEST(set(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(languages_have_their_own_marks) {
  check({{"\"Wort\"", "„Wort“"},
         {"\"Er sagt 'nein'.\"", "„Er sagt ‚nein‘.“"},
         {"geht's", "geht’s"},
         {"a -- b", "a – b"}},
        "de");
  check({{"\"Wort\"", "„Wort“"}}, "de-AT");
  check({{"\"mot\"", "«mot»"}, {"l'homme", "l’homme"}, {"\"l'homme 'a'\"", "«l’homme “a”»"}}, "fr");
  check({{"\"слово\"", "«слово»"}, {"\"слово 'два'\"", "«слово „два“»"}, {"a -- b", "a\u00A0— b"}}, "ru");
}

BOOST_AUTO_TEST_CASE(in_an_unknown_language_quotes_stay_and_the_rest_is_set) {
  check({{"\"ord\"", "\"ord\""}, {"it's", "it’s"}, {"a--b", "a—b"}, {"...", "…"}}, "sv");
}

BOOST_AUTO_TEST_CASE(a_possessive_before_a_link_inside_emphasis) {
  const Inlines inside = {inline_of(Text{"of the Russian Academy of Sciences' "}),
                          inline_of(Link{"https://e.org", "", words("Institute")}), inline_of(Text{".\""})};
  BOOST_TEST(set_parts({inline_of(Text{"\""}), inline_of(Emphasis{inside})}) ==
             "“|of the Russian Academy of Sciences’ Institute.”");
}

BOOST_AUTO_TEST_CASE(quotes_are_set_across_the_borders_of_emphasis) {
  BOOST_TEST(set_parts({inline_of(Text{"\""}), inline_of(Emphasis{words("word")}), inline_of(Text{"\" and "}),
                        inline_of(Emphasis{words("Time")}), inline_of(Text{"'s"})}) ==
             "“|word|” and |Time|’s");
}

BOOST_AUTO_TEST_CASE(code_is_not_touched_and_counts_as_a_word) {
  BOOST_TEST(set_parts({inline_of(Text{"\""}), inline_of(Code{"a--'b'..."}), inline_of(Text{"\" and "}),
                        inline_of(Code{"f"}), inline_of(Text{"'s"})}) == "“|a--'b'...|” and |f|’s");
}

BOOST_AUTO_TEST_CASE(line_ends_count_as_spaces) {
  BOOST_TEST(set_parts({inline_of(Text{"said"}), inline_of(SoftBreak{}), inline_of(Text{"\"word\""}),
                        inline_of(LineBreak{}), inline_of(Text{"'a'"})}) == "said| |“word”| |‘a’");
}

BOOST_AUTO_TEST_CASE(a_dash_split_between_two_texts_is_left_alone) {
  BOOST_TEST(set_parts({inline_of(Emphasis{words("a-")}), inline_of(Text{"-b"})}) == "a-|-b");
}

BOOST_AUTO_TEST_CASE(each_paragraph_begins_anew) {
  Blocks blocks = {paragraph("\"An open quote"), paragraph("\"goes on\""),
                   block_of(Heading{2, words("'A' heading")})};
  editorial::set_typography(blocks, "en");
  BOOST_TEST(plain_text(std::get<Paragraph>(blocks[1].value).inlines) == "“goes on”");
  BOOST_TEST(plain_text(std::get<Heading>(blocks[2].value).inlines) == "‘A’ heading");
}

BOOST_AUTO_TEST_CASE(no_letter_or_digit_is_ever_changed) {
  const std::string text = "\"A'b\" 'c--d' 1--2 e... \xF0\x9D\x84\x9E é\" '80 --- \"'";
  const auto letters = [](const std::string& from) {
    std::string out;
    for (const char c : from) {
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) out += c;
    }
    return out;
  };
  for (const char* language : {"en", "de", "fr", "ru", "ja"})
    BOOST_TEST(letters(set(text, language)) == letters(text));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
