#include "manuscript/fixture.h"

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;
using tests::repeated;

BOOST_FIXTURE_TEST_SUITE(manuscript_faults, Desk)

BOOST_AUTO_TEST_CASE(an_empty_manuscript) {
  for (const char* text : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"}) {
    const Document document = read(text);
    BOOST_TEST(found() == "1:1 error empty-manuscript\n");
    BOOST_TEST(document.body.empty());
  }
}

BOOST_AUTO_TEST_CASE(front_matter_and_nothing_else) {
  read("---\ntitle: T\nauthor: Jane Roe\n---\n");
  BOOST_TEST(found() == "1:1 warning empty-manuscript\n");
  read("---\nauthor: Jane Roe\n---\n");
  BOOST_TEST(tests::count_of(diagnostics, "missing-title") == 1U);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_named_with_their_place) {
  read("# T\n\ncaf\xE9 au lait\n");
  BOOST_TEST(found() == "3:4 error not-utf8\n");
  BOOST_TEST(tests::finding(diagnostics, "not-utf8").message == "byte 0xE9 at offset 8 is not UTF-8");
  read("\x93\xFA\x96\x7B");  // cp932
  BOOST_TEST(found() == "1:1 error not-utf8\n");
  read(std::string("\xFF\xFE#\0 \0T\0", 8));  // UTF-16
  BOOST_TEST(found() == "1:1 error not-utf8\n");
}

BOOST_AUTO_TEST_CASE(a_manuscript_without_a_title) {
  const Document document = read("Just a paragraph of text.\n\nAnd another.\n");
  BOOST_TEST(tests::count_of(diagnostics, "missing-title") == 1U);
  BOOST_TEST(found().starts_with("1:1 error missing-title\n"));
  BOOST_TEST(!tests::finding(diagnostics, "missing-title").hint.empty());
  BOOST_TEST(document.body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_title_without_a_text) {
  read("# T\n");
  BOOST_TEST(tests::count_of(diagnostics, "empty-manuscript") == 1U);
  BOOST_TEST(!diagnostics.has(Severity::error));
}

BOOST_AUTO_TEST_CASE(control_characters_are_reported_and_replaced) {
  BOOST_TEST(body("a\x01 b") == "    paragraph\n      text \"a\xEF\xBF\xBD b\"\n");
  BOOST_TEST(found() == "5:2 warning control-character\n");
  BOOST_TEST(body(std::string("a\0b", 3)) ==
             "    paragraph\n      text \"a\xEF\xBF\xBD"
             "b\"\n");
  BOOST_TEST(found() == "5:2 warning control-character\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_character_in_xml_is_told) {
  body("a\xEF\xBF\xBE and \xEF\xBF\xBF, but \xEF\xBF\xBD may stand.");
  BOOST_TEST(found() == "5:2 warning control-character\n5:8 warning control-character\n");
}

BOOST_AUTO_TEST_CASE(every_control_character_is_shown_as_far_as_anybody_reads_on) {
  read("# T\n\nBy Jane Roe\n\na\x01 b\x02\n\x03\n");
  BOOST_TEST(found() ==
             "5:2 warning control-character\n5:5 warning control-character\n6:1 warning control-character\n");
  read("# T\n\nBy Jane Roe\n\n" + repeated("\x01", 30));
  BOOST_TEST(tests::count_of(diagnostics, "control-character") == 21U);
  BOOST_TEST(diagnostics.items().at(20).message == "and 10 more control characters from here on");
}

BOOST_AUTO_TEST_CASE(no_character_that_xml_forbids_is_left_anywhere) {
  const std::string out = body(
      "a&#1;b \xEF\xBF\xBE `c\x02` [d](https://e.org/\x03 \"t\x04\")\n\n```x\x05\nf\x06\n```\n\n    "
      "g\x07\n\n<b>h\x08</b>\n");
  for (const char c : out) BOOST_TEST((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  BOOST_TEST(out.find("\xEF\xBF\xBE") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_characters_are_reported_and_replaced) {
  BOOST_TEST(body("a&#xD800;b &#0; c &#x110000; &#8212;") ==
             "    paragraph\n      text \"a\uFFFDb \uFFFD c \uFFFD —\"\n");
  BOOST_TEST(
      found() ==
      "5:2 warning control-character\n5:12 warning control-character\n5:19 warning control-character\n");
  BOOST_TEST(body("`&#xD800;` \uFFFD &#87654321;").find("text \" \uFFFD &#87654321;\"") != std::string::npos);
  BOOST_TEST(found() == "");
  read("# T\n\nBy Jane Roe\n\nA lone surrogate, \xED\xA0\x80.\n");
  BOOST_TEST(found() == "5:19 error not-utf8\n");
}

BOOST_AUTO_TEST_CASE(numbers_of_controls_are_no_characters_and_become_no_others) {
  for (const std::string number : {"&#1;", "&#x12;", "&#xFFFE;", "&#127;"}) {
    BOOST_TEST(body("One " + number + " two.") == "    paragraph\n      text \"One \uFFFD two.\"\n");
    BOOST_TEST(found() == "5:5 warning control-character\n", number);
    BOOST_TEST(body("One `" + number + "` two.").find("code \"" + number + "\"") != std::string::npos);
    BOOST_TEST(found() == "", number);
  }
  BOOST_TEST(body("<math><mi>x\x01&#1;</mi></math>").find("mi \"x\uFFFD\uFFFD\"") != std::string::npos);
  BOOST_TEST(body("<math><mi>&#87654321;</mi></math>").find("mi \"&#87654321;\"") != std::string::npos);
  BOOST_TEST(body("[a\x01]{#i\x01}").find('*') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_form_feed_is_a_space) {
  BOOST_TEST(body("one\ftwo") == "    paragraph\n      text \"one two\"\n");
}

/// Inputs that make naive readers slow or crash.
BOOST_AUTO_TEST_CASE(hostile_input_ends_in_a_tree) {
  const std::pair<const char*, std::string> table[] = {
      {"quotes", repeated(">", 100'000) + "a"},
      {"quotes over lines", repeated("> > > > > > > > > > > > a\n", 5'000)},
      {"brackets", repeated("[", 100'000) + "a" + repeated("]", 100'000)},
      {"links", repeated("[", 50'000) + "a" + repeated("](b)", 50'000)},
      {"images", repeated("![", 50'000) + "a" + repeated("](b)", 50'000)},
      {"dead links", repeated("[a](#) ", 50'000)},
      {"dead references", repeated("[a] ", 50'000) + "\n\n[a]: #\n"},
      {"stars", repeated("*", 100'000) + "a" + repeated("*", 100'000)},
      {"open stars", repeated("*a ", 100'000)},
      {"nested emphasis", repeated("*a **b ", 25'000) + repeated("c** d*", 25'000)},
      {"lists", repeated("- ", 100'000) + "a"},
      {"deep list",
       [] {
         std::string out;
         for (int i = 0; i < 800; ++i) out += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
         return out;
       }()},
      {"tags", repeated("<b>", 100'000) + "a"},
      {"open tags", repeated("<a ", 100'000)},
      {"comments", repeated("<!-- a ", 50'000)},
      {"backticks", repeated("`a``b", 50'000)},
      {"entities", repeated("&amp;", 100'000)},
      {"underscores", repeated("_a__b_", 50'000)},
      {"tildes", repeated("~~a ", 50'000)},
      {"one word", repeated("a", 1'000'000)},
      {"one line of words", repeated("word ", 400'000)},
      {"wide table",
       repeated("|a", 40'000) + "|\n" + repeated("|-", 40'000) + "|\n" + repeated("|b", 40'000) + "|\n"},
      {"long rows", repeated("|a", 400) + "|\n" + repeated("|-", 400) + "|\n" + repeated("b\n", 100'000)},
      {"references", repeated("[a]: b\n", 100'000)},
      {"headings", repeated("# a\n", 50'000)},
      {"notes", repeated("[^1]: a\n\n", 50'000)},
      {"zero bytes", std::string(100'000, '\0')},
      {"form feeds", repeated("\f", 100'000)}};
  for (const auto& [what, markdown] : table) {
    const Document document = read("# T\n\nBy Jane Roe\n\n" + markdown);
    BOOST_TEST(!dump(document).empty(), what);
  }
}

BOOST_AUTO_TEST_CASE(the_words_inside_deep_nesting_are_kept) {
  BOOST_TEST(dump(read("# T\n\n" + repeated("> ", 300) + "deep words\n")).find("deep words") !=
             std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "nesting-too-deep") == 1U);
  BOOST_TEST(
      dump(read("# T\n\n" + repeated("*", 401) + "deep words" + repeated("*", 401))).find("deep words") !=
      std::string::npos);
  const std::string lines =
      dump(read("# T\n\n" + repeated("> ", 300) + "two\n" + repeated("> ", 300) + "lines\n"));
  BOOST_TEST(lines.find("text \"two\"\n") != std::string::npos);
  BOOST_TEST(lines.find("text \"lines\"\n") != std::string::npos);
}

/// Rows may be shorter than the head: they are filled up, so that few words can make many cells.
BOOST_AUTO_TEST_CASE(a_table_of_short_rows_without_end_is_read_as_prose_and_said) {
  const auto table = [](int columns, int rows) {
    std::string out = "# T\n\n", rule;
    for (int i = 0; i < columns; ++i) out += "|a", rule += "|-";
    out += "\n" + rule + "\n";
    for (int i = 0; i < rows; ++i) out += "|b\n";
    return out;
  };
  read(table(300, 900));
  BOOST_TEST(tests::count_of(diagnostics, "table-too-wide") == 1U);
  read(table(3, 900) + "\n" + std::string(300'000, '\n'));
  BOOST_TEST(tests::count_of(diagnostics, "table-too-wide") == 0U);
}

BOOST_AUTO_TEST_CASE(a_table_too_wide_is_read_as_prose_and_said) {
  const std::string out = body(repeated("|cell", 600) + "|\n" + repeated("|-", 600) + "|\n");
  BOOST_TEST(tests::count_of(diagnostics, "table-too-wide") == 1U);
  BOOST_TEST(out.find("table") == std::string::npos);
  BOOST_TEST(out.find("cell") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_title_beyond_all_measure_is_refused_wherever_it_stands) {
  const std::string words = repeated("word ", 300);
  read("# " + words + "\n\nBy Jane Roe\n\nText.\n");
  BOOST_TEST(found() == "1:3 error title-too-long\n");
  read("---\ntitle: " + words + "\nauthor: Jane Roe\n---\n\nText.\n");
  BOOST_TEST(tests::count_of(diagnostics, "title-too-long") == 1U);
}

BOOST_AUTO_TEST_CASE(every_kind_of_nesting_ends_at_its_cap_and_keeps_its_words) {
  for (const auto& text :
       std::vector<std::string>{repeated("> ", 300) + "deep", repeated("- ", 300) + "deep",
                                repeated("::: a\n", 300) + "deep\n" + repeated(":::\n", 300),
                                repeated("[", 300) + "deep" + repeated("]{.a}", 300),
                                repeated("^[", 300) + "deep" + repeated("]", 300),
                                repeated("<b>", 300) + "deep" + repeated("</b>", 300)}) {
    const std::string out = dump(read("# T\n\nBy Jane Roe\n\n" + text + "\n"));
    BOOST_TEST(out.find("deep") != std::string::npos, text.substr(0, 10));
    BOOST_TEST(out.find(std::string(500, ' ')) == std::string::npos, text.substr(0, 10));
  }
}

BOOST_AUTO_TEST_CASE(nesting_is_told_once_with_its_place) {
  body(repeated("[", 300) + "deep" + repeated("]", 300) + "\n\n" + repeated("^[", 300) + "deep");
  BOOST_TEST(found() == "5:101 warning nesting-too-deep\n");
  std::string definitions = "term\n";
  for (int i = 0; i < 150; ++i) definitions += repeated("    ", i) + ": word\n";
  BOOST_TEST(body(definitions + repeated("    ", 150) + ": deep\n").find("deep") != std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "nesting-too-deep") == 1U);
}

BOOST_AUTO_TEST_CASE(tags_are_told_twenty_times) {
  BOOST_TEST(body("One" + repeated("<u>", 30)).find("One") != std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "raw-html") == 21U);
  BOOST_TEST(diagnostics.items().back().message == "and 10 more pieces of raw HTML from here on");
}

BOOST_AUTO_TEST_CASE(a_paragraph_beyond_all_measure_is_refused_wherever_it_stands) {
  const std::string words = repeated("word ", 20'001);
  body("Text.\n\n" + words);
  BOOST_TEST(found() == "7:1 error paragraph-too-long\n");
  body("- Text[^1].\n\n[^1]: " + words);
  BOOST_TEST(tests::count_of(diagnostics, "paragraph-too-long") == 1U);
}

BOOST_AUTO_TEST_CASE(tables_beside_one_that_is_too_wide_are_tables) {
  const std::string table = "| a | b |\n|---|---|\n| c | d |\n\n";
  const std::string wide = repeated("|x\\|y", 600) + "|\n" + repeated("|-", 600) + "|\n\n";
  const std::string out = dump(read("# T\n\n*Jane Roe*\n\n" + table + "Prose.\n\n" + wide + table));
  BOOST_TEST(found() == "11:1 warning table-too-wide\n");
  const auto first = out.find("    table none none\n");
  BOOST_TEST_REQUIRE(first != std::string::npos);
  BOOST_TEST(out.find("    table none none\n", first + 1) != std::string::npos);
  BOOST_TEST(out.find("text \"|x|y|x|y|x|y") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(bars_of_a_line_that_is_too_wide_stand_in_code_as_they_were) {
  const std::string bars(600, '|');
  BOOST_TEST(dump(read("# T\n\n*Jane Roe*\n\n```\n" + bars + "\n```\n")).find(bars) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
