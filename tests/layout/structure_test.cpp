#include "layout/fixture.h"
#include "layout/structure_type.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::vector<layout::StructureNode> nodes_of(const Book& book, const std::string& type) {
  std::vector<layout::StructureNode> out;
  for (const auto& node : typeset(book).pages.structure.nodes)
    if (node.type == type) out.push_back(node);
  return out;
}

TableRow row_of(const std::vector<std::string>& words) {
  TableRow out;
  for (const auto& cell : words) out.cells.push_back({text_inlines(cell)});
  return out;
}

bool some_run_says(const layout::Pages& pages, const std::string& text) {
  return std::ranges::any_of(pages.pages, [&](const layout::Page& page) {
    return std::ranges::any_of(page.items, [&](const layout::PageItem& item) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      return run != nullptr && run->text == text;
    });
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout_structure)

BOOST_AUTO_TEST_CASE(lists_say_how_they_are_numbered) {
  List list{.ordered = true, .items = {{{}, {paragraph("one")}}, {{}, {paragraph("two")}}}};
  const auto numbered = nodes_of(book_of({{{}, "a", list}}), "L");
  BOOST_TEST_REQUIRE(numbered.size() == 1U);
  BOOST_TEST(numbered[0].numbering == "Decimal");
  list.ordered = false;
  BOOST_TEST(nodes_of(book_of({{{}, "a", list}}), "L").at(0).numbering == "Disc");
}

BOOST_AUTO_TEST_CASE(numberings_of_css_have_names_in_pdf) {
  BOOST_TEST(layout::list_numbering("lower-roman") == "LowerRoman");
  BOOST_TEST(layout::list_numbering("upper-latin") == "UpperAlpha");
  BOOST_TEST(layout::list_numbering("none") == "");
  BOOST_TEST(layout::list_numbering("\"–\"") == "");
}

/// PDF/UA wants tables to be rectangles.
BOOST_AUTO_TEST_CASE(a_row_that_is_short_of_cells_gets_empty_ones) {
  Table table;
  table.columns.resize(3);
  table.head = row_of({"A", "B", "C"});
  table.rows = {row_of({"a"}), row_of({"b", "c", "d"})};
  BOOST_TEST(nodes_of(book_of({{{}, "table", table}}), "TD").size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_space_ends_a_line_that_the_author_ends) {
  Paragraph verse;
  verse.inlines = text_inlines("one");
  verse.inlines.push_back({{}, LineBreak{}});
  verse.inlines.push_back(text_inlines("two").front());
  const auto pages = typeset(book_of({{{}, "p", verse}})).pages;
  BOOST_TEST(some_run_says(pages, "one "));
  BOOST_TEST(some_run_says(pages, "two"));
  BOOST_TEST(!some_run_says(pages, "two "));
}

BOOST_AUTO_TEST_CASE(furniture_knows_the_margin_it_stands_in) {
  const auto pages = typeset(book_of({paragraph("Text.")}),
                             "@page { size: 300pt 400pt; margin: 50pt; @top-center { content: 'head' } "
                             "@bottom-center { content: 'foot' } @left-middle { content: 'side' } }")
                         .pages;
  for (const auto& item : pages.pages.at(0).items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run == nullptr || item.structure >= 0) continue;
    const auto expected = run->text == "head"   ? layout::page_head
                          : run->text == "foot" ? layout::page_foot
                                                : layout::artifact;
    BOOST_TEST(item.structure == expected, run->text);
  }
  BOOST_TEST(some_run_says(pages, "head"));
  BOOST_TEST(some_run_says(pages, "foot"));
}

/// PDF/UA wants the words of what is no text (ISO 14289-1 §7.7).
BOOST_AUTO_TEST_CASE(a_formula_is_one_and_has_its_words) {
  const MathElement half{"mfrac", {}, {}, {{"mi", {}, "x", {}}, {"mn", {}, "2", {}}}};
  const Formula formula{{"math", {{"alttext", "half of x"}}, {}, {half}}};
  const Book book = book_of({{{}, "a", Paragraph{.inlines = {{{}, Text{"It is "}}, {{}, formula}}}}});
  const auto nodes = nodes_of(book, "Formula");
  BOOST_TEST_REQUIRE(nodes.size() == 1U);
  BOOST_TEST(nodes[0].alt == "half of x");
  BOOST_TEST(some_run_says(typeset(book).pages, "/2"));
}

BOOST_AUTO_TEST_SUITE_END()
