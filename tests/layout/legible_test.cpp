#include "layout/fixture.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(legible_styles)

namespace {

const std::string page = "@page { size: 300pt 200pt; margin: 20pt } ";

Typeset with(const std::string& css) {
  return typeset(book_of({paragraph(prose(3)), paragraph(prose(2, 5))}), page + css);
}

/// The left edge of every line.
bool all_on_page(const Typeset& set) {
  for (const auto& sheet : set.pages.pages)
    for (const auto& line : lines_on(sheet))
      if (line.begin < Length() || line.end > sheet.size.width) return false;
  return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_is_not_set_off_the_page) {
  for (const std::string rule : {"margin-left: -400pt", "margin-right: -400pt", "text-indent: -1000pt",
                                 "text-indent: 900pt", "margin-left: 255pt", "padding-right: 900pt"}) {
    const auto set = with("p { " + rule + " }");
    BOOST_TEST(count_of(set.diagnostics, "illegible-style") == 1U, rule);
    BOOST_TEST(all_on_page(set), rule);
  }
}

BOOST_AUTO_TEST_CASE(letters_words_and_lines_are_not_set_one_over_the_other) {
  for (const std::string rule :
       {"letter-spacing: -20pt", "word-spacing: -100pt", "line-height: 0", "font-size: 0"}) {
    const auto set = with("p { " + rule + " }");
    BOOST_TEST(count_of(set.diagnostics, "illegible-style") >= 1U, rule);
    const auto& told = finding(set.diagnostics, "illegible-style").message;
    BOOST_TEST(told.find("`" + rule.substr(0, rule.find(':'))) != told.npos, told);
    const auto lines = lines_on(set.pages.pages.at(0));
    BOOST_REQUIRE(lines.size() > 3U);
    BOOST_TEST((lines[2].baseline > lines[1].baseline), rule);
    BOOST_TEST((lines[1].end > lines[1].begin), rule);
  }
}

BOOST_AUTO_TEST_CASE(what_can_be_read_is_set_as_it_is_asked_for) {
  const auto set = with(
      "p { margin-left: -10pt; padding-left: 24pt; text-indent: -24pt; letter-spacing: -0.02em; "
      "word-spacing: "
      "-0.05em; font-size: 6pt }");
  BOOST_TEST(set.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(boxes_in_a_line_have_no_effect_and_it_is_said) {
  Block text = paragraph("Some ");
  std::get<Paragraph>(text.value).inlines.push_back({{}, Emphasis{text_inlines("words")}});
  const auto set = [&](const std::string& css) { return typeset(book_of({text, text}), page + css); };
  BOOST_TEST(count_of(set("em { padding: 0 4pt }").diagnostics, "unsupported-property") == 1U);
  BOOST_TEST(count_of(set("em { border: 1pt solid }").diagnostics, "unsupported-property") == 1U);
  BOOST_TEST(count_of(set("em { width: 40pt }").diagnostics, "unsupported-property") == 1U);
  BOOST_TEST(set("em { padding: 4pt 0 }").diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_text_area_of_no_whole_number_of_lines_is_a_warning_once) {
  const std::string lines = "html { line-height: 15pt; line-snap: baseline } ";
  BOOST_TEST(count_of(with(lines).diagnostics, "off-grid") == 1U);
  BOOST_TEST(count_of(with("html { line-height: 16pt; line-snap: baseline }").diagnostics, "off-grid") == 0U);
  BOOST_TEST(count_of(with("html { line-height: 15pt }").diagnostics, "off-grid") == 0U);
}

BOOST_AUTO_TEST_CASE(a_measure_of_nothing_is_a_warning_that_names_it) {
  const auto set =
      typeset(book_of({paragraph("A few words.")}), "@page { size: 300pt 200pt; margin: 20pt 150pt }");
  BOOST_TEST(finding(set.diagnostics, "narrow-measure").message.find("0 pt wide") != std::string::npos);
  BOOST_TEST(count_of(with("").diagnostics, "narrow-measure") == 0U);
}

BOOST_AUTO_TEST_CASE(a_face_that_a_family_lacks_is_a_warning_once) {
  Block text = paragraph("Some ");
  for (int i = 0; i < 2; ++i)
    std::get<Paragraph>(text.value).inlines.push_back({{}, Strong{text_inlines("bold words")}});
  const auto set = [&](const std::string& family) {
    return typeset(book_of({text}), page + "p { font-family: \"" + family + "\" }");
  };
  BOOST_TEST(count_of(set("Linux Libertine Mono").diagnostics, "missing-face") == 1U);
  BOOST_TEST(count_of(set("Linux Libertine").diagnostics, "missing-face") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
