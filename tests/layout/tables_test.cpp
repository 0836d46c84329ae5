#include "layout/fixture.h"
#include "support/findings.h"
#include "support/paths.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

using Words = std::vector<std::string>;

TableRow row_of(const Words& words) {
  TableRow out;
  for (const auto& cell : words) out.cells.push_back({text_inlines(cell)});
  return out;
}

Block table(const Words& head, const std::vector<Words>& rows) {
  Table out;
  out.columns.resize(head.size());
  out.head = row_of(head);
  for (const auto& row : rows) out.rows.push_back(row_of(row));
  return {{}, "table", std::move(out)};
}

/// The book's only table, in the policy design with more of the book's own.
Typeset set(Block block, const std::string& css = {}) {
  const std::string policy = disk().read(source_folder() / "styles" / "policy.css");
  return typeset(book_of({std::move(block)}), policy + css);
}

std::vector<layout::GlyphRun> runs(const Typeset& set) {
  std::vector<layout::GlyphRun> out;
  for (const auto& page : set.pages.pages)
    for (const auto& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run != nullptr && item.structure >= 0) out.push_back(*run);
    }
  return out;
}

/// The run of so many words; there must be one.
layout::GlyphRun run(const Typeset& set, const std::string& text) {
  const auto all = runs(set);
  const auto found = std::ranges::find(all, text, &layout::GlyphRun::text);
  BOOST_REQUIRE_MESSAGE(found != all.end(), "no run says " << text);
  return *found;
}

std::vector<Rect> rules(const Typeset& set) {
  std::vector<Rect> out;
  for (const auto& page : set.pages.pages)
    for (const auto& item : page.items)
      if (const auto* rule = std::get_if<layout::Rule>(&item.content)) out.push_back(rule->area);
  return out;
}

Length end_of(const layout::GlyphRun& run) {
  Length out = run.origin.x;
  for (const auto& glyph : run.glyphs) out += glyph.advance;
  return out;
}

/// Whether two runs of one line stand over one another.
bool overprints(const Typeset& set) {
  const auto all = runs(set);
  return std::ranges::any_of(all, [&](const auto& a) {
    return std::ranges::any_of(all, [&](const auto& b) {
      return a.origin.y == b.origin.y && a.origin.x < b.origin.x && end_of(a) > b.origin.x;
    });
  });
}

Words numbered(const std::string& word, int count) {
  Words out;
  for (int i = 1; i <= count; ++i) out.push_back(word + std::to_string(i));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(no_word_is_cut_where_the_measure_has_room) {
  const auto found =
      set(table({"Name", "N", "ИЗМЕНЕНИЕ"}, {{"Gamma", "1", "WWWWWWWW"}, {"Mama", "100", "–"}}));
  for (const auto* word : {"Gamma", "ИЗМЕНЕНИЕ", "WWWWWWWW", "100"}) run(found, word);
  BOOST_TEST(count_of(found.diagnostics, "words-cut") == 0U);
}

BOOST_AUTO_TEST_CASE(words_that_fit_in_smaller_type_make_the_table_smaller) {
  const auto found = set(table(numbered("Heading", 8), {numbered("entries", 8)}));
  const auto size = run(found, "Heading1").size;
  BOOST_TEST(size.points() < 9);
  BOOST_TEST(size.points() >= 7.2);
  BOOST_TEST(count_of(found.diagnostics, "smaller-table") == 1U);
  BOOST_TEST(count_of(found.diagnostics, "words-cut") == 0U);
}

BOOST_AUTO_TEST_CASE(type_of_a_table_does_not_shrink_below_six_and_a_half_points) {
  const auto found = set(table(numbered("Heading", 14), {numbered("entries", 14)}), "table {font-size: 7pt}");
  for (const auto& one : runs(found)) BOOST_TEST(one.size.points() >= 6.49);
}

BOOST_AUTO_TEST_CASE(a_table_that_is_too_wide_is_told_once_and_not_overprinted) {
  const auto found = set(table(numbered("Heading", 14), {numbered("entries", 14), numbered("words", 14)}));
  BOOST_TEST(count_of(found.diagnostics, "words-cut") == 1U);
  BOOST_TEST(count_of(found.diagnostics, "word-cut") == 0U);
  BOOST_TEST(count_of(found.diagnostics, "overfull-line") == 0U);
  BOOST_TEST(!overprints(found));
  for (const auto& one : runs(found)) BOOST_TEST(end_of(one).points() <= 54 + 312);
}

BOOST_AUTO_TEST_CASE(words_that_are_wider_than_their_cell_are_divided_by_language_before_they_are_cut) {
  const auto lines_of_first_cell = [](const std::string& css) {
    Words words(13, "unconstitutional");
    std::string out;
    for (const auto& one : runs(set(table(Words(13, "x"), {words}), css)))
      if (one.text != "x" && one.text != "On Lines" && out.find("al ") == out.npos) out += one.text + " ";
    return out;
  };
  BOOST_TEST(lines_of_first_cell("") == "un\xC2\xAD con\xC2\xAD stitu\xC2\xAD tional ");
  BOOST_TEST(lines_of_first_cell("table { hyphens: none }").find("\xC2\xAD") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(not_even_a_table_of_eighty_columns_is_overprinted) {
  const auto found = set(table(numbered("Heading", 80), {numbered("entries", 80)}));
  BOOST_TEST(count_of(found.diagnostics, "words-cut") == 1U);
  BOOST_TEST(!overprints(found));
}

BOOST_AUTO_TEST_CASE(the_rules_of_a_table_are_as_long_as_it_is_wide) {
  const auto found = set(table({"Name", "N"}, {{"Gamma", "1"}}));
  const auto all = rules(found);
  BOOST_REQUIRE(all.size() == 3U);
  for (const auto& area : all) {
    BOOST_TEST(area.width.points() < 100);
    BOOST_TEST(area.x.points() == 54);
  }
  BOOST_TEST(all[1].height.points() == .35, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(a_table_is_as_wide_as_the_style_says_and_never_wider_than_the_measure) {
  const auto width = [](const std::string& css) {
    return rules(set(table({"Name", "N"}, {{"Gamma", "1"}}), "table {" + css + "}")).at(0).width.points();
  };
  BOOST_TEST(width("width: 100%") == 312, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(width("width: 200pt") == 200, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(width("width: 600pt") == 312, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(width("width: 10pt") > 40);
}

BOOST_AUTO_TEST_CASE(what_may_not_be_broken_is_not_overprinted) {
  const auto found = set(table({"a", "b"}, {{prose(2), prose(2)}}), "td {white-space: nowrap}");
  BOOST_TEST(!overprints(found));
  BOOST_TEST(finding(found.diagnostics, "words-cut").message.ends_with("it goes beyond the margin"));
}

BOOST_AUTO_TEST_CASE(a_head_of_one_line_stands_at_the_foot_of_a_higher_one) {
  const auto found = set(table({"One",
                                "A head that has so many words that it takes two lines at the very least, "
                                "which is what is wanted here"},
                               {{"a", "b"}}));
  const auto all = runs(found);
  const auto lowest = std::ranges::max(
      all, {}, [](const auto& it) { return it.text == "a" || it.text == "b" ? Length() : it.origin.y; });
  BOOST_TEST((run(found, "One").origin.y == lowest.origin.y));
}

BOOST_AUTO_TEST_CASE(a_cell_stands_at_the_top_unless_the_style_says_otherwise) {
  const std::string text = prose(3);
  const auto place = [&](const std::string& css) {
    const auto found = set(table({"One", "Two"}, {{"short", text}}), css);
    const Length first = run(found, "short").origin.y;
    return (first - run(found, "One").origin.y).points();
  };
  const double top = place(""), middle = place("td {vertical-align: middle}"),
               bottom = place("td {vertical-align: bottom}");
  BOOST_TEST(top < middle);
  BOOST_TEST(bottom - middle == middle - top, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(borders_of_cells_are_drawn_once_where_they_join) {
  const auto found =
      set(table({"a", "b"}, {{"c", "d"}}), "td, th {border: 0.5pt solid} thead, table {border: none}");
  const auto all = rules(found);
  const auto uprights = std::ranges::count_if(all, [](const Rect& area) { return area.width < area.height; });
  BOOST_TEST(uprights == 3 * 2);
  BOOST_TEST(static_cast<std::ptrdiff_t>(all.size()) - uprights == 3);
}

BOOST_AUTO_TEST_CASE(borders_that_do_not_join_are_each_cell_s_own) {
  const auto found =
      set(table({"a", "b"}, {{"c", "d"}}),
          "td, th {border: 0.5pt solid} thead, table {border: none} table {border-collapse: separate}");
  BOOST_TEST(rules(found).size() == 4U * 4U);
}

BOOST_AUTO_TEST_CASE(text_keeps_its_padding_from_the_borders_left_and_right) {
  const auto found = set(table({"a", "b"}, {{"c", "d"}}), "td, th {border: 1pt solid; padding: 2pt 4pt}");
  BOOST_TEST(run(found, "c").origin.x.points() == 54 + 1 + 4, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(a_cell_over_two_columns_needs_no_more_than_both) {
  Block spanning = table({"a", "b", "c"}, {{"Gamma", "Gamma", "x"}, {"GammaGamma", "", "y"}});
  auto& cells = std::get<Table>(spanning.value).rows[1].cells;
  cells.erase(cells.begin() + 1);
  cells[0].columns = 2;
  const auto found = set(std::move(spanning));
  const auto plain = set(table({"a", "b", "c"}, {{"Gamma", "Gamma", "x"}}));
  BOOST_TEST((run(found, "y").origin.x == run(plain, "x").origin.x));
}

BOOST_AUTO_TEST_CASE(a_cell_over_two_rows_makes_them_high_enough) {
  Block spanning = table({"a", "b"}, {{prose(2), "one"}, {"two"}, {"end", "of it"}});
  std::get<Table>(spanning.value).rows[0].cells[0].rows = 2;
  const auto found = set(std::move(spanning), "table {width: 200pt}");
  BOOST_TEST((run(found, "two").origin.x == run(found, "one").origin.x));
  const auto all = runs(found);
  const auto lowest = std::ranges::max(all, {}, [](const auto& it) { return it.origin.y; });
  BOOST_TEST((lowest.origin.y == run(found, "end").origin.y));
  BOOST_TEST(!overprints(found));
}

BOOST_AUTO_TEST_CASE(rows_that_a_cell_joins_stand_on_one_page) {
  for (int before = 20; before < 36; ++before) {
    std::vector<Words> rows;
    for (int i = 0; i < before; ++i) rows.push_back({"row", std::to_string(i)});
    rows.insert(rows.end(), {{"joined", "first"}, {"second"}, {"third"}, {"last", "row"}, {"last", "row"}});
    Block spanning = table({"a", "b"}, rows);
    std::get<Table>(spanning.value).rows[static_cast<std::size_t>(before)].cells[0].rows = 3;
    const auto found = set(std::move(spanning));
    const auto joined = std::ranges::count_if(found.pages.pages, [](const auto& page) {
      const std::string text = text_on(page);
      return text.find("first") != std::string::npos && text.find("third") != std::string::npos;
    });
    BOOST_TEST(joined == 1, "after " << before << " rows");
  }
}

BOOST_AUTO_TEST_CASE(a_cell_over_more_rows_than_a_page_has_is_set_over_several_pages) {
  std::vector<Words> rows = {{prose(60), "row"}};
  for (int i = 0; i < 60; ++i) rows.push_back({"row"});
  Block spanning = table({"a", "b"}, rows);
  std::get<Table>(spanning.value).rows[0].cells[0].rows = 61;
  const auto found = set(std::move(spanning));
  BOOST_TEST(!overprints(found));
  for (const auto& one : runs(found)) BOOST_TEST(one.origin.y.points() < 60 + 504 + 14);
}

BOOST_AUTO_TEST_CASE(a_row_taller_than_a_page_is_called_so) {
  const auto found = set(table({"a", "b"}, {{"c", prose(120)}, {"d", "e"}}));
  const auto& told = finding(found.diagnostics, "page-fault");
  BOOST_TEST(told.message.ends_with("ends inside a table row that is taller than a page"));
}

BOOST_AUTO_TEST_CASE(rows_of_many_lines_that_fit_a_page_are_not_cut) {
  std::vector<Words> rows;
  for (int i = 0; i < 8; ++i) rows.push_back({"c", prose(13, i)});
  const auto found = set(table({"a", "b"}, rows));
  BOOST_TEST(count_of(found.diagnostics, "page-fault") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
