#include "layout/paginate.h"

#include <algorithm>
#include <utility>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;

namespace {

const Column column{Length::from_points(100), Length::from_points(10), Length::from_points(8)};

RowRoom room_of_height(double points) {
  RowRoom room;
  room.height = Length::from_points(points);
  return room;
}

Passage passage_of(std::vector<RowRoom> rows) {
  Passage out;
  out.settings.push_back({std::move(rows), 0});
  return out;
}

/// A table of a head and so many rows, each as high as a line.
CastOff table(int rows) {
  CastOff out;
  out.passages.push_back(passage_of({room_of_height(10)}));
  for (int i = 0; i < rows; ++i) {
    out.passages.push_back(passage_of({room_of_height(10)}));
    out.passages.back().table_head = {0, 0};
  }
  out.passages.push_back(passage_of({{}}));
  return out;
}

/// `h` for the head, `r` for a row, `f` for a figure's row; capital where it is repeated.
std::string sketch(const MadePage& page) {
  std::string out;
  for (const auto& placed : page.rows) {
    const bool figure = placed.from == PlacedRow::From::figure;
    out += figure ? 'f' : placed.repeated ? 'H' : placed.part == 0 ? 'h' : 'r';
  }
  return out;
}

/// A paragraph of so many lines on the grid, two of which stay together at each end.
std::vector<RowRoom> lines(int count) {
  std::vector<RowRoom> out(static_cast<std::size_t>(count), room_of_height(10));
  for (auto& room : out) room.snapped = true;
  if (count > 1) out[1].keep = Keep::orphan;
  if (count > 2) out.back().keep = Keep::widow;
  return out;
}

/// Paragraphs of so many lines.
CastOff paragraphs(const std::vector<int>& counts) {
  CastOff out;
  for (const int count : counts) out.passages.push_back(passage_of(lines(count)));
  out.passages.push_back(passage_of({{}}));
  out.passages.back().settings.front().rows.front().keep = Keep::with_previous;
  return out;
}

/// How many lines reach the foot of each page, those that close the text left out.
std::vector<std::int64_t> lengths(const MakeUp& made) {
  std::vector<std::int64_t> out;
  for (const auto& page : made.pages) {
    Length foot;
    for (const auto& row : page.rows) foot = std::max(foot, row.baseline + Length::from_points(2));
    out.push_back(foot.units() / column.step.units());
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paginate_tables)

BOOST_AUTO_TEST_CASE(a_table_s_head_stands_again_on_each_page_that_begins_with_its_rows) {
  const auto pages = paginate(table(14), column).pages;
  BOOST_TEST_REQUIRE(pages.size() == 2U);
  BOOST_TEST(sketch(pages[0]) == "hrrrrrrrrr");
  BOOST_TEST(sketch(pages[1]).starts_with("Hrrrrr"));
}

BOOST_AUTO_TEST_CASE(it_stands_again_below_a_figure_at_the_page_s_top) {
  CastOff cast_off = table(14);
  cast_off.figures.push_back({{room_of_height(70)}, {}, 9});
  const auto pages = paginate(cast_off, column).pages;
  BOOST_TEST_REQUIRE(pages.size() > 1U);
  BOOST_TEST(sketch(pages[0]).find('f') == std::string::npos);
  BOOST_TEST(sketch(pages[1]).starts_with("fHr"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(paginate_paragraphs)

BOOST_AUTO_TEST_CASE(a_spread_is_a_line_short_rather_than_that_a_line_is_left_alone) {
  // ten lines to a page: a verso of 4 + 5 + 1 would leave an orphan, one of 4 + 5 is a line short
  const auto made =
      paginate(paragraphs({4, 5, 4, 5, 4, 5, 3, 3, 4}), column, {style::Side::verso, {1, 1, 1}});
  const auto pages = lengths(made);
  BOOST_TEST_REQUIRE(pages.size() == 4U);
  BOOST_TEST(pages[0] == 9);
  BOOST_TEST(pages[1] == 9);
  for (const auto& page : made.pages) BOOST_TEST((page.fault == PageFault::none));
}

BOOST_AUTO_TEST_CASE(a_paragraph_is_set_a_line_longer_where_that_saves_a_page_s_end) {
  CastOff cast_off = paragraphs({9, 10, 10});
  cast_off.passages[0].settings.push_back({lines(10), 100});
  const auto made = paginate(cast_off, column, {style::Side::recto, {0, 0, 0}});
  BOOST_TEST(made.settings[0] == 1U);
  for (const auto length : lengths(made)) BOOST_TEST(length == 10);
  for (const auto& page : made.pages) BOOST_TEST((page.fault == PageFault::none));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_met_is_a_fault_of_its_page) {
  // a heading as the last thing that fits, and text that does not break
  CastOff cast_off = paragraphs({9, 1, 12});
  for (auto& room : cast_off.passages[2].settings.front().rows) room.keep = Keep::together;
  cast_off.passages[2].settings.front().rows.front().keep = Keep::with_previous;
  const auto made = paginate(cast_off, column, {style::Side::recto, {0, 0, 0}});
  BOOST_TEST(std::any_of(made.pages.begin(), made.pages.end(),
                         [](const MadePage& page) { return page.fault != PageFault::none; }));
}

BOOST_AUTO_TEST_CASE(every_row_is_placed_once_and_in_order) {
  for (int seed = 1; seed < 60; ++seed) {
    std::vector<int> counts;
    for (int i = 0; i < 40; ++i) counts.push_back(1 + (i * i * seed + seed) % 9);
    CastOff cast_off = paragraphs(counts);
    for (std::size_t i = 0; i < counts.size(); i += 3)
      cast_off.passages[i].settings.push_back({lines(counts[i] + 1), 300.0 * static_cast<double>(i % 5)});
    const auto made = paginate(cast_off, column);
    std::vector<std::pair<std::size_t, std::size_t>> placed, expected;
    for (const auto& page : made.pages)
      for (const auto& row : page.rows) placed.emplace_back(row.part, row.row);
    for (std::size_t i = 0; i < cast_off.passages.size(); ++i)
      for (std::size_t row = 0; row < cast_off.passages[i].settings[made.settings[i]].rows.size(); ++row)
        expected.emplace_back(i, row);
    BOOST_TEST((placed == expected), "seed " << seed);
  }
}

BOOST_AUTO_TEST_CASE(figures_that_wait_stand_before_a_page_that_was_asked_for) {
  CastOff cast_off = paragraphs({8, 3});
  cast_off.figures.push_back({{room_of_height(50)}, {}, 1});
  cast_off.passages[1].settings.front().rows.front().forced_break = style::Break::page;
  const auto made = paginate(cast_off, column);
  BOOST_REQUIRE(made.pages.size() == 3U);
  BOOST_TEST(made.pages[0].rows.size() == 8U);
  BOOST_TEST(sketch(made.pages[1]) == "f");
  BOOST_TEST(made.pages[2].rows.size() == 4U);  // and the one that closes the text
}

BOOST_AUTO_TEST_CASE(a_figure_with_room_stands_on_the_page_before_one_that_was_asked_for) {
  CastOff cast_off = paragraphs({3, 3});
  cast_off.figures.push_back({{room_of_height(50)}, {}, 1});
  cast_off.passages[1].settings.front().rows.front().forced_break = style::Break::page;
  const auto made = paginate(cast_off, column);
  BOOST_REQUIRE(made.pages.size() == 2U);
  BOOST_TEST(sketch(made.pages[0]) == "hhhf");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(paginate_white)

namespace {

const Column tall_column{Length::from_points(300), Length::from_points(10), Length::from_points(8)};

/// So many lines that stay together.
Passage block(int count) {
  auto rows = lines(count);
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i].keep = Keep::together;
  return passage_of(std::move(rows));
}

/// Rows of a table, so many lines high, the first two and the last two of which stay together.
void add_table(CastOff& cast_off, const std::vector<int>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    cast_off.passages.push_back(passage_of({room_of_height(10.0 * rows[i])}));
    const bool kept = i > 0 && (i == 1 || i + 1 == rows.size());
    if (kept) cast_off.passages.back().settings.front().rows.front().keep = Keep::row;
  }
}

CastOff of_passages(const std::vector<Passage>& passages) {
  CastOff out = paragraphs({});
  out.passages.insert(out.passages.begin(), passages.begin(), passages.end());
  return out;
}

Passage paragraph_of(int count) {
  return passage_of(lines(count));
}

Length foot_of(const CastOff& cast_off, const MadePage& page) {
  Length foot;
  for (const auto& row : page.rows)
    foot = std::max(foot, row.top + cast_off.passages[row.part].settings.front().rows[row.row].height);
  return foot;
}

/// How high the rows are that a page must take with a row.
Length unbroken_from(const CastOff& cast_off, const PlacedRow& first) {
  Length height;
  std::size_t row = first.row;
  for (std::size_t part = first.part; part < cast_off.passages.size(); ++part, row = 0) {
    const auto& rows = cast_off.passages[part].settings.front().rows;
    for (; row < rows.size(); ++row) {
      const bool begins = part == first.part && row == first.row;
      if (!begins && rows[row].keep == Keep::none) return height;
      height += rows[row].height;
    }
  }
  return height;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_is_much_too_short_only_right_before_what_cannot_be_divided) {
  for (int seed = 1; seed < 80; ++seed) {
    CastOff cast_off;
    for (int i = 0; i < 60; ++i) {
      const int size = 1 + (i * i * seed + seed + i) % 9;
      const bool obstacle = (i * seed) % 5 == 0;
      if (obstacle && i % 2 == 0)
        cast_off.passages.push_back(block(size * 2));
      else if (obstacle)
        add_table(cast_off, {size, 5, 4, size});
      else
        cast_off.passages.push_back(paragraph_of(size));
    }
    cast_off = of_passages(cast_off.passages);
    const auto pages = paginate(cast_off, tall_column).pages;
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
      const Length white = tall_column.height - foot_of(cast_off, pages[i]);
      if (white < tall_column.step * 3) continue;
      BOOST_TEST((unbroken_from(cast_off, pages[i + 1].rows.front()) > white),
                 "seed " << seed << " page " << i);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_page_before_a_block_is_the_short_one) {
  const CastOff cast_off =
      of_passages({paragraph_of(20), paragraph_of(14), paragraph_of(16), block(16), paragraph_of(9)});
  const auto pages = paginate(cast_off, tall_column, {style::Side::recto, {0, 0, 0}}).pages;
  BOOST_TEST_REQUIRE(pages.size() == 3U);
  BOOST_TEST((foot_of(cast_off, pages[0]) == tall_column.height));
  BOOST_TEST((foot_of(cast_off, pages[1]) == tall_column.step * 20));
}

BOOST_AUTO_TEST_CASE(rows_of_a_table_are_parted_rather_than_that_a_third_of_the_page_stays_white) {
  CastOff table;
  table.passages.push_back(paragraph_of(16));
  add_table(table, {8, 8, 8, 4});
  const CastOff cast_off = of_passages(table.passages);
  const auto pages = paginate(cast_off, tall_column, {style::Side::recto, {0, 0, 0}}).pages;
  BOOST_TEST_REQUIRE(pages.size() == 2U);
  BOOST_TEST(pages[1].rows.front().part == 2U);
  BOOST_TEST((pages[0].fault == PageFault::row));
}

BOOST_AUTO_TEST_CASE(they_stay_together_where_little_white_is_left) {
  CastOff table;
  table.passages.push_back(paragraph_of(24));
  add_table(table, {5, 5, 8, 4});
  const CastOff cast_off = of_passages(table.passages);
  const auto pages = paginate(cast_off, tall_column, {style::Side::recto, {0, 0, 0}}).pages;
  BOOST_TEST_REQUIRE(pages.size() == 2U);
  BOOST_TEST(pages[1].rows.front().part == 1U);
}

BOOST_AUTO_TEST_CASE(what_faces_a_page_that_must_be_short_need_not_be_level_with_it) {
  const CastOff cast_off = of_passages({paragraph_of(20), block(16), paragraph_of(14), paragraph_of(20)});
  const auto pages = paginate(cast_off, tall_column, {style::Side::verso, {1, 1, 1}}).pages;
  BOOST_TEST((foot_of(cast_off, pages[0]) == tall_column.step * 20));
  BOOST_TEST((foot_of(cast_off, pages[1]) == tall_column.height));
  BOOST_TEST((pages[1].fault == PageFault::none));
}

BOOST_AUTO_TEST_SUITE_END()
