#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "layout/fixture.h"
#include "support/golden.h"
#include "support/paths.h"

#include <algorithm>
#include <map>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(columns_of_an_index)

namespace {

/// Policy's: two columns of 147 points, 18 apart.
constexpr double column = 147, gap = 18, tolerance = .01;

IndexList::Entry entry(int number) {
  IndexList::Entry out{"term " + std::to_string(number) + " of the trade", {{"chapter"}}, {}, {}, {}};
  if (number % 5 == 0) out.entries.push_back({"kinds of", {{"chapter"}}, {}, {}, {}});
  if (number % 7 == 0) out.see_also = text_inlines("some other term that takes the entry to a second line");
  return out;
}

/// A chapter of a few lines, and an index of so many entries.
Book book_with_index(int entries) {
  Book book = book_of({paragraph("Text.")});
  book.divisions.front().blocks.front().id = "chapter";
  Division index;
  index.id = index.file_stem = "index";
  index.title = "Index";
  index.role = DivisionRole::index;
  index.matter = Matter::back;
  index.language = "en-US";
  index.blocks.push_back({{}, "index-0", Heading{1, text_inlines("Index")}});
  IndexList list;
  for (int i = 1; i <= entries; ++i) list.entries.push_back(entry(i));
  index.blocks.push_back({{}, "index-1", std::move(list)});
  book.divisions.push_back(std::move(index));
  return book;
}

/// The lines of a page's columns, those of each from top to bottom; the title is left out.
struct SeenColumns {
  std::vector<SeenLine> left, right;
};

SeenColumns columns_on(const layout::Pages& pages, std::size_t number) {
  const double text_left = number % 2 == 0 ? 54 : 66;
  SeenColumns out;
  for (const auto& line : lines_on(pages.pages[number])) {
    if (line.text == "Index") continue;
    const bool right = line.begin.points() >= text_left + column + gap - tolerance;
    (right ? out.right : out.left).push_back(line);
    const double end = text_left + (right ? 2 * column + gap : column);
    BOOST_TEST(line.begin.points() >= text_left - tolerance, line.text);
    BOOST_TEST(line.end.points() <= end + tolerance, line.text);
  }
  return out;
}

std::vector<std::size_t> index_pages(const layout::Pages& pages) {
  std::vector<std::size_t> out;
  for (std::size_t i = 1; i < pages.pages.size(); ++i)
    if (!pages.pages[i].blank) out.push_back(i);
  return out;
}

std::string words_in(const std::vector<SeenLine>& lines) {
  std::string out;
  for (const auto& line : lines) out += line.text + ' ';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_never_overlap_and_every_entry_with_its_locator_is_kept_in_order) {
  for (const int entries : {1, 2, 3, 10, 61, 62, 63, 150, 400}) {
    const auto set = typeset(book_with_index(entries));
    BOOST_TEST(set.diagnostics.empty());
    std::string printed, expected;
    for (const auto number : index_pages(set.pages)) {
      const auto columns = columns_on(set.pages, number);
      printed += words_in(columns.left) + words_in(columns.right);
    }
    for (int i = 1; i <= entries; ++i) {
      const auto it = entry(i);
      expected += it.term + (it.see_also.empty() ? ", 1 " : ", 1. " + plain_text(it.see_also) + ' ');
      for (const auto& inner : it.entries) expected += inner.term + ", 1 ";
    }
    BOOST_TEST(collapse_spaces(printed) == collapse_spaces(expected), entries << " entries");
  }
}

BOOST_AUTO_TEST_CASE(the_last_page_s_columns_are_even) {
  for (int entries = 20; entries < 80; entries += 7) {
    const auto set = typeset(book_with_index(entries));
    const auto last = columns_on(set.pages, index_pages(set.pages).back());
    BOOST_TEST(last.left.size() <= last.right.size() + 3, entries << " entries");
    BOOST_TEST(last.right.size() <= last.left.size() + 3, entries << " entries");
  }
}

BOOST_AUTO_TEST_CASE(lines_of_both_columns_stand_side_by_side_below_the_title) {
  const auto set = typeset(book_with_index(100));
  for (const auto number : index_pages(set.pages)) {
    const auto columns = columns_on(set.pages, number);
    for (std::size_t i = 0; i < std::min(columns.left.size(), columns.right.size()); ++i)
      BOOST_TEST(columns.left[i].baseline.units() == columns.right[i].baseline.units());
  }
}

BOOST_AUTO_TEST_CASE(a_term_is_not_parted_from_what_is_under_it) {
  for (int entries = 60; entries < 75; ++entries) {
    const auto set = typeset(book_with_index(entries));
    for (const auto number : index_pages(set.pages)) {
      const auto columns = columns_on(set.pages, number);
      for (const auto* lines : {&columns.left, &columns.right})
        if (!lines->empty()) BOOST_TEST(!lines->front().text.starts_with("kinds of"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_short_index) {
  check_golden("pages/index", dump(typeset(book_with_index(7)).pages));
}

BOOST_AUTO_TEST_CASE(one_entry_stands_in_the_left_column) {
  const auto set = typeset(book_with_index(1));
  const auto columns = columns_on(set.pages, index_pages(set.pages).back());
  BOOST_TEST(columns.left.size() == 1U);
  BOOST_TEST(columns.right.empty());
}

BOOST_AUTO_TEST_CASE(columns_that_do_not_close_a_division_or_that_have_notes_are_a_warning) {
  const std::string policy = disk().read(source_folder() / "styles" / "policy.css");
  Book book = book_of({paragraph(prose(40))});
  const auto in_columns = typeset(book, policy + ".chapter { column-count: 2 }");
  BOOST_TEST(in_columns.diagnostics.empty());
  BOOST_TEST(dump(in_columns.pages) != dump(typeset(book).pages));
  auto& chapter = book.divisions.front();
  std::get<Paragraph>(chapter.blocks.back().value).inlines.push_back({{}, NoteReference{"note", "1"}});
  chapter.notes.push_back({"note", "1", {paragraph("A note.")}, {}});
  for (const std::string rule : {".chapter { column-count: 2 }", "h1 { column-count: 2 }"}) {
    const auto set = typeset(book, policy + rule);
    BOOST_REQUIRE(set.diagnostics.items().size() == 1U);
    BOOST_TEST(set.diagnostics.items().front().code == "columns-not-set");
    BOOST_TEST(dump(set.pages) == dump(typeset(book).pages));
  }
}

BOOST_AUTO_TEST_SUITE_END()
