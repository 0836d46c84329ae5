#include "manuscript/fixture.h"
#include "support/golden.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;

struct Structure : Desk {
  /// Levels of the body's headings, in order, those inside quotes too.
  std::string levels(const std::string& markdown) {
    std::string out;
    const std::string tree = body(markdown);
    for (auto at = tree.find("heading "); at != std::string::npos; at = tree.find("heading ", at + 1))
      out += tree[at + 8];
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_structure, Structure)

BOOST_AUTO_TEST_CASE(every_construct_of_commonmark_and_gfm_has_its_node) {
  tests::check_golden("manuscript/constructs",
                      dump(read("# T\n\nBy Jane Roe\n\nWords, *emphasis*, **strong**, ***both***, "
                                "~~struck~~, `code`, [link](https://e.org \"t\"),\n"
                                "<https://auto.org>, ![alt](a.png), hard\\\nbreak and  \nspaces.\n\n## "
                                "Section\n\n> A quote\n> of two lines\n>\n"
                                "> > inside\n\n- tight\n- list\n  1. nested\n\n\n3. loose\n\n4. list\n\n   "
                                "with two paragraphs\n\n```c++ extra\nint a;\n```\n\n"
                                "    indented\n\n---\n\n| Year | Warheads | Note "
                                "|\n|:-----|---------:|:---:|\n| 1986 | 70,300 | *peak* |\n| 2015 |\n\n"
                                "&copy; &amp; &#8212; \\*escaped\\*\n")));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(sections_begin_at_level_two) {
  BOOST_TEST(levels("# A\n\n## B\n\n# C") == "232");
  BOOST_TEST(levels("### A\n\n#### B\n\n### C") == "232");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(levels_that_are_skipped_are_closed_and_reported) {
  BOOST_TEST(levels("## A\n\n#### B\n\n##### C\n\n## D") == "2342");
  BOOST_TEST(found() == "7:1 warning heading-skip\n9:1 warning heading-skip\n");
  levels("# T\n\n## A\n\n#### B\n\n## C");
  BOOST_TEST(tests::finding(diagnostics, "heading-skip").message ==
             "heading of level 4 under one of level 2");
}

BOOST_AUTO_TEST_CASE(a_heading_in_a_quote_is_no_title_of_the_book) {
  BOOST_TEST(levels("> # A\n\n## B") == "23");
}

BOOST_AUTO_TEST_CASE(bold_headings_lose_their_bold) {
  BOOST_TEST(body("## **A**") == "    heading 2\n      text \"A\"\n");
  BOOST_TEST(found() == "5:1 note bold-in-heading\n");
}

BOOST_AUTO_TEST_CASE(empty_headings_are_dropped_and_reported) {
  BOOST_TEST(body("##\n\nText") == "    paragraph\n      text \"Text\"\n");
  BOOST_TEST(found() == "5:1 warning empty-heading\n");
}

BOOST_AUTO_TEST_CASE(tags_are_dropped_and_their_words_kept) {
  BOOST_TEST(body("<div class=\"x\">\nInside **bold**\n</div>") ==
             "    paragraph\n      text \"Inside \"\n      strong\n        text \"bold\"\n");
  BOOST_TEST(found() == "5:1 warning raw-html\n");
  BOOST_TEST(body("H<sub>2</sub>O <script>x</script>") ==
             "    paragraph\n      text \"H\"\n      subscript\n        text \"2\"\n      text \"O x\"\n");
  BOOST_TEST(found() == "5:16 warning raw-html\n5:25 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(words_of_neighbouring_tags_do_not_run_together) {
  BOOST_TEST(body("<table><tr><td>one</td><td>two</td></tr></table>") ==
             "    paragraph\n      text \"one\"\n    paragraph\n      text \"two\"\n");
  BOOST_TEST(body("one<br>two") ==
             "    paragraph\n      text \"one\"\n      line-break\n      text \"two\"\n");
  BOOST_TEST(body("<p>a<sup>2</sup></p>") ==
             "    paragraph\n      text \"a\"\n      superscript\n        text \"2\"\n");
}

BOOST_AUTO_TEST_CASE(a_less_than_sign_in_html_is_text) {
  BOOST_TEST(body("<div>a < b and c</div>") == "    paragraph\n      text \"a < b and c\"\n");
  BOOST_TEST(body("<div>\n<p unclosed words") == "    paragraph\n      text \"<p unclosed words\"\n");
}

BOOST_AUTO_TEST_CASE(a_heading_inside_html_keeps_its_words) {
  BOOST_TEST(body("<div>\n# Words\n\n- item\n</div>").find("Words") != std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "nesting-too-deep") == 0U);
}

BOOST_AUTO_TEST_CASE(comments_are_for_the_author) {
  BOOST_TEST(body("<!-- a note -->\n\nText <!-- another --> here") ==
             "    paragraph\n      text \"Text here\"\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_comment_may_hold_two_hyphens_and_an_escaped_one_is_text) {
  BOOST_TEST(body("Text<!-- a -- b -->.") == "    paragraph\n      text \"Text.\"\n");
  BOOST_TEST(body("One <!-- a --\n*b* -- c --> two<!--> three.") ==
             "    paragraph\n      text \"One  two three.\"\n");
  BOOST_TEST(body("\\<!-- a -- b -->") == "    paragraph\n      text \"<!-- a -- b -->\"\n");
}

BOOST_AUTO_TEST_CASE(a_note_is_never_taken_for_a_links_address) {
  const std::string out =
      dump(read("# T\n\nWords[^1] and more[^2].\n\n[^1]: Ibid.\n[^2]: https://example.org\n"));
  BOOST_TEST(out.find("note-reference #1\n") != std::string::npos);
  BOOST_TEST(out.find("text \"Ibid.\"") != std::string::npos);
  BOOST_TEST(out.find("text \"https://example.org\"") != std::string::npos);
  BOOST_TEST(out.find("link \"https://example.org\"\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(links_that_a_book_must_not_open_keep_their_words) {
  for (const char* target :
       {"javascript:alert(1)", "JavaScript:x", "file:///etc/passwd", "data:text/html,x", "vbscript:x"}) {
    BOOST_TEST(body("[words](" + std::string(target) + ")") == "    paragraph\n      text \"words\"\n",
               target);
    BOOST_TEST(found() == "5:1 warning unsafe-link\n", target);
  }
  for (const char* target : {"https://e.org/a:b", "mailto:a@e.org", "other.md", "#part", "a/b.md#x:y"}) {
    BOOST_TEST(body("[words](" + std::string(target) + ")").find("link") != std::string::npos, target);
  }
}

BOOST_AUTO_TEST_CASE(a_link_whose_address_is_none_keeps_its_words) {
  for (const char* target : {"https://", "http:x", "https://a..b/", "https://-a-.example/", "http://x:99999/",
                             "https://u:p@example.org/", "mailto:", "doi:"}) {
    BOOST_TEST(body("[words](" + std::string(target) + ")") == "    paragraph\n      text \"words\"\n",
               target);
    BOOST_TEST(found() == "5:1 warning link-address\n", target);
  }
  for (const char* target : {"<https://e.org/a b>", "https://e.org/100%", "https://é.org/é", "doi:10.1/2",
                             "https:\\\\\\\\e.org\\a", "<https://e.org/a\\<b\\>>"}) {
    BOOST_TEST(body("[words](" + std::string(target) + ")").find("link") != std::string::npos, target);
    BOOST_TEST(found() == "", target);
  }
}

BOOST_AUTO_TEST_CASE(a_dead_links_mending_keeps_what_is_written) {
  body("see [the *whole* thing](#) and [](#)");
  const auto& item = tests::finding(diagnostics, "dead-link");
  BOOST_TEST(sources[0].slice(item.span) == "[the *whole* thing](#)");
  BOOST_TEST_REQUIRE(!item.fixes.empty());
  BOOST_TEST(item.fixes[0].replacement == "the *whole* thing");
}

BOOST_AUTO_TEST_CASE(a_lone_mark_between_paragraphs_parts_scenes) {
  for (const char* mark : {"*", "-", "+"}) {
    const auto tree = body("The bus was late.\n\n" + std::string(mark) + "\n\nShe came.");
    BOOST_TEST(tree.find("scene-break") != std::string::npos, mark);
  }
  BOOST_TEST(body("* One.\n*\n* Three.").find("list unordered") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_dead_reference_has_no_mending) {
  body("see [the thing] here\n\n[the thing]: #\n");
  BOOST_TEST(tests::finding(diagnostics, "dead-link").fixes.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
