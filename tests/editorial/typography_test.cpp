#include "casebound/editorial/typography.h"

#include "document/fixture.h"
#include "editorial/typography_table.h"

#include <array>

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

BOOST_AUTO_TEST_SUITE(typography)

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

BOOST_AUTO_TEST_CASE(a_poem_is_set_as_a_whole) {
  Verse verse{{{{0, words("'O who,' she said, \"can tell"), {}}, {1, words("what 'time'"), {}}},
               {{0, words("may bring?\""), {}}}}};
  Blocks blocks = {block_of(std::move(verse))};
  editorial::set_typography(blocks, "de");
  std::string out;
  for_each_inlines(blocks, [&](Inlines& line) { out += plain_text(line) + '|'; });
  BOOST_TEST(out == "‚O who,‘ she said, „can tell|what ‚time‘|may bring?“|");
}

BOOST_AUTO_TEST_CASE(headings_of_the_index_are_printed_words) {
  Blocks blocks = {block_of(
      Paragraph{ParagraphRole::body, {inline_of(IndexMark{{"Gorbachev's", "\"plan\""}, "Reagan's"})}})};
  editorial::set_typography(blocks, "en");
  const auto& mark = std::get<IndexMark>(std::get<Paragraph>(blocks[0].value).inlines[0].value);
  BOOST_TEST(mark.path == (std::vector<std::string>{"Gorbachev’s", "“plan”"}),
             boost::test_tools::per_element());
  BOOST_TEST(mark.see == "Reagan’s");
}

BOOST_AUTO_TEST_CASE(line_ends_become_text_only_where_no_line_may_end) {
  Inlines inlines = {inline_of(Text{"p."}), inline_of(SoftBreak{}), inline_of(Text{"5 is"}),
                     inline_of(SoftBreak{}), inline_of(Text{"\"it\""})};
  editorial::set_typography(inlines, "en");
  BOOST_TEST(std::get<Text>(inlines[1].value).text == "\u00A0");
  BOOST_TEST(std::holds_alternative<SoftBreak>(inlines[3].value));
}

BOOST_AUTO_TEST_CASE(parts_can_be_switched_off) {
  const auto only = [](bool quotes, bool dashes, bool spaces) {
    Typography parts(false);
    parts.quotes = quotes;
    parts.dashes = dashes;
    parts.spaces = spaces;
    std::string text = "\"p. 5\"--so";
    editorial::set_typography(text, "en", parts);
    return text;
  };
  BOOST_TEST(only(false, false, false) == "\"p. 5\"--so");
  BOOST_TEST(only(true, false, false) == "“p. 5”--so");
  BOOST_TEST(only(false, true, false) == "\"p. 5\"—so");
  BOOST_TEST(only(false, false, true) == "\"p.\u00A05\"--so");
}

/// Lines of marks and words without any sense, always the same.
class Babble {
 public:
  std::string line() {
    constexpr std::array<const char*, 40> parts = {
        "\"",  "\"", "'",   "'", " ", " ", " ",  "a", "s",  "Ab", "12", "1984", "80s", "--",
        "---", "-",  "...", ".", ",", "?", "!",  ":", ";",  "«",  "»",  "“",    "”",   "„",
        "‘",   "’",  "…",   "—", "(", ")", "т.", "В", "p.", "5",  "XX", "km"};
    std::string out;
    for (int i = 0; i < 14; ++i) out += parts[next() % parts.size()];
    return out;
  }

 private:
  std::uint32_t next() { return (state_ = state_ * 1664525U + 1013904223U) >> 8U; }
  std::uint32_t state_ = 1;
};

BOOST_AUTO_TEST_CASE(what_has_been_set_does_not_change_again_and_no_letter_or_figure_ever_does) {
  Babble babble;
  for (int i = 0; i < 20'000; ++i) {
    const std::string line = babble.line();
    for (const char* language : {"en-US", "de", "fr", "ru", "sv", "ja"}) {
      const std::string once = set(line, language), twice = set(once, language);
      if (once != twice) BOOST_TEST(twice == once, language << ": " << line);
      if (letters_and_digits(once) != letters_and_digits(line)) BOOST_TEST(once == line, language);
    }
  }
}

BOOST_AUTO_TEST_CASE(addresses_stay_as_they_are) {
  const std::string words = "www.e.org/it's--a...b";
  for (const auto& target : {words, "http://" + words, "mailto:" + words})
    BOOST_TEST(set_parts({inline_of(Text{"\""}), inline_of(Link{target, {}, text_inlines(words)}),
                          inline_of(Text{"\" it's"})}) == "“|" + words + "|” it’s");
  BOOST_TEST(set_parts({inline_of(Link{"https://e.org", {}, text_inlines("it's--a...b")})}) == "it’s—a…b");
}

/// They would take minutes if each mark were compared with all others.
BOOST_AUTO_TEST_CASE(a_hundred_thousand_marks_in_a_row_are_set_like_few) {
  for (const char* part : {"\"a' ", "\"", "'", "1\" ", "'a ", "« ", "- ", "...", "p. 5 "}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    BOOST_TEST((letters_and_digits(set(text, "fr")) == letters_and_digits(text)), part);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
