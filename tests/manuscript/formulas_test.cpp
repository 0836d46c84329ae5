// MathML in a manuscript: what e-books take is a formula of the tree; of what they do not take every word
// stays.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

bool contains(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

const std::string squared = "<math><msup><mi>x</mi><mn>2</mn></msup></math>";

BOOST_FIXTURE_TEST_SUITE(manuscript_formulas, tests::Desk)

BOOST_AUTO_TEST_CASE(a_formula_among_words_is_a_formula) {
  BOOST_TEST(
      body("The square " + squared + " of it.") ==
      "    paragraph\n      text \"The square \"\n      math\n        msup\n          mi \"x\"\n          mn "
      "\"2\"\n      text \" of it.\"\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_formula_may_have_lines_of_its_own) {
  const std::string out = body(
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\"a over b\">\n  "
      "<mfrac>\n"
      "    <mi>a</mi>\n    <mi>b</mi>\n  </mfrac>\n</math>\n");
  BOOST_TEST(
      out ==
      "    paragraph\n      math display=\"block\" alttext=\"a over b\"\n        mfrac\n          mi \"a\"\n"
      "          mi \"b\"\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(nothing_in_a_formula_is_markdown) {
  const std::string out = body(
      "<math><mi>a</mi><mo>*</mo><mi>b</mi><mo>_</mo><mo>[</mo><mi>c</mi><mo>]</mo><mo>|</mo><mo>*</mo></"
      "math>");
  for (const std::string sign : {"*", "_", "[", "]", "|"})
    BOOST_TEST(contains(out, "mo \"" + sign + "\""), out);
  BOOST_TEST(!contains(out, "emphasis"));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(characters_may_be_named_as_in_html) {
  const std::string out =
      body("<math><mi>&alpha;</mi><mo>&le;</mo><mi>&#x3B2;</mi><mo>&lt;</mo><mtext>a &amp; b</mtext></math>");
  BOOST_TEST(contains(out, "mi \"α\""), out);
  BOOST_TEST(contains(out, "mo \"≤\""), out);
  BOOST_TEST(contains(out, "mi \"β\""), out);
  BOOST_TEST(contains(out, "mo \"<\""), out);
  BOOST_TEST(contains(out, "mtext \"a & b\""), out);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(formulas_stand_in_emphasis_tables_quotations_and_html) {
  for (const std::string& text :
       {"*The " + squared + " here.*", "| a | b |\n|---|---|\n| c | " + squared + " |\n", "> " + squared,
        "- " + squared, "One.[^a]\n\n[^a]: See " + squared + "."}) {
    const Document document = read("# T\n\nBy Jane Roe\n\n" + text);
    BOOST_TEST(contains(dump(document), "msup"), text);
    BOOST_TEST(found() == "", text);
  }
  BOOST_TEST(contains(body("<div>\n" + squared + "\n</div>"), "msup"));
  BOOST_TEST(found() == "5:1 warning raw-html\n");
}

BOOST_AUTO_TEST_CASE(code_that_shows_a_formula_is_code) {
  BOOST_TEST(contains(body("Write `<math><mi>x</mi></math>` so."), "code \"<math><mi>x</mi></math>\""));
  BOOST_TEST(contains(body("Between `<math>` and `</math>` it stands."), "code \"</math>\""));
  BOOST_TEST(contains(body("```\n" + squared + "\n```\n"), "code-block \"<math><msup>"));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(what_mathml_does_not_know_is_its_words) {
  for (const std::string inside :
       {"<mi>one</mi><script>two</script>", "<mi>one</mi><maction actiontype=\"x\"><mi>two</mi></maction>",
        "<mfrac><mi>one</mi><mi>two</mi><mi>three</mi></mfrac>", "<mi>one<mi>two</mi></mi>",
        "one <mi>two</mi>", "<mtd><mi>one</mi></mtd><mi>two</mi>", "<mi>one</mi><mi>two</mo>",
        "<semantics><annotation>one</annotation><mi>two</mi></semantics>",
        "<mmultiscripts><mi>one</mi><mi>two</mi></mmultiscripts>"}) {
    const std::string out = body("See <math>" + inside + "</math> there.");
    BOOST_TEST(contains(out, "one two"), out);
    BOOST_TEST(!contains(out, "math"), out);
    BOOST_TEST(found() == "5:5 warning mathml\n", inside);
  }
}

BOOST_AUTO_TEST_CASE(what_an_element_may_not_have_is_dropped_and_told) {
  for (const std::string attribute : {"onclick=\"run()\"", "style=\"color: red\"", "mathcolor=\"red\"",
                                      "id=\"x\"", "mathvariant=\"wavy\"", "href=\"https://example.org\""}) {
    const std::string out = body("See <math><mi " + attribute + ">x</mi></math> there.");
    BOOST_TEST(contains(out, "        mi \"x\"\n"), out);
    BOOST_TEST(found() == "5:5 warning mathml\n", attribute);
  }
  BOOST_TEST(
      contains(body("<math><mspace width=\"0.5em\"/><mo stretchy=\"false\">(</mo></math>"), "stretchy"));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(older_forms_become_those_that_reading_systems_draw) {
  BOOST_TEST(body("<math><mfenced close=\"]\" separators=\"; "
                  "|\"><mi>a</mi><mi>b</mi><mi>c</mi><mi>d</mi></mfenced></math>") ==
             "    paragraph\n      math\n        mrow\n          mo fence=\"true\" \"(\"\n          mrow\n"
             "            mi \"a\"\n            mo separator=\"true\" \";\"\n            mi \"b\"\n"
             "            mo separator=\"true\" \"|\"\n            mi \"c\"\n            mo "
             "separator=\"true\" \"|\"\n"
             "            mi \"d\"\n          mo fence=\"true\" \"]\"\n");
  BOOST_TEST(contains(body("<math><mo>-</mo><mi mathvariant=\"double-struck\">R</mi></math>"),
                      "        mo \"−\"\n        mi \"ℝ\"\n"));
  BOOST_TEST(
      contains(body("<math><mi mathvariant=\"fraktur\">g</mi></math>"), "mi mathvariant=\"fraktur\" \"g\""));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_formula_may_have_the_prefix_of_its_namespace) {
  const std::string plain = body("It is " + squared + " here.");
  for (const std::string prefix : {"mml", "m"}) {
    std::string text = squared;
    for (const std::string name : {"math", "msup", "mi", "mn"}) {
      for (const std::string slash : {"", "/"}) {
        const std::string tag = "<" + slash + name;
        for (auto at = text.find(tag); at != text.npos; at = text.find(tag))
          text.replace(at, tag.size(), "<" + slash + prefix + ":" + name);
      }
    }
    BOOST_TEST(body("It is " + text + " here.") == plain);
    BOOST_TEST(found() == "");
    const std::string name = prefix + ":math";
    text.replace(text.find(name), name.size(),
                 name + " xmlns:" + prefix + "=\"http://www.w3.org/1998/Math/MathML\"");
    BOOST_TEST(body("It is " + text + " here.") == plain);
    BOOST_TEST(found() == "");
  }
}

BOOST_AUTO_TEST_CASE(a_formula_of_another_namespace_is_its_words) {
  BOOST_TEST(body("<x:math xmlns:x=\"urn:x\"><x:mi>one</x:mi></x:math>") ==
             "    paragraph\n      text \"one\"\n");
  BOOST_TEST(found() == "5:1 warning mathml\n");
  BOOST_TEST(body("<math xmlns=\"urn:x\"><mi>one</mi></math>") == "    paragraph\n      text \"one\"\n");
  BOOST_TEST(found() == "5:1 warning mathml\n");
}

BOOST_AUTO_TEST_CASE(empty_lines_between_tags_and_in_tokens_part_no_formula) {
  const std::string whole = body("<math display=\"block\">\n<mi>x</mi><mtext>one two</mtext></math>");
  for (const char* text :
       {"<math display=\"block\">\n\n  <mi>x</mi>\n   \n<mtext>one\n\ntwo</mtext>\n\n\n</math>",
        "<math display=\"block\"><mi>x</mi>\n\n<mtext>one two</mtext></math>\n"}) {
    BOOST_TEST(body(text) == whole);
    BOOST_TEST(found() == "");
  }
  BOOST_TEST(contains(body("> <math>\n>\n> <mi>x</mi>\n>\n> </math>"), "          mi \"x\""));
  BOOST_TEST(contains(body("- <math>\n\n  <mi>x</mi>\n\n  </math>"), "mi \"x\""));
  BOOST_TEST(body("<math>\n\n<mi>x</mi></math>\n\nNext.") == body("<math>\n<mi>x</mi></math>\n\nNext."));
}

BOOST_AUTO_TEST_CASE(a_formula_of_empty_lines_and_tags_without_end_are_read_at_once) {
  const std::string lines = tests::repeated("\n", 200'000), brackets = tests::repeated("<", 200'000);
  BOOST_TEST(body("<math>" + lines + tests::repeated(" ", 1000) + "<mi>x</mi>" + lines + "</math>") ==
             body("<math><mi>x</mi></math>"));
  BOOST_TEST(body(brackets).size() > brackets.size());
  BOOST_TEST(
      contains(body("<math><mtext>" + tests::repeated("a\n\n", 100'000) + "</mtext></math>"), "a a a"));
}

BOOST_AUTO_TEST_CASE(code_keeps_the_empty_lines_of_the_formula_in_it) {
  const std::string shown = "code-block \"<math>\\n\\n<mi>x</mi>\\n</math>\\n\"";
  BOOST_TEST(contains(body("```\n<math>\n\n<mi>x</mi>\n</math>\n```\n"), shown));
  BOOST_TEST(contains(body("    <math>\n\n    <mi>x</mi>\n    </math>\n"), shown));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(what_parts_a_formula_is_told_and_no_word_is_lost) {
  const std::string out = body("The <math> of one\n\nand two </math> of it.");
  BOOST_TEST(contains(out, "The  of one"), out);
  BOOST_TEST(contains(out, "and two  of it."), out);
  BOOST_TEST(tests::count_of(diagnostics, "mathml") == 1U);
  body("<math display=\"block\">\n\n<mi>x</mi>\n");
  BOOST_TEST(found() == "7:1 warning raw-html\n7:6 warning raw-html\n5:1 warning mathml\n");
}

BOOST_AUTO_TEST_CASE(of_annotations_the_text_stays_and_what_says_the_formula_again_goes) {
  const std::string tex = "<annotation encoding=\"application/x-tex\">x^{2}</annotation>";
  const std::string content =
      "<annotation-xml encoding=\"MathML-Content\"><apply><power/><ci>x</ci></apply></annotation-xml>";
  const std::string row = "<msup><mi>x</mi><mn>2</mn></msup>";
  const std::string plain = body("<math><semantics>" + row + tex + "</semantics></math>");
  BOOST_TEST(contains(plain, "annotation encoding=\"application/x-tex\" \"x^{2}\""), plain);
  BOOST_TEST(body("<math><semantics>" + row + content + tex + "</semantics></math>") == plain);
  BOOST_TEST(body("<math><semantics>" + row + tex + content + "</semantics></math>") == plain);
  BOOST_TEST(body("<math><semantics><apply><power/><ci>x</ci></apply>" + tex +
                  "<annotation-xml encoding=\"MathML-Presentation\">" + row +
                  "</annotation-xml></semantics></math>") == plain);
  BOOST_TEST(found() == "");
  body("<math><semantics><apply><ci>x</ci></apply>" + tex + "</semantics></math>");
  BOOST_TEST(found() == "5:1 warning mathml\n");
}

BOOST_AUTO_TEST_CASE(a_formula_that_does_not_end_is_html) {
  BOOST_TEST(body("See <math><mi>x</mi> there.").find("<") == std::string::npos);
  BOOST_TEST(tests::count_of(diagnostics, "raw-html") == 2U);
  BOOST_TEST(tests::count_of(diagnostics, "mathml") == 1U);
}

BOOST_AUTO_TEST_CASE(a_formula_nested_without_end_is_refused) {
  const std::string out = body("<math>" + tests::repeated("<mrow>", 5000) + "<mi>x</mi>" +
                               tests::repeated("</mrow>", 5000) + "</math>");
  BOOST_TEST(out == "    paragraph\n      text \"x\"\n");
  BOOST_TEST(found() == "5:1 warning mathml\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
