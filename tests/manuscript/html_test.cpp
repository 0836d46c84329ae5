// Raw HTML: what is safe has a place in the tree, and of the rest every word stays.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

bool contains(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

BOOST_FIXTURE_TEST_SUITE(manuscript_html, tests::Desk)

BOOST_AUTO_TEST_CASE(a_picture_among_words_is_a_picture) {
  const std::string out = body("See <img alt=\"A &quot;map&quot;\" src='a.png' width=3> here.");
  BOOST_TEST(contains(out, "image \"a.png\""), out);
  BOOST_TEST(contains(out, "map"), out);
  BOOST_TEST(!contains(out, "&quot;"), out);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_a_block_is_a_picture) {
  BOOST_TEST(contains(body("<img src=\"a.png\" alt=\"A map\">"), "image \"a.png\""));
  BOOST_TEST(found() == "");
  BOOST_TEST(
      contains(body("<p align=\"center\">\n<img src=\"a.png\" alt=\"A map\">\n</p>"), "image \"a.png\""));
  BOOST_TEST(found() == "5:1 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_element_is_words_in_angle_brackets) {
  BOOST_TEST(contains(body("Press <Enter> to go on, <your name> said."),
                      "Press <Enter> to go on, <your name> said."));
  BOOST_TEST(found() == "");
  body("A <fancy-box>box</fancy-box> of a web site.");
  BOOST_TEST(found() == "5:3 warning raw-html\n5:17 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(preformatted_text_keeps_all_its_words) {
  BOOST_TEST(
      contains(body("<pre><code class=\"language-c\">\nint main(void);\n</code></pre>"), "int main(void);"));
  BOOST_TEST(contains(body("<pre>\nif a > b then c\n</pre>"), "if a > b then c"));
  BOOST_TEST(contains(body("<pre>Roses are red,\n  Violets <i>are</i> blue.\n</pre>"), "Roses are red,"));
}

BOOST_AUTO_TEST_CASE(a_picture_without_a_source_is_its_alt) {
  BOOST_TEST(contains(body("See <img alt=\"A map\"> here."), "A map"));
  BOOST_TEST(found() == "5:5 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(character_data_is_words) {
  BOOST_TEST(contains(body("One <![CDATA[two < three]]> four."), "two < three"));
  BOOST_TEST(contains(body("<![CDATA[two < three & four]]>"), "two < three & four"));
  BOOST_TEST(found() == "5:1 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(an_instruction_has_no_words_whatever_it_holds) {
  BOOST_TEST(body("<?php echo '>'; ?>\n\nOne <?x > ?>two.") == "    paragraph\n      text \"One two.\"\n");
}

BOOST_AUTO_TEST_CASE(code_is_code_and_nothing_in_it_changes) {
  for (const std::string tag : {"code", "kbd", "samp", "tt"}) {
    BOOST_TEST(
        contains(body("One <" + tag + ">a--b [\"c\"]</" + tag + "> two."), "code \"a--b [\\\"c\\\"]\""), tag);
    BOOST_TEST(found() == "", tag);
  }
  BOOST_TEST(contains(body("One <code>a *b*</code> two."), "emphasis"));
}

BOOST_AUTO_TEST_CASE(preformatted_text_keeps_its_lines_and_spaces) {
  for (const std::string html :
       {"<pre>\na  &lt;\n  b--c\n</pre>", "<pre><code class=\"x\">a  &lt;\n  b--c\n</code></pre>",
        "<pre>a  <\n  b--c</pre>"}) {
    BOOST_TEST(body(html) == "    code-block \"a  <\\n  b--c\\n\"\n", html);
    BOOST_TEST(found() == "", html);
  }
  BOOST_TEST(!contains(body("<pre>a</pre> and words\n"), "code-block"));
  BOOST_TEST(found() == "5:1 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(a_comment_leaves_one_space) {
  BOOST_TEST(body("One, <!-- c --> two<!-- d --> three <!-- e -->*four*.") ==
             "    paragraph\n      text \"One, two three \"\n      emphasis\n        text \"four\"\n      "
             "text \".\"\n");
}

BOOST_AUTO_TEST_CASE(html_of_one_line_has_its_place) {
  body("Text.\n\n<!-- c --><p>words</p>\nmore\n");
  const auto& finding = tests::finding(diagnostics, "raw-html");
  BOOST_TEST(sources[finding.span.source].slice(finding.span) == "<!-- c --><p>words</p>");
}

BOOST_AUTO_TEST_CASE(halves_of_a_paragraph_in_one_piece_of_html_are_not_joined_in_the_manuscript) {
  body(
      "<div>The committee met again in the spring, and it was agreed that all of the members "
      "of</div><div>the "
      "board, who had been away for years, should be asked once more.</div>");
  for (const auto& item : diagnostics.items()) BOOST_TEST(item.fixes.empty(), item.code);
}

BOOST_AUTO_TEST_CASE(the_safe_list_is_these_tags_and_no_others) {
  for (const std::string tag : {"em", "i", "strong", "b", "sub", "sup", "span"}) {
    BOOST_TEST(contains(body("One <" + tag + ">two</" + tag + "> three."), "two"), tag);
    BOOST_TEST(found() == "", tag);
  }
  for (const std::string tag :
       {"script", "style", "iframe", "object", "embed", "form", "button", "svg", "video", "audio", "canvas",
        "template", "u", "font", "a", "table", "details", "marquee", "x-own"}) {
    const std::string out = body("One <" + tag + " onclick=\"run()\">two</" + tag + "> three.");
    BOOST_TEST(contains(out, "two"), tag);
    BOOST_TEST(!contains(out, "<" + tag), tag);
    BOOST_TEST(!contains(out, "run()"), tag);
    BOOST_TEST(tests::count_of(diagnostics, "raw-html") == 2U, tag);
  }
}

BOOST_AUTO_TEST_CASE(a_safe_tag_keeps_none_of_its_attributes_but_its_language) {
  const std::string out = body("One <span lang=\"ru\" onclick=\"run()\" style=\"x\">два</span>.");
  BOOST_TEST(contains(out, "lang"), out);
  BOOST_TEST(!contains(out, "run()"), out);
}

BOOST_AUTO_TEST_CASE(a_division_inside_a_list_item_stays_there) {
  const std::string out = body("- one\n\n  <div>inner</div>\n\n- two\n");
  BOOST_TEST(out.find("list") == out.rfind("list"), out);
  BOOST_TEST(contains(out, "inner"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
