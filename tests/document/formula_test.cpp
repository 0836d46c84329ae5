// How formulas read in a line of text.
#include "casebound/document/inline.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

MathElement token(const char* name, const char* text) {
  return {name, {}, text, {}};
}
MathElement mi(const char* text) {
  return token("mi", text);
}
MathElement mn(const char* text) {
  return token("mn", text);
}
MathElement mo(const char* text) {
  return token("mo", text);
}
MathElement of(const char* name, std::vector<MathElement> children) {
  return {name, {}, {}, std::move(children)};
}

/// Raised words stand after `^`, lowered ones after `_`, in braces.
std::string marked(const Inlines& inlines) {
  std::string out;
  for (const auto& item : inlines) {
    if (const auto* text = std::get_if<Text>(&item.value)) out += text->text;
    const bool raised = std::holds_alternative<Superscript>(item.value),
               lowered = std::holds_alternative<Subscript>(item.value);
    if (raised || lowered) out += raised ? "^{" : "_{";
    if (const auto* inside = children(item)) out += marked(*inside);
    if (raised || lowered) out += '}';
  }
  return out;
}

std::string line(std::vector<MathElement> elements) {
  return marked(in_line({of("math", std::move(elements))}));
}

BOOST_AUTO_TEST_SUITE(formulas)

BOOST_AUTO_TEST_CASE(operators_have_space_between_two_things_alone) {
  BOOST_TEST(line({mi("a"), mo("="), mo("−"), mi("b"), mo("+"), mn("2"), mo("\u2062"), mi("c")}) ==
             "a = −b + 2c");
  BOOST_TEST(line({mi("f"), mo("("), mi("x"), mo(","), mi("y"), mo(")"), mo("−"), mn("1")}) == "f(x, y) − 1");
  BOOST_TEST(line({mi("sin"), mo("\u2061"), mi("x")}) == "sin x");
}

BOOST_AUTO_TEST_CASE(fractions_hold_their_parts_together) {
  BOOST_TEST(line({of("mfrac", {mi("a"), mi("b")})}) == "a/b");
  BOOST_TEST(line({of("mfrac", {of("mrow", {mi("a"), mo("+"), mn("1")}), of("mrow", {mn("2"), mi("b")})})}) ==
             "(a + 1)/(2b)");
  BOOST_TEST(line({of("mfrac", {of("mfrac", {mi("a"), mi("b")}), mi("c")})}) == "(a/b)/c");
  BOOST_TEST(line({of("mfrac", {mi("a"), mi("b")}), mi("x")}) == "(a/b)x");
  BOOST_TEST(line({of("mfrac", {mi("a"), mi("b")}), mo("="), mi("x")}) == "a/b = x");
}

BOOST_AUTO_TEST_CASE(scripts_are_raised_and_lowered) {
  BOOST_TEST(line({of("msup", {mi("x"), of("mrow", {mi("n"), mo("+"), mn("1")})})}) == "x^{n+1}");
  BOOST_TEST(line({of("msubsup", {mi("x"), mi("i"), mn("2")})}) == "x_{i}^{2}");
  BOOST_TEST(line({of("msup", {of("mrow", {mi("a"), mo("+"), mi("b")}), mn("2")})}) == "(a + b)^{2}");
  BOOST_TEST(line({of("msup", {of("mrow", {mo("("), mi("a"), mo(")")}), mn("2")})}) == "(a)^{2}");
  BOOST_TEST(line({of("msup", {mi("f"), mo("′")})}) == "f′");
  BOOST_TEST(line({of("munderover", {mo("∑"), of("mrow", {mi("i"), mo("="), mn("1")}), mi("n")}), mi("i")}) ==
             "∑_{i=1}^{n} i");
  BOOST_TEST(line({of("mmultiscripts", {mi("C"), of("none", {}), of("none", {}), of("mprescripts", {}),
                                        mn("6"), mn("14")})}) == "_{6}^{14}C");
}

BOOST_AUTO_TEST_CASE(roots_fences_accents_and_tables) {
  BOOST_TEST(line({of("msqrt", {mi("x")})}) == "√x");
  BOOST_TEST(line({of("msqrt", {mi("x"), mo("+"), mn("1")})}) == "√(x + 1)");
  BOOST_TEST(line({of("mroot", {mi("x"), mn("3")})}) == "^{3}√x");
  BOOST_TEST(line({of("mover", {mi("x"), mo("¯")})}) == "x\u0304");
  BOOST_TEST(line({mo("("),
                   of("mtable", {of("mtr", {of("mtd", {mn("1")}), of("mtd", {mn("2")})}),
                                 of("mtr", {of("mtd", {mn("3")}), of("mtd", {mn("4")})})}),
                   mo(")")}) == "(1, 2; 3, 4)");
}

BOOST_AUTO_TEST_CASE(annotations_and_phantoms_are_not_seen) {
  MathElement annotation = token("annotation", "x^2");
  BOOST_TEST(line({of("semantics", {mi("x"), annotation})}) == "x");
  BOOST_TEST(line({mi("x"), of("mphantom", {mi("y")})}) == "x");
}

BOOST_AUTO_TEST_CASE(one_letter_is_a_variable_and_stands_in_italics) {
  const Inlines words = in_line({of("math", {mi("x"), mi("sin")})});
  BOOST_TEST(std::holds_alternative<Emphasis>(words.at(0).value));
  BOOST_TEST(std::holds_alternative<Text>(words.at(1).value));
}

BOOST_AUTO_TEST_CASE(a_formula_is_described_by_its_author_or_by_its_words) {
  Formula formula{of("math", {mi("a"), mo("="), mi("b")})};
  BOOST_TEST(description(formula) == "a = b");
  formula.math.attributes.emplace_back("alttext", "a is b");
  BOOST_TEST(description(formula) == "a is b");
  BOOST_TEST(plain_text({{{}, formula}}) == "a = b");
}

BOOST_AUTO_TEST_CASE(a_description_tells_what_is_raised_and_lowered) {
  const Formula formula{
      of("math", {of("msup", {mi("x"), mn("2")}), mo("+"), of("msub", {mi("a"), mn("10")})})};
  BOOST_TEST(description(formula) == "x^2 + a_(10)");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
