#include "layout/fixture.h"
#include "layout/paginate.h"
#include "support/findings.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(notes_and_pages)

namespace {

/// A chapter of so many paragraphs, the first of which calls a note of so many sentences.
Book book_with_note(int sentences) {
  Blocks blocks;
  for (int i = 0; i < 12; ++i) blocks.push_back(paragraph(prose(6, i)));
  Book book = book_of(std::move(blocks));
  auto& chapter = book.divisions.front();
  std::get<casebound::Paragraph>(chapter.blocks[1].value).inlines.push_back({{}, NoteReference{"note", "1"}});
  chapter.notes.push_back({"note", "1", {paragraph(prose(sentences, 50))}, {}});
  return book;
}

std::ptrdiff_t divided_notes(const Typeset& set) {
  return std::ranges::count_if(set.diagnostics.items(),
                               [](const Diagnostic& item) { return item.code == "note-divided"; });
}

RowRoom line(std::size_t notes) {
  RowRoom out;
  out.height = Length::from_points(10);
  out.snapped = true;
  out.notes = notes;
  return out;
}

/// Two passages, of which the second calls a note of so many lines.
CastOff calling_a_note(std::vector<RowRoom> rows, std::size_t lines_of_note) {
  CastOff out;
  out.passages.resize(2);
  for (auto& passage : out.passages) passage.settings.emplace_back();
  out.passages.front().settings.front().rows = std::move(rows);
  out.passages.back().settings.front().rows = {RowRoom{}};
  out.passages.back().settings.front().rows.front().notes = 1;
  out.notes.emplace_back(lines_of_note, line(0));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_note_that_goes_on_at_the_next_page_s_foot_is_said_once) {
  const auto set = typeset(book_with_note(90));
  BOOST_TEST(divided_notes(set) == 1);
  BOOST_TEST(set.diagnostics.items().front().message.find("page 1") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(notes_find_a_page_even_where_no_page_has_room_for_a_line) {
  for (const auto* height : {"80pt", "81pt", "20pt"}) {
    const auto set =
        typeset(book_with_note(20), std::string("@page { size: 300pt ") + height + "; margin: 40pt }");
    BOOST_TEST(text_of(set.pages).find(prose(20, 50).substr(0, 8)) != std::string::npos);
    BOOST_TEST(count_of(set.diagnostics, "narrow-measure") == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_note_that_has_room_is_not) {
  BOOST_TEST(divided_notes(typeset(book_with_note(3))) == 0);
}

BOOST_AUTO_TEST_CASE(a_page_without_room_for_the_rule_above_notes_leaves_them_to_others) {
  // two lines to a page, filled by one that is as high
  std::vector<RowRoom> rows = {line(1), line(1)};
  rows.front().height = Length::from_points(20);
  const CastOff cast_off = calling_a_note(std::move(rows), 3);
  const Column column{Length::from_points(20), Length::from_points(10), Length::from_points(8)};
  const auto made = paginate(cast_off, column, {style::Side::recto, {0, 0, 0}});
  std::ptrdiff_t notes = 0;
  for (const auto& page : made.pages)
    notes += std::ranges::count_if(page.rows,
                                   [](const PlacedRow& row) { return row.from == PlacedRow::From::note; });
  BOOST_TEST(notes == 3);
}

BOOST_AUTO_TEST_CASE(two_lines_of_text_at_least_stand_above_a_page_of_note) {
  // ten lines to a page; the second page's first line calls a note that just fits below it
  std::vector<RowRoom> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(line(i < 10 ? 0 : 1));
  const CastOff cast_off = calling_a_note(std::move(rows), 8);
  const Column column{Length::from_points(100), Length::from_points(10), Length::from_points(8)};
  const auto made = paginate(cast_off, column, {style::Side::recto, {0, 0, 0}});
  for (const auto& page : made.pages) {
    if (!page.notes) continue;
    const auto lines = std::ranges::count_if(
        page.rows, [](const PlacedRow& row) { return row.from == PlacedRow::From::text; });
    BOOST_TEST(lines >= 2);
  }
}

BOOST_AUTO_TEST_SUITE_END()
