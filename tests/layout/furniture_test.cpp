#include "layout/fixture.h"

#include <algorithm>
#include <map>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(furniture_of_pages)

namespace {

/// What stands in the margins of a page of 300 by 400 points, margins of 50: text, and where it begins.
std::map<std::string, Point> margin_texts(const layout::Page& page) {
  std::map<std::string, Point> out;
  for (const auto& item : page.items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content); run != nullptr && item.structure < 0)
      out.emplace(run->text, run->origin);
  return out;
}

std::vector<Rect> rules_on(const layout::Page& page) {
  std::vector<Rect> out;
  for (const auto& item : page.items)
    if (const auto* rule = std::get_if<layout::Rule>(&item.content)) out.push_back(rule->area);
  return out;
}

Typeset with_boxes(const std::string& boxes, int paragraphs = 1, const std::string& css = {}) {
  Blocks blocks;
  for (int i = 0; i < paragraphs; ++i) blocks.push_back(paragraph(prose(4, i)));
  return typeset(book_of(std::move(blocks)),
                 "html { font-size: 10pt; line-height: 12pt } @page { size: 300pt 400pt; margin: 50pt; " +
                     boxes + " } " + css);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_of_the_sixteen_boxes_stands_in_its_place) {
  std::string boxes;
  for (const std::string name :
       {"top-left-corner", "top-left", "top-center", "top-right", "top-right-corner", "right-top",
        "right-middle", "right-bottom", "bottom-right-corner", "bottom-right", "bottom-center", "bottom-left",
        "bottom-left-corner", "left-bottom", "left-middle", "left-top"}) {
    boxes += "@" + name + " { content: '" + name.substr(0, 1) + name.substr(name.find('-') + 1, 1) +
             (name.ends_with("corner") ? "k" : "") + "' } ";
  }
  const auto set = with_boxes(boxes);
  const auto seen = margin_texts(set.pages.pages.at(0));
  BOOST_REQUIRE_EQUAL(seen.size(), 16u);
  const auto within = [&](const std::string& text, double left, double right, double top, double foot) {
    const Point at = seen.at(text);
    BOOST_TEST((at.x.points() >= left && at.x.points() < right), text << " at x " << at.x.points());
    BOOST_TEST((at.y.points() > top && at.y.points() <= foot), text << " at y " << at.y.points());
  };
  within("tlk", 20, 50, 0, 50);
  within("tl", 50, 51, 0, 50);
  within("tc", 140, 150, 0, 50);
  within("tr", 230, 250, 0, 50);
  within("trk", 250, 251, 0, 50);
  within("rt", 250, 300, 50, 65);
  within("rm", 250, 300, 190, 210);
  within("rb", 250, 300, 340, 350);
  within("brk", 250, 251, 350, 400);
  within("br", 230, 250, 350, 400);
  within("bc", 140, 150, 350, 400);
  within("bl", 50, 51, 350, 400);
  within("blk", 20, 50, 350, 400);
  within("lb", 0, 50, 340, 350);
  within("lm", 0, 50, 190, 210);
  within("lt", 0, 50, 50, 65);
}

BOOST_AUTO_TEST_CASE(a_head_alone_has_the_whole_measure_and_beside_a_folio_what_that_leaves) {
  const std::string head = "A head of words for a measure of two hundred";
  const auto alone = with_boxes("@top-left { content: '" + head + "' }");
  BOOST_TEST(margin_texts(alone.pages.pages.at(0)).contains(head));
  const auto beside = with_boxes("@top-left { content: '" + head + "' } @top-right { content: 'page one' }");
  const auto seen = margin_texts(beside.pages.pages.at(0));
  BOOST_TEST(!seen.contains(head));
  BOOST_TEST(std::any_of(seen.begin(), seen.end(), [](const auto& it) { return it.first.ends_with("…"); }));
}

BOOST_AUTO_TEST_CASE(boxes_count_pages_in_the_style_they_say) {
  const auto set = with_boxes("@top-left { content: counter(page, upper-roman) ' of ' counter(pages) }", 12);
  const auto total = std::to_string(set.pages.pages.size());
  BOOST_TEST(margin_texts(set.pages.pages.at(1)).contains("II of " + total));
}

BOOST_AUTO_TEST_CASE(boxes_have_borders_lines_and_letter_case) {
  const auto set = with_boxes(
      "@top-left { content: 'one\\A two'; white-space: pre; text-transform: uppercase; border-bottom: 1pt "
      "solid; margin-bottom: 4pt }");
  const auto& page = set.pages.pages.at(0);
  const auto seen = margin_texts(page);
  BOOST_TEST((seen.at("TWO").y - seen.at("ONE").y).points() == 12);
  BOOST_REQUIRE_EQUAL(rules_on(page).size(), 1u);
  BOOST_TEST(rules_on(page)[0].y.points() == 45);
  BOOST_TEST(rules_on(page)[0].width.points() == 200);
}

BOOST_AUTO_TEST_CASE(the_rule_above_notes_is_as_long_and_thick_as_the_page_says) {
  Block block = paragraph("Text");
  std::get<Paragraph>(block.value).inlines.push_back({{}, NoteReference{"note", "1"}});
  Book book = book_of({block});
  book.divisions[0].notes.push_back({"note", "1", {paragraph("Note")}, {}});
  const auto set = typeset(book, "@page { @footnote { border-top: 1pt solid; width: 40pt } }");
  const auto rules = rules_on(set.pages.pages.at(0));
  BOOST_REQUIRE_EQUAL(rules.size(), 1u);
  BOOST_TEST(rules[0].width.points() == 40);
  BOOST_TEST(rules[0].height.points() == 1);
}

BOOST_AUTO_TEST_CASE(strings_are_those_before_and_on_the_page) {
  Blocks blocks;
  for (int i = 1; i <= 60; ++i) blocks.push_back(paragraph("P" + std::to_string(i)));
  const auto set = typeset(book_of(std::move(blocks)), R"(
    html { font-size: 10pt; line-height: 12pt }
    p:nth-of-type(10n) { string-set: at content() }
    @page {
      size: 300pt 400pt; margin: 50pt;
      @top-left { content: 'start ' string(at, start) }
      @top-right { content: 'last ' string(at, last) }
      @bottom-left { content: 'first ' string(at) }
      @bottom-right { content: 'else ' string(at, first-except) }
    })");
  const auto& page = set.pages.pages.at(1);
  BOOST_REQUIRE(text_on(page).starts_with("P25 "));
  BOOST_REQUIRE(text_on(page).ends_with(" P49"));
  const auto seen = margin_texts(page);
  for (const std::string text : {"start P20", "last P40", "first P30", "else "})
    BOOST_TEST(seen.contains(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
