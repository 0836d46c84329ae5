#include "casebound/document/walk.h"

#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(lines_of_a_book)

namespace {

Blocks many_paragraphs(int count) {
  Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph(prose(3 + i % 5, i)));
  return blocks;
}

std::string words_of_tree(const Book& book) {
  std::string text = all_text(book);
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  text.pop_back();
  return text;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_word_stands_on_the_pages_once_and_in_order) {
  const Book book = book_of(many_paragraphs(40));
  BOOST_TEST(text_of(typeset(book).pages) == words_of_tree(book));
}

BOOST_AUTO_TEST_CASE(full_lines_end_at_the_right_edge_but_for_what_protrudes) {
  const auto set = typeset(book_of(many_paragraphs(20)));
  int full = 0;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) {
      if (!line.text.ends_with(' ') && !line.text.ends_with("\xC2\xAD")) continue;  // a paragraph's last line
      if (line.text.starts_with("On Lines")) continue;
      const bool recto = &page == &set.pages.pages.front() || (&page - &set.pages.pages.front()) % 2 == 0;
      const double right = recto ? 432 - 66 : 432 - 54;
      BOOST_TEST(line.end.points() >= right - .01, line.text << " ends at " << line.end.points());
      BOOST_TEST(line.end.points() <= right + 4, line.text << " ends at " << line.end.points());
      ++full;
    }
  }
  BOOST_TEST(full > 60);
}

BOOST_AUTO_TEST_CASE(every_baseline_is_on_the_grid) {
  const auto set = typeset(book_of(many_paragraphs(20)));
  const auto first = lines_on(set.pages.pages.at(1)).front().baseline;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) {
      BOOST_TEST((line.baseline - first).units() % (14 * Length::units_per_point) == 0, line.text);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_hyphenated_word_says_that_its_hyphen_was_added) {
  const auto set = typeset(book_of(many_paragraphs(40)));
  int hyphens = 0;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) hyphens += line.text.ends_with("\xC2\xAD") ? 1 : 0;
  }
  BOOST_TEST(hyphens > 0);
}

BOOST_AUTO_TEST_CASE(two_hyphens_in_a_row_are_the_most) {
  const auto set = typeset(book_of(many_paragraphs(60)));
  int in_a_row = 0;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) {
      in_a_row = line.text.ends_with("\xC2\xAD") ? in_a_row + 1 : 0;
      BOOST_TEST(in_a_row <= 2, line.text);
    }
  }
}

BOOST_AUTO_TEST_CASE(long_words_do_not_make_ladders_of_hyphens) {
  Blocks blocks;
  for (int i = 0; i < 12; ++i) {
    std::string text;
    for (int k = 0; k < 40 + i; ++k)
      text += (k * 7 + i) % 3 == 0   ? "typographical considerations "
              : (k * 5 + i) % 4 == 0 ? "characteristically of "
                                     : "responsible institutions ";
    blocks.push_back(paragraph(text + "end."));
  }
  const auto set = typeset(book_of(std::move(blocks)));
  int in_a_row = 0;
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) {
      in_a_row = line.text.ends_with("\xC2\xAD") ? in_a_row + 1 : 0;
      BOOST_TEST(in_a_row <= 2, line.text);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_the_measure_is_cut_and_stays_inside) {
  const Book book = book_of({paragraph("Before " + std::string(300, 'x') + " after.")});
  const auto set = typeset(book);
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) BOOST_TEST(line.end.points() <= 366 + 4, line.text);
  }
  BOOST_TEST(without_spaces(text_of(set.pages)) == without_spaces(words_of_tree(book)));
}

BOOST_AUTO_TEST_CASE(an_author_s_soft_hyphen_is_not_printed_where_the_line_does_not_end) {
  const auto set = typeset(book_of({paragraph("A com\xC2\xADposi\xC2\xADtor.")}));
  BOOST_TEST(text_of(set.pages) == "On Lines A compositor.");
}

BOOST_AUTO_TEST_CASE(figures_after_a_hyphen_stay_with_it) {
  for (int i = 0; i < 30; ++i) {
    const auto set =
        typeset(book_of({paragraph(std::string(static_cast<std::size_t>(i), 'i') + " " + prose(1) +
                                   " as it was in the mid-1980s according to the plan " + prose(1, 2))}));
    for (const auto& line : lines_on(set.pages.pages.front()))
      BOOST_TEST(!line.text.ends_with("mid-"), line.text);
  }
}

BOOST_AUTO_TEST_CASE(no_line_begins_with_a_dash) {
  for (int i = 0; i < 30; ++i) {
    const auto set =
        typeset(book_of({paragraph(std::string(static_cast<std::size_t>(i), 'i') +
                                   " wide measure of threats and challenges—terrorism among them—are to be "
                                   "met by all of us—soon—and with every care—")}));
    for (const auto& line : lines_on(set.pages.pages.front()))
      BOOST_TEST(!line.text.starts_with("—"), line.text);
  }
}

BOOST_AUTO_TEST_CASE(an_address_takes_no_hyphen_where_a_line_ends_in_it) {
  const std::string address = "https://example.org/typographical-considerations?edition=revised";
  int broken = 0;
  for (std::size_t i = 0; i < 30; ++i) {
    const auto set = typeset(
        book_of({paragraph(std::string(i, 'i') + " " + prose(1) + " " + address + " " + prose(1, 2))}));
    std::string joined;
    for (const auto& line : lines_on(set.pages.pages.front())) joined += line.text;
    BOOST_TEST(joined.find(address) != std::string::npos, joined);
    broken += text_of(set.pages).find(address) == std::string::npos ? 1 : 0;
  }
  BOOST_TEST(broken > 10);
}

BOOST_AUTO_TEST_CASE(code_takes_no_hyphen) {
  const std::string code = "considerable_typographical_considerations";
  for (std::size_t i = 0; i < 30; ++i) {
    Inlines content = text_inlines(std::string(i, 'i') + " " + prose(1) + " ");
    content.push_back({{}, Code{code}});
    for (auto& rest : text_inlines(" " + prose(1, 2))) content.push_back(std::move(rest));
    const auto set = typeset(book_of({{{}, {}, Paragraph{ParagraphRole::body, std::move(content)}}}));
    std::string joined;
    for (const auto& line : lines_on(set.pages.pages.front())) joined += line.text;
    BOOST_TEST(joined.find(code) != std::string::npos, joined);
  }
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_changes_nothing) {
  const Book book = book_of(many_paragraphs(10));
  BOOST_TEST(dump(typeset(book, {}, 1).pages) == dump(typeset(book, {}, 7).pages));
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_a_page_is_cut_and_none_of_its_letters_is_lost) {
  const std::string word(20000, 'w');
  const auto set = typeset(book_of({paragraph("Before " + word + " behind.")}));
  std::string text;
  for (const auto& page : set.pages.pages) text += text_on(page);
  BOOST_TEST(std::count(text.begin(), text.end(), 'w') == 20000);
  for (const auto& page : set.pages.pages)
    for (const auto& line : lines_on(page)) BOOST_TEST((line.end <= page.size.width));
}

BOOST_AUTO_TEST_CASE(a_paragraph_of_ten_thousand_short_words_is_set_whole) {
  std::string words;
  for (int i = 0; i < 10000; ++i) words += "ab ";
  const auto set = typeset(book_of({paragraph(words + "end")}));
  const std::string text = text_of(set.pages);
  BOOST_TEST(std::count(text.begin(), text.end(), 'b') >= 10000);
}

BOOST_AUTO_TEST_SUITE_END()
