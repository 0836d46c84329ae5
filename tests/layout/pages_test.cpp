#include "layout/fixture.h"
#include "support/paths.h"

#include <algorithm>
#include <numeric>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(pages_of_a_book)

namespace {

Block heading(int level, std::string text, std::string id) {
  return {{}, std::move(id), Heading{level, text_inlines(std::move(text))}};
}

/// A table of a head and so many rows, which begin with "Row".
Block table(int rows) {
  Table out;
  out.columns = {ColumnAlign::left, ColumnAlign::left};
  out.head.cells = {{text_inlines("Number")}, {text_inlines("What")}};
  for (int i = 0; i < rows; ++i)
    out.rows.push_back({{}, {{text_inlines("Row " + std::to_string(i))}, {text_inlines("something")}}});
  return {{}, "table", std::move(out)};
}

/// Paragraph number of every line on every page: paragraphs begin with "N:".
std::vector<std::vector<int>> paragraphs_by_page(const layout::Pages& pages) {
  std::vector<std::vector<int>> out;
  int current = 0;
  for (const auto& page : pages.pages) {
    out.emplace_back();
    for (const auto& line : lines_on(page)) {
      const auto colon = line.text.find(':');
      if (colon != std::string::npos && colon < 4 && std::isdigit(line.text[0]))
        current = std::stoi(line.text);
      out.back().push_back(current);
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_paragraph_leaves_a_single_line_at_the_foot_or_the_head_of_a_page) {
  for (int shift = 0; shift < 12; ++shift) {
    Blocks blocks;
    for (int i = 1; i <= 60; ++i) {
      blocks.push_back(paragraph(std::to_string(i) + ": " + prose(1 + (i + shift) % 6, i + shift)));
    }
    const auto set = typeset(book_of(std::move(blocks)));
    const auto pages = paragraphs_by_page(set.pages);
    for (std::size_t p = 0; p + 1 < pages.size(); ++p) {
      const auto& above = pages[p];
      const auto& below = pages[p + 1];
      if (above.empty() || below.empty() || above.back() != below.front()) continue;
      BOOST_TEST(std::count(above.begin(), above.end(), above.back()) >= 2, "an orphan on page " << p + 1);
      BOOST_TEST(std::count(below.begin(), below.end(), below.front()) >= 2, "a widow on page " << p + 2);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_row_of_a_table_stands_alone_at_the_foot_or_the_head_of_a_page) {
  std::size_t divided = 0;
  for (int shift = 1; shift < 40; ++shift) {
    const auto set = typeset(book_of({paragraph(prose(30 + shift)), table(16), paragraph(prose(3))}));
    std::vector<std::ptrdiff_t> rows;
    for (const auto& page : set.pages.pages) {
      const auto lines = lines_on(page);
      const auto count =
          std::ranges::count_if(lines, [](auto& line) { return line.text.starts_with("Row"); });
      if (count > 0) rows.push_back(count);
    }
    BOOST_TEST(std::accumulate(rows.begin(), rows.end(), std::ptrdiff_t{0}) == 16);
    BOOST_TEST(std::ranges::all_of(rows, [](auto count) { return count >= 2; }), "a table after " << shift);
    divided += rows.size() - 1;
  }
  BOOST_TEST(divided > 3U);
}

BOOST_AUTO_TEST_CASE(marks_heaped_on_one_letter_are_kept) {
  std::string heap = "e";
  for (int i = 0; i < 1500; ++i) heap += "\u0301";
  BOOST_TEST(text_of(typeset(book_of({paragraph("Before " + heap + " after.")})).pages).find(heap) !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_heading_never_ends_a_page) {
  for (int shift = 0; shift < 15; ++shift) {
    Blocks blocks;
    for (int i = 0; i < 25; ++i) {
      blocks.push_back(heading(2, "A head of this book", "head-" + std::to_string(i)));
      blocks.push_back(paragraph(prose(2 + (i * 7 + shift) % 9, i)));
    }
    const auto set = typeset(book_of(std::move(blocks)));
    for (const auto& page : set.pages.pages) {
      const auto lines = lines_on(page);
      BOOST_REQUIRE(!lines.empty());
      BOOST_TEST(lines.back().text != "A head of this book");
      BOOST_TEST((lines.size() < 2 || lines[lines.size() - 2].text != "A head of this book"));
    }
  }
}

BOOST_AUTO_TEST_CASE(facing_pages_are_level_and_every_line_stands_on_the_grid) {
  for (int shift = 0; shift < 8; ++shift) {
    Blocks blocks;
    for (int i = 0; i < 120; ++i) blocks.push_back(paragraph(prose(1 + (i * 5 + shift) % 7, i + shift)));
    const auto pages = typeset(book_of(std::move(blocks))).pages.pages;
    const auto last = [&](std::size_t i) { return lines_on(pages[i]).back().baseline; };
    for (std::size_t verso = 1; verso + 2 < pages.size(); verso += 2)
      BOOST_TEST(last(verso).units() == last(verso + 1).units(), "page " << verso + 1 << ", book " << shift);
    const auto grid = lines_on(pages[1]).front().baseline;
    for (std::size_t i = 1; i < pages.size(); ++i)
      for (const auto& line : lines_on(pages[i]))
        BOOST_TEST((line.baseline - grid).units() % (14 * Length::units_per_point) == 0);
  }
}

BOOST_AUTO_TEST_CASE(a_page_that_must_be_short_is_a_note_and_one_that_ends_badly_a_warning) {
  const std::string policy = disk().read(source_folder() / "styles" / "policy.css");
  Blocks blocks;
  for (int i = 0; i < 6; ++i) blocks.push_back(paragraph(prose(16, i)));
  const Book book = book_of(std::move(blocks));
  const auto short_pages = typeset(book, policy + "p { break-inside: avoid }");
  BOOST_TEST(!short_pages.diagnostics.empty());
  for (const auto& item : short_pages.diagnostics.items()) BOOST_TEST(item.code == "page-length");
  const auto bad_pages = typeset(book, policy + "p { break-inside: avoid; break-after: avoid }");
  BOOST_TEST(std::ranges::any_of(bad_pages.diagnostics.items(),
                                 [](const Diagnostic& item) { return item.code == "page-fault"; }));
}

namespace {

/// A shipped design, its text area and its line.
struct Design {
  const char* name;
  double left, width, top, height, step;
};
constexpr Design designs[] = {{"policy", 54, 312, 60, 504, 14},
                              {"anthology", 48, 270, 54, 445.5, 13.5},
                              {"large-print", 54, 396, 60, 600, 24}};

/// Where the furniture at a page's foot stands; below the page if there is none.
Length foot_of(const layout::Page& page) {
  Length out = page.size.height * 2;
  for (const auto& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (item.structure < 0 && run != nullptr && run->origin.y > page.size.height / 2)
      out = std::min(out, run->origin.y);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(everything_stands_inside_the_text_area_and_away_from_the_furniture) {
  for (const auto& design : designs) {
    const std::string css = disk().read(source_folder() / "styles" / (design.name + std::string(".css")));
    for (int shift = 0; shift < 4; ++shift) {
      Blocks blocks;
      for (int i = 0; i < 60; ++i) blocks.push_back(paragraph(prose(1 + (i * 5 + shift) % 7, i + shift)));
      for (const auto& page : typeset(book_of(std::move(blocks)), css).pages.pages) {
        const Length foot = foot_of(page);
        const bool has_folio_at_foot = foot < page.size.height;
        const double longer = has_folio_at_foot ? 0 : design.step;  // a spread may be longer by a line
        for (const auto& line : lines_on(page)) {
          BOOST_TEST(line.baseline.points() > design.top);
          BOOST_TEST(line.baseline.points() < design.top + design.height + longer, design.name);
          BOOST_TEST((foot - line.baseline).points() > design.step * 1.45, design.name);
          BOOST_TEST(line.begin.points() >= design.left - 4);
          BOOST_TEST(line.end.points() <= page.size.width.points() - 48 + 6);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_spread_may_be_longer_by_a_line_where_the_foot_has_room) {
  const std::string policy = disk().read(source_folder() / "styles" / "policy.css");
  Blocks blocks;
  for (int i = 0; i < 120; ++i) blocks.push_back(paragraph(prose(1 + (i * 5) % 7, i)));
  const Book book = book_of(std::move(blocks));
  const auto longest = [&](const std::string& rules) {
    Length out;
    for (const auto& page : typeset(book, policy + rules).pages.pages)
      for (const auto& line : lines_on(page)) out = std::max(out, line.baseline);
    return out.points();
  };
  const std::string folio =
      "@page :recto { @bottom-center { content: counter(page); vertical-align: top; padding-top: ";
  BOOST_TEST(longest("") > 564);
  BOOST_TEST(longest(folio + "40pt } }") > 564);
  BOOST_TEST(longest(folio + "20pt } }") > 564);  // half a line stays white
  BOOST_TEST(longest(folio + "10pt } }") < 564);
  BOOST_TEST(longest(folio + "40pt; border-top: 1pt solid; margin-top: 14pt } }") < 564);
}

BOOST_AUTO_TEST_CASE(the_page_map_names_the_first_word_of_every_page) {
  Blocks blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(paragraph(prose(4, i)));
  const Book book = book_of(std::move(blocks));
  const auto set = typeset(book);
  BOOST_REQUIRE(set.pages.page_map.size() == set.pages.pages.size());
  for (std::size_t i = 1; i < set.pages.pages.size(); ++i) {
    const auto& entry = set.pages.page_map[i];
    BOOST_TEST(entry.folio == set.pages.pages[i].folio);
    const auto& all = book.divisions.front().blocks;
    const auto block =
        std::find_if(all.begin(), all.end(), [&](const Block& b) { return b.id == entry.block; });
    BOOST_REQUIRE((block != all.end()));
    const std::string text = plain_text(std::get<Paragraph>(block->value).inlines).substr(entry.offset);
    std::string first = lines_on(set.pages.pages[i]).front().text;
    if (first.ends_with("\xC2\xAD")) first.resize(first.size() - 2);
    BOOST_TEST(text.starts_with(first), first);
  }
}

BOOST_AUTO_TEST_CASE(openings_have_no_running_head_and_later_pages_do) {
  Blocks blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(paragraph(prose(4, i)));
  const auto set = typeset(book_of(std::move(blocks)));
  const auto furniture = [](const layout::Page& page) {
    std::string out;
    for (const auto& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run != nullptr && item.structure < 0) out += run->text + "|";
    }
    return out;
  };
  BOOST_TEST(furniture(set.pages.pages[0]) == "1|");
  BOOST_TEST(furniture(set.pages.pages[1]).find("The casebound project") != std::string::npos);
  BOOST_TEST(furniture(set.pages.pages[2]).find("On Lines") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_heading_is_in_the_outline_and_has_a_destination) {
  const auto set = typeset(book_of({heading(2, "First", "chapter-first"), paragraph(prose(3)),
                                    heading(3, "Second", "chapter-second"), paragraph(prose(2))}));
  BOOST_REQUIRE(set.pages.outline.size() == 3U);
  BOOST_TEST(set.pages.outline[1].title == "First");
  BOOST_TEST(set.pages.outline[2].level == 3);
  for (const auto& entry : set.pages.outline) {
    BOOST_TEST(std::any_of(set.pages.destinations.begin(), set.pages.destinations.end(),
                           [&](const auto& place) { return place.id == entry.destination; }));
  }
}

BOOST_AUTO_TEST_CASE(a_missing_glyph_is_an_error_with_its_character) {
  const auto set = typeset(book_of({paragraph("Cuneiform: \xF0\x92\x80\x80.")}));
  BOOST_REQUIRE(set.diagnostics.items().size() == 1U);
  BOOST_TEST(set.diagnostics.items().front().code == "missing-glyph");
  BOOST_TEST(set.diagnostics.items().front().message.find("U+12000") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_face_without_a_character_gives_way_to_one_that_has_it) {
  const auto set = typeset(book_of({paragraph("Русская строка.")}),
                           "html { font-family: \"EB Garamond\"; font-weight: bold }");
  BOOST_TEST(set.diagnostics.empty());
  BOOST_TEST(text_of(set.pages) == "On Lines Русская строка.");
}

BOOST_AUTO_TEST_SUITE_END()
