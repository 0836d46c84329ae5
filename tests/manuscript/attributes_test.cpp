#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;
using tests::repeated;

struct AttributesDesk : Desk {
  /// The dump of the inlines of a single paragraph.
  std::string line(const std::string& markdown) {
    const std::string out = body(markdown);
    return out.starts_with("    paragraph\n") ? out.substr(14) : out;
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_attributes, AttributesDesk)

BOOST_AUTO_TEST_CASE(headings_take_their_id) {
  BOOST_TEST(
      body("## Section *one* {#sec .unnumbered key=\"a b\"}\n\nX\n\n## Two ## {#two}\n\nY {-}\n---\n\n## "
           "[W]{.sc}") ==
      "    heading 2 #sec\n      text \"Section \"\n      emphasis\n        text \"one\"\n    paragraph\n"
      "      text \"X\"\n    heading 2 #two\n      text \"Two\"\n    heading 2\n      text \"Y\"\n"
      "    heading 2\n      span.sc\n        text \"W\"\n");
}

BOOST_AUTO_TEST_CASE(spans_have_class_language_and_id) {
  BOOST_TEST(
      line("A [small *caps*]{.smallcaps lang=ru #x}.") ==
      "      text \"A \"\n      span.sc #x language=\"ru\"\n        text \"small \"\n        emphasis\n"
      "          text \"caps\"\n      text \".\"\n");
  BOOST_TEST(line("[]{#_Toc123}Text") == "      span #_Toc123\n      text \"Text\"\n");
  BOOST_TEST(
      line("[a [b]{.c} d]{.e}") ==
      "      span.e\n        text \"a \"\n        span.c\n          text \"b\"\n        text \" d\"\n");
}

BOOST_AUTO_TEST_CASE(index_terms_have_a_path_and_references) {
  BOOST_TEST(
      line("The [treaty]{.index} and []{.index term=\"arms_control*\" sub=\"talks\" see=\"SALT [I]\" "
           "seealso=\"a|b\"}it.") ==
      "      text \"The \"\n      index-mark \"treaty\"\n        text \"treaty\"\n      text \" and \"\n"
      "      index-mark \"arms_control*\" \"talks\" see=\"SALT [I]\" see-also=\"a|b\"\n      text \"it.\"\n");
}

BOOST_AUTO_TEST_CASE(links_keep_id_and_language_and_shed_the_rest) {
  BOOST_TEST(line("[a](b){.ext target=_blank} [c](d){lang=de}") ==
             "      link \"b\"\n        text \"a\"\n      text \" \"\n      span language=\"de\"\n"
             "        link \"d\"\n          text \"c\"\n");
}

BOOST_AUTO_TEST_CASE(what_has_no_effect_is_told) {
  body("![A](m.png){width=300px height=2in}");
  BOOST_TEST(found() == "5:1 warning unread-attribute\n5:1 warning unread-attribute\n");
  body("[a]{.index rnage=begin} [b]{.index range=middle} []{.index}");
  BOOST_TEST(found() ==
             "5:1 warning unread-attribute\n5:25 warning unread-attribute\n5:50 warning unread-attribute\n");
  body("![A](m.png){width=60% alt=\"b\"}\n\n[a]{.index range=begin} [b]{.x lang=de} [c](d){rel=x}");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(attributes_may_be_wrapped) {
  BOOST_TEST(line("A [term]{.index term=\"two_\nwords_\"\n  sub=x} b [c]{.d\n.e} f") ==
             "      text \"A \"\n      index-mark \"two_ words_\" \"x\"\n        text \"term\"\n"
             "      text \" b \"\n      span.d.e\n        text \"c\"\n      text \" f\"\n");
  BOOST_TEST(body("![Words](m.png){width=50%\nalt=\"What\"}") ==
             "    figure \"m.png\" width=50\n      alt\n        text \"What\"\n      caption\n        text "
             "\"Words\"\n");
  BOOST_TEST(line("[a]{.b\nand words") ==
             "      text \"[a]{.b\"\n      soft-break\n      text \"and words\"\n");
}

BOOST_AUTO_TEST_CASE(nothing_is_read_in_an_address) {
  BOOST_TEST(line("<https://e.org/x^2^~y~[a]{.b}>") ==
             "      link \"https://e.org/x^2^~y~[a]{.b}\"\n        text \"https://e.org/x^2^~y~[a]{.b}\"\n");
}

BOOST_AUTO_TEST_CASE(code_takes_its_first_class_for_its_language) {
  BOOST_TEST(body("```{.python #snip .n}\nx\n```") == "    code-block #snip info=\"python\" \"x\\n\"\n");
  BOOST_TEST(body("```c++ {#s}\nx\n```") == "    code-block #s info=\"c++\" \"x\\n\"\n");
}

BOOST_AUTO_TEST_CASE(braces_and_brackets_of_the_text_stay) {
  for (const std::string text :
       {"a {b} c", "[a]{b}", "[a] {.b}", "{", "[a]{.b", "x]{.b}", "{}", "set {1, 2}", "[[[a]"})
    BOOST_TEST(line(text) == "      text \"" + text + "\"\n", text);
  BOOST_TEST(line("\\[a]{.b} [c\\]{.d} \\{x\\}") == "      text \"[a]{.b} [c]{.d} {x}\"\n");
  BOOST_TEST(line("`[a]{.b_c}` `\\[`") ==
             "      code \"[a]{.b_c}\"\n      text \" \"\n      code \"\\\\[\"\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(superscript_and_subscript_hold_no_space) {
  BOOST_TEST(
      line("x^2^ H~2~O 2^*n*^") ==
      "      text \"x\"\n      superscript\n        text \"2\"\n      text \" H\"\n      subscript\n"
      "        text \"2\"\n      text \"O 2\"\n      superscript\n        emphasis\n          text \"n\"\n");
  for (const std::string text : {"2^3 + 4^5", "about ~5 or ~6", "e.org/~a/~b", "^", "~ ~"})
    BOOST_TEST(line(text) == "      text \"" + text + "\"\n", text);
  BOOST_TEST(line("~~struck~~") == "      strikethrough\n        text \"struck\"\n");
}

BOOST_AUTO_TEST_CASE(safe_tags_are_nodes) {
  BOOST_TEST(line("<i>a</i> <b>b</b> <span lang=\"de\">c</span> <sup>d</sup> <em>*e*</em>") ==
             "      emphasis\n        text \"a\"\n      text \" \"\n      strong\n        text \"b\"\n"
             "      text \" \"\n      span language=\"de\"\n        text \"c\"\n      text \" \"\n"
             "      superscript\n        text \"d\"\n      text \" \"\n      emphasis\n        emphasis\n"
             "          text \"e\"\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(line("<i>a <u>b</u> <b>c</i> d</b>") ==
             "      emphasis\n        text \"a b c\"\n      text \" d\"\n");
  BOOST_TEST(tests::count_of(diagnostics, "raw-html") == 4U);
}

BOOST_AUTO_TEST_CASE(hostile_phrases_end_in_no_time) {
  for (const std::string& text :
       {repeated("[a ", 50'000) + repeated("]{.b}", 50'000), repeated("^[", 50'000) + repeated("]", 50'000),
        repeated("{.a", 50'000), repeated("{a=\"", 50'000), repeated("[a]{.b\n", 50'000),
        repeated("^a~b", 50'000), repeated("[^a]", 50'000),
        repeated("<sub>", 50'000) + repeated("</sub>", 50'000), repeated("*[<i>^a", 20'000),
        "[a]{.b " + repeated(".c ", 50'000), repeated("a\n: ", 50'000), repeated("a\n: b\n\n", 20'000),
        repeated("[^1]:\n    ", 20'000), repeated("| a\n", 50'000), repeated("    ", 20'000) + "[^1]: a",
        repeated("[a]: b\n\n[^1]: [a]\n\n", 5'000)})
    BOOST_TEST(!dump(read("# T\n\n" + text)).empty(), text.substr(0, 20));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
