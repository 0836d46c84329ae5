#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;

BOOST_FIXTURE_TEST_SUITE(manuscript_blocks, Desk)

BOOST_AUTO_TEST_CASE(a_term_may_begin_with_a_bracket) {
  BOOST_TEST(body("[Verso]{.index}\n: a left page")
                 .starts_with("    definition-list\n      term\n        index-mark"));
  BOOST_TEST(!body("[verso]: https://e.org\n: a [left page][verso]").starts_with("    definition-list"));
}

BOOST_AUTO_TEST_CASE(definition_lists_have_terms_and_definitions) {
  const std::string tree =
      "    definition-list\n      term\n        text \"Verso\"\n      definition\n        paragraph\n"
      "          text \"a left page\"\n      definition\n        paragraph\n          text \"any back\"\n"
      "        paragraph\n          text \"and more\"\n      term\n        emphasis\n          text "
      "\"Recto\"\n"
      "      definition\n        paragraph\n          text \"a right page\"\n";
  BOOST_TEST(body("Verso\n: a left page\n: any back\n\n    and more\n\n*Recto*\n: a right page") == tree);
  BOOST_TEST(
      body("Verso\n\n:   a left page\n\n:   any back\n\n    and more\n\n*Recto*\n\n:   a right page\n") ==
      tree);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_colon_elsewhere_is_text) {
  BOOST_TEST(body("Words\n:-) smile") ==
             "    paragraph\n      text \"Words\"\n      soft-break\n      text \":-) smile\"\n");
  BOOST_TEST(body("## H\n\n: alone") ==
             "    heading 2\n      text \"H\"\n    paragraph\n      text \": alone\"\n");
}

BOOST_AUTO_TEST_CASE(an_image_alone_is_a_figure) {
  BOOST_TEST(body("![A *map*](m.png){#fig width=60%}") ==
             "    figure #fig \"m.png\" width=60\n      alt\n        text \"A map\"\n      caption\n"
             "        text \"A \"\n        emphasis\n          text \"map\"\n");
  BOOST_TEST(body("![The caption](m.png){alt=\"What it shows\"}") ==
             "    figure \"m.png\"\n      alt\n        text \"What it shows\"\n      caption\n"
             "        text \"The caption\"\n");
  BOOST_TEST(body("![](m.png){.decorative}") == "    figure \"m.png\" decorative\n");
  BOOST_TEST(body("![](m.png)") == "    figure \"m.png\"\n");
}

BOOST_AUTO_TEST_CASE(a_picture_keeps_the_words_of_its_caption_and_of_its_title) {
  const std::string caption =
      "      caption\n        text \"The mill\"\n        line-break\n        text \"Photo by Ann\"\n";
  BOOST_TEST(body("![The mill](m.png \"Photo by Ann\"){alt=\"A mill\"}") ==
             "    figure \"m.png\"\n      alt\n        text \"A mill\"\n" + caption);
  BOOST_TEST(body("![The mill](m.png \"Photo by Ann\"){alt=\"\"}") ==
             "    figure \"m.png\" decorative\n" + caption);
  BOOST_TEST(body("![The mill](m.png \"Photo by Ann\")") ==
             "    figure \"m.png\"\n      alt\n        text \"The mill\"\n" + caption);
  BOOST_TEST(body("![](m.png \"Photo by Ann\")") ==
             "    figure \"m.png\"\n      caption\n        text \"Photo by Ann\"\n");
  BOOST_TEST(body("![The mill](m.png \"The mill\")") ==
             "    figure \"m.png\"\n      alt\n        text \"The mill\"\n      caption\n        text \"The "
             "mill\"\n");
}

BOOST_AUTO_TEST_CASE(an_image_among_words_is_an_image) {
  BOOST_TEST(body("See ![a](m.png){width=5%} here") ==
             "    paragraph\n      text \"See \"\n      image \"m.png\"\n        text \"a\"\n      text \" "
             "here\"\n");
}

BOOST_AUTO_TEST_CASE(the_call_of_a_note_in_the_words_of_a_picture_stands_after_it) {
  const Document document = read("See ![a[^n]](m.png) here.\n\n[^n]: Note.\n");
  BOOST_TEST(document.notes.size() == 1U);
  const auto& words = std::get<Paragraph>(document.body.at(0).value).inlines;
  BOOST_TEST(std::holds_alternative<Image>(words.at(1).value));
  BOOST_TEST(std::holds_alternative<NoteReference>(words.at(2).value));
  BOOST_TEST(tests::count_of(diagnostics, "note-unused") == 0U);
}

BOOST_AUTO_TEST_CASE(a_line_of_verse_may_go_on_with_an_indent) {
  const std::string out = body("| One\n  goes on\n| Two\n|\n| Three\n|\n");
  BOOST_TEST(out ==
             "    verse\n      stanza\n        line in=0\n          text \"One\"\n          soft-break\n     "
             "     text "
             "\"goes on\"\n        line in=0\n          text \"Two\"\n      stanza\n        line in=0\n      "
             "    text "
             "\"Three\"\n");
}

BOOST_AUTO_TEST_CASE(tables_take_the_caption_beside_them) {
  const std::string table = "| a | b |\n|---|---|\n| 1 | 2 |\n";
  for (const std::string& text :
       {table + "\nTable: Two *things* {#tbl}\n", table + "\n: Two *things* {#tbl}\n",
        "Table: Two *things* {#tbl}\n\n" + table, table + ": Two *things* {#tbl}\n",
        "Para.\n\n: Two *things* {#tbl}\n\n" + table}) {
    const std::string out = body(text);
    BOOST_TEST(out.find("    table #tbl none none\n      caption\n        text \"Two \"\n        emphasis\n"
                        "          text \"things\"\n      head\n") != std::string::npos,
               text << out);
    BOOST_TEST(out.find("\n      row\n", out.find("\n      row\n") + 1) == std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_paragraph_above_a_tables_head_is_kept_in_its_place) {
  const Document document = read("# T\n\nBy Jane Roe\n\nFirst.\n\nWords\n| a | b |\n|---|---|\n| 1 | 2 |\n");
  BOOST_TEST_REQUIRE(document.body.size() == 3U);
  BOOST_TEST(sources[0].locate(document.body[1].span.begin).line >= 5U);
  BOOST_TEST(std::get<Paragraph>(document.body[1].value).inlines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_heading_without_its_space_is_mended) {
  BOOST_TEST(body("##Heading {#h}\n\nText") ==
             "    heading 2 #h\n      text \"Heading\"\n    paragraph\n      text \"Text\"\n");
  const auto& item = tests::finding(diagnostics, "heading-space");
  BOOST_TEST((item.severity == Severity::note));
  BOOST_TEST_REQUIRE(!item.fixes.empty());
  BOOST_TEST(item.fixes[0].span.begin == item.fixes[0].span.end);
  BOOST_TEST(body("##A heading that\nis wrapped") ==
             "    heading 2\n      text \"A heading that\"\n      soft-break\n      text \"is wrapped\"\n");
  BOOST_TEST(body("##Heading\nText of it") ==
             "    heading 2\n      text \"Heading\"\n    paragraph\n      text \"Text of it\"\n");
  BOOST_TEST(body("#tag and \\##no") == "    paragraph\n      text \"#tag and ##no\"\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
