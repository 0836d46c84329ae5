#include "layout/fixture.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(pictures_in_lines)

namespace {

const std::string page =
    "@page { size: 300pt 240pt; margin: 20pt } html { font-size: 11pt; line-height: 14pt; line-snap: "
    "baseline } "
    "p { text-align: justify } ";

Inline image() {
  return {{}, Image{"it.png", {}, text_inlines("a thing")}};
}

Block text_with_picture(const std::string& before, const std::string& after) {
  Block out = paragraph(before);
  std::get<Paragraph>(out.value).inlines.push_back(image());
  std::get<Paragraph>(out.value).inlines.push_back({{}, Text{after}});
  return out;
}

struct Seen {
  Typeset set;
  Rect area;  ///< of the picture
  layout::StructureId structure = layout::artifact;
  std::vector<SeenLine> lines;  ///< the title's is the first
};

Seen seen(const Block& block, const image::Pictures& pictures, const std::string& css = {}) {
  Seen out{typeset(book_of({block}), page + css, 1, pictures), {}, layout::artifact, {}};
  for (const auto& item : out.set.pages.pages.at(0).items)
    if (const auto* placed = std::get_if<layout::PlacedImage>(&item.content)) {
      out.area = placed->area;
      out.structure = item.structure;
    }
  out.lines = lines_on(out.set.pages.pages.at(0));
  return out;
}

Length foot(const Rect& area) {
  return area.y + area.height;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_picture_among_words_stands_on_their_baseline_and_takes_its_room) {
  const auto it = seen(text_with_picture("Before ", " after."), picture(20, 8));
  BOOST_REQUIRE(it.lines.size() == 3U);  // what stands on either side of a picture is seen as two lines
  BOOST_TEST((it.lines[1].baseline == it.lines[2].baseline));
  BOOST_TEST((foot(it.area) == it.lines[1].baseline));
  BOOST_TEST(it.area.width.points() == 20);
  BOOST_TEST(it.area.height.points() == 8);
  BOOST_TEST(it.area.x.points() > it.lines[1].end.points());
  BOOST_TEST(it.area.x.points() + 20 <= it.lines[2].begin.points() + .01);
  BOOST_TEST(count_of(it.set.diagnostics, "picture-in-line") == 0U);
}

BOOST_AUTO_TEST_CASE(a_large_picture_is_no_higher_than_its_line_unless_its_style_says_so) {
  const auto it = seen(text_with_picture("Before ", " after."), picture(300, 150));
  BOOST_TEST(it.area.height.points() < 14);
  BOOST_TEST(it.area.height.points() > 8);
  BOOST_TEST(it.area.width.over(it.area.height) == 2, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(count_of(it.set.diagnostics, "picture-in-line") == 0U);
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_higher_than_its_line_moves_it_down_by_whole_steps_and_it_is_said) {
  const std::string words = prose(4);
  const auto low = seen(text_with_picture(words + " ", " after."), picture(20, 8));
  const auto high = seen(text_with_picture(words + " ", " after."), picture(20, 8), "img { height: 30pt }");
  BOOST_TEST(high.area.height.points() == 30);
  BOOST_TEST(high.area.width.points() == 75);
  BOOST_TEST(count_of(high.set.diagnostics, "picture-in-line") == 1U);
  BOOST_TEST((foot(high.area) == high.lines.back().baseline));
  const auto step = (high.lines.back().baseline - low.lines.back().baseline).units();
  BOOST_TEST(step > 0);
  BOOST_TEST(step % (14 * Length::units_per_point) == 0);
  const Length above = high.lines[high.lines.size() - 2].baseline;
  BOOST_TEST((high.area.y >= above || high.lines[high.lines.size() - 2].baseline == foot(high.area)));
}

BOOST_AUTO_TEST_CASE(a_picture_in_a_line_is_a_figure_of_its_paragraph_with_its_alternative_text) {
  const auto it = seen(text_with_picture("Before ", " after."), picture(20, 8));
  BOOST_REQUIRE(it.structure >= 0);
  const auto& nodes = it.set.pages.structure.nodes;
  const auto& figure = nodes[static_cast<std::size_t>(it.structure)];
  BOOST_TEST(figure.type == "Figure");
  BOOST_TEST(figure.alt == "a thing");
  BOOST_TEST(figure.in_line);
  BOOST_TEST(nodes[static_cast<std::size_t>(figure.parent)].type == "P");
}

BOOST_AUTO_TEST_CASE(justified_lines_with_a_picture_end_at_the_edge) {
  const auto it = seen(text_with_picture(prose(1) + " ", " " + prose(4)), picture(25, 8));
  int full = 0;
  for (std::size_t i = 1; i + 1 < it.lines.size(); ++i) {
    if (it.lines[i].baseline == it.lines[i + 1].baseline) continue;
    BOOST_TEST(it.lines[i].end.points() >= 279.9, it.lines[i].text);
    ++full;
  }
  BOOST_TEST(full > 3);
}

BOOST_AUTO_TEST_CASE(words_and_pictures_are_read_in_their_order) {
  const auto it = seen(text_with_picture("Before ", " after."), picture(20, 8));
  BOOST_TEST(text_of(it.set.pages) == "On Lines Before after.");
  BOOST_TEST(it.set.pages.pages.at(0).items.size() >= 4U);
}

BOOST_AUTO_TEST_CASE(a_picture_in_a_cell_stays_in_it) {
  Table table;
  table.columns.resize(2);
  TableRow row;
  row.cells.push_back({{image()}});
  row.cells.push_back({text_inlines("words")});
  table.rows.push_back(row);
  const auto it = seen({{}, "table", std::move(table)}, picture(30, 40));
  BOOST_TEST(it.area.height.points() == 40);
  BOOST_TEST(it.area.x.points() < it.lines.back().begin.points());
  BOOST_TEST((it.area.y >= it.lines.front().baseline));  // the title's: it does not reach into it
}

BOOST_AUTO_TEST_CASE(a_picture_is_no_wider_than_the_narrow_cell_that_it_stands_in) {
  Table table;
  table.columns.resize(4);
  TableRow row;
  for (int i = 0; i < 4; ++i) row.cells.push_back({{image()}});
  table.rows.push_back(row);
  const auto it = seen({{}, "table", std::move(table)}, picture(150, 30));
  Length end;
  for (const auto& item : it.set.pages.pages.at(0).items)
    if (const auto* placed = std::get_if<layout::PlacedImage>(&item.content)) {
      BOOST_TEST((placed->area.x >= end));
      end = placed->area.x + placed->area.width;
    }
  BOOST_TEST(end.points() <= 280.01);
  BOOST_TEST(end.points() > 200);
}

BOOST_AUTO_TEST_CASE(a_picture_among_words_that_run_from_right_to_left_stands_between_them) {
  const auto it = seen(text_with_picture("שלום ", " עולם"), picture(20, 8));
  BOOST_REQUIRE(it.lines.size() == 3U);
  const auto& first = it.lines[1].text.starts_with("ש") ? it.lines[1] : it.lines[2];
  const auto& second = it.lines[1].text.starts_with("ש") ? it.lines[2] : it.lines[1];
  BOOST_TEST(first.begin.points() >= it.area.x.points() + 20 - .01);
  BOOST_TEST(second.begin.points() < it.area.x.points());
}

BOOST_AUTO_TEST_SUITE_END()
