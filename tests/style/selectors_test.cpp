#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(selectors)

using namespace casebound::tests;

namespace {

void collect(const style::StyledElement& element, std::string& out) {
  if (element.style->font_weight == 700) out += (out.empty() ? "" : " ") + element.element->id;
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<style::StyledElement>(&child)) collect(*inner, out);
}

/// Ids of the elements that the selector reaches in a small essay.
std::string reached(const std::string& selector) {
  const auto markup = document({node("section.chapter.essay#s",
                                     {node("header.opening#h", {node("h1.title#t", {words("Title")})}),
                                      node("p#p1", {words("One "), node("em#e1", {words("two")})}),
                                      node("p.first.note#p2", {node("a#a1", {words("x")}, {{"href", "#t"}})}),
                                      node("blockquote#q", {node("p#p3"), node("p#p4", {words("y")})}),
                                      node("p#p5", {words("z"), node("em#e2")})},
                                     {{"data-running", "Short title"}})},
                               "en-GB");
  const Sheets sheets("section, section * { font-weight: normal } " + selector +
                      " { font-weight: bold !important }");
  std::string out;
  collect(sheets.stylesheet.apply(markup), out);
  for (const auto& item : sheets.diagnostics.items()) out += " !" + item.code;
  return out;
}

std::string specificity_order(const std::string& weaker, const std::string& stronger) {
  const auto markup = document({node("section.chapter", {node("p.a.b#p", {words("x")})})});
  const Sheets sheets(stronger + " { text-align: right } " + weaker + " { text-align: left }");
  const auto align = find(sheets.stylesheet.apply(markup), "p")->style->text_align;
  return align == style::TextAlign::right ? "as meant" : "the other way";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_floats_to_the_top_of_a_page_does_not_part_neighbours) {
  const auto markup = document({node("h2#h"), node("figure#f"), node("figure#g"), node("p#p"), node("p#q")});
  const auto indent = [&](const std::string& css) {
    const Sheets sheets("p { text-indent: 10pt } h2 + p { text-indent: 0 } " + css);
    return find(sheets.stylesheet.apply(markup), "p")->style->text_indent.points();
  };
  BOOST_TEST(indent("") == 10);
  BOOST_TEST(indent("figure { float: top }") == 0);
  BOOST_TEST(indent("#f { float: top }") == 10);
  BOOST_TEST(indent("figure { float: top } figure + p { text-indent: 5pt }") == 0);
  BOOST_TEST(indent("figure { float: top } h2 + figure + p, p + p { text-indent: 5pt }") == 0);
}

BOOST_AUTO_TEST_CASE(types_classes_and_ids) {
  BOOST_TEST(reached("em") == "e1 e2");
  BOOST_TEST(reached("p.note.first") == "p2");
  BOOST_TEST(reached("#q > *") == "p3 p4");
  BOOST_TEST(reached("P") == "");
}

BOOST_AUTO_TEST_CASE(the_four_combinators) {
  BOOST_TEST(reached("section p") == "p1 p2 p3 p4 p5");
  BOOST_TEST(reached("section > p") == "p1 p2 p5");
  BOOST_TEST(reached("header + p") == "p1");
  BOOST_TEST(reached("p.note ~ p") == "p5");
  BOOST_TEST(reached("html > body>section.chapter blockquote p + p") == "p4");
}

BOOST_AUTO_TEST_CASE(attribute_operators) {
  BOOST_TEST(reached("[data-running]") == "s");
  BOOST_TEST(reached("[data-running='Short title']") == "s");
  BOOST_TEST(reached("[data-running~=title]") == "s");
  BOOST_TEST(reached("[data-running^=Short]") == "s");
  BOOST_TEST(reached("[data-running$='itle']") == "s");
  BOOST_TEST(reached("[data-running*='t t']") == "s");
  BOOST_TEST(reached("[data-running*='T T']") == "");
  BOOST_TEST(reached("[data-running=x i]") == " !unsupported-selector");
  BOOST_TEST(reached("[data-running*='']") == "");
  BOOST_TEST(reached("[class~=essay]") == "s");
  BOOST_TEST(reached("[id|=q]") == "q");
}

BOOST_AUTO_TEST_CASE(structural_pseudo_classes) {
  BOOST_TEST(reached("section > :first-child") == "h");
  BOOST_TEST(reached("section > :last-child") == "p5");
  BOOST_TEST(reached("em:only-child") == "e1 e2");
  BOOST_TEST(reached("section > p:first-of-type") == "p1");
  BOOST_TEST(reached("section > p:nth-of-type(2)") == "p2");
  BOOST_TEST(reached("section > :nth-child(odd)") == "h p2 p5");
  BOOST_TEST(reached("section > :nth-child(even)") == "p1 q");
  BOOST_TEST(reached("section > :nth-child( -n + 2 )") == "h p1");
  BOOST_TEST(reached("section > :nth-last-child(2n+1)") == "h p2 p5");
  BOOST_TEST(reached("section > p:nth-last-of-type(1)") == "p5");
  BOOST_TEST(reached("section :empty") == "p3 e2");
}

BOOST_AUTO_TEST_CASE(an_plus_b_is_read_as_css_syntax_has_it) {
  BOOST_TEST(reached("section > :nth-child(3n)") == "p2");
  BOOST_TEST(reached("section > :nth-child(n+4)") == "q p5");
  BOOST_TEST(reached("section > :nth-child(3n - 2)") == "h q");
  BOOST_TEST(reached("section > :nth-child(+5)") == "p5");
  BOOST_TEST(reached("section > :nth-child(0n+2)") == "p1");
  BOOST_TEST(reached("section > :nth-child(2n 1)") == " !unsupported-selector");
  BOOST_TEST(reached("section > :nth-child(3 n)") == " !unsupported-selector");
  BOOST_TEST(reached("section > :nth-child(+ 2n)") == " !unsupported-selector");
  BOOST_TEST(reached("section > :nth-child(n + -2)") == " !unsupported-selector");
}

BOOST_AUTO_TEST_CASE(root_link_language_and_what_is_never_so) {
  BOOST_TEST(reached(":root > body section") == "s");
  BOOST_TEST(reached(":link") == "a1");
  BOOST_TEST(reached("a:hover") == "");
  BOOST_TEST(reached("section:lang(en)") == "s");
  BOOST_TEST(reached("section:lang(de, en-gb)") == "s");
  BOOST_TEST(reached("section:lang(e)") == "");
}

BOOST_AUTO_TEST_CASE(not_and_is) {
  BOOST_TEST(reached("section > p:not(.note)") == "p1 p5");
  BOOST_TEST(reached("section > :not(p):not(header)") == "q");
  BOOST_TEST(reached("section > :not(p, header)") == " !unsupported-selector");
  BOOST_TEST(reached("section > :not(p.note)") == " !unsupported-selector");
  BOOST_TEST(reached("section > :is(header, blockquote)") == "h q");
  BOOST_TEST(reached("section > :is(header, blockquote) + p") == "p1 p5");
  BOOST_TEST(reached("section > :is(p, .note)") == " !unsupported-selector");
  BOOST_TEST(reached(":not(section p)") == " !unsupported-selector");
}

BOOST_AUTO_TEST_CASE(what_is_not_supported_says_so) {
  for (const std::string selector :
       {":where(p)", "p:has(em)", "svg|a", "p::first-line", "p >", "> p", "p,, em", ".1a"})
    BOOST_TEST(reached(selector) == " !unsupported-selector");
}

BOOST_AUTO_TEST_CASE(specificity_counts_ids_then_classes_then_types) {
  BOOST_TEST(specificity_order("html body section.chapter p", "#p") == "as meant");
  BOOST_TEST(specificity_order("html body section p", ".a") == "as meant");
  BOOST_TEST(specificity_order(".a", ".a.b") == "as meant");
  BOOST_TEST(specificity_order(".a", "[id]:not(section)") == "as meant");
  BOOST_TEST(specificity_order("section p", "section p:first-child") == "as meant");
  BOOST_TEST(specificity_order("p:not(.c)", "p:not(#c)") == "as meant");
}

BOOST_AUTO_TEST_CASE(pseudo_elements_need_content) {
  const auto markup = document({node("p#p", {words("x")}), node("hr#h"), node("a#a", {}, {{"href", "#p"}})});
  const Sheets sheets(
      "p::before { color: red } hr::before { content: '* * *'; word-spacing: 1em }"
      "a:after { content: leader(dotted) target-counter(attr(href), page) }");
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_TEST(!(find(body, "p")->before != nullptr));
  BOOST_REQUIRE((find(body, "h")->before != nullptr));
  BOOST_TEST(std::get<style::ContentString>(find(body, "h")->before->content->at(0)).text == "* * *");
  BOOST_REQUIRE((find(body, "a")->after != nullptr));
  const auto& after = *find(body, "a")->after->content;
  BOOST_TEST(std::get<style::ContentLeader>(after.at(0)).pattern == ".");
  BOOST_TEST(std::get<style::ContentTargetCounter>(after.at(1)).attribute == "href");
  BOOST_TEST(std::get<style::ContentTargetCounter>(after.at(1)).counter == "page");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
