// On which page and line the findings of layout show.
#include "layout/fixture.h"
#include "support/paths.h"

#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const std::string& policy() {
  static const std::string css = disk().read(source_folder() / "styles" / "policy.css");
  return css;
}

/// The lines of the book's first page that are at fault, by what they say.
std::vector<std::string> faulty_lines(const Typeset& set, const std::string& code) {
  std::vector<std::string> out;
  for (const auto& fault : set.pages.faults) {
    if (fault.code != code) continue;
    for (const auto& line : lines_on(set.pages.pages[fault.page]))
      if (line.baseline == fault.y) out.push_back(line.text);
  }
  return out;
}

using Told = std::set<std::pair<std::string, std::uint32_t>>;

Told told(const Typeset& set) {
  Told out;
  for (const auto& item : set.diagnostics.items()) out.emplace(item.code, item.span.begin);
  return out;
}

Told shown(const Typeset& set) {
  Told out;
  for (const auto& fault : set.pages.faults) out.emplace(fault.code, fault.span.begin);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(places_of_faults)

BOOST_AUTO_TEST_CASE(good_pages_have_none) {
  BOOST_TEST(typeset(book_of({paragraph(prose(30))})).pages.faults.empty());
}

BOOST_AUTO_TEST_CASE(a_word_that_is_cut_shows_on_each_line_that_ends_in_it) {
  const auto set = typeset(book_of({paragraph("Before " + std::string(150, 'x') + " after.")}));
  const auto lines = faulty_lines(set, "word-cut");
  BOOST_TEST_REQUIRE(!lines.empty());
  for (const auto& line : lines) BOOST_TEST(line.ends_with("x"), line);
}

BOOST_AUTO_TEST_CASE(only_the_loose_lines_of_a_paragraph_show) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "incomprehensibilities a ";
  const auto set =
      typeset(book_of({paragraph(text + "of small words that can be set with ease, and so on.")}),
              policy() + "p { hyphens: none; margin-right: 170pt }");
  const auto lines = faulty_lines(set, "loose-line");
  BOOST_TEST_REQUIRE(!lines.empty());
  for (const auto& line : lines) BOOST_TEST(line.find("incomprehensibilities") != line.npos, line);
}

BOOST_AUTO_TEST_CASE(a_line_that_stands_out_shows) {
  const auto set = typeset(book_of({paragraph(prose(3))}), policy() + "p { white-space: nowrap }");
  BOOST_TEST(faulty_lines(set, "overfull-line").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_told_of_lines_and_pages_shows_and_nothing_else) {
  for (const int margin : {0, 150, 200, 230, 250}) {
    Blocks blocks;
    for (int i = 0; i < 30; ++i) blocks.push_back(paragraph(prose(4, i)));
    const auto set =
        typeset(book_of(std::move(blocks)),
                policy() + "p { hyphens: none; margin-right: " + std::to_string(margin) + "pt }");
    for (const auto& fault : shown(set))
      BOOST_TEST(told(set).contains(fault), fault.first << " with a margin of " << margin);
    for (const auto& item : told(set))
      if (item.first == "loose-line" || item.first == "overfull-line" || item.first == "page-fault")
        BOOST_TEST(shown(set).contains(item), item.first << " with a margin of " << margin);
  }
}

BOOST_AUTO_TEST_CASE(pages_know_their_text_area_and_their_grid) {
  const auto set = typeset(book_of({paragraph(prose(30))}));
  for (const auto& page : set.pages.pages) {
    const auto& area = page.text_area;
    BOOST_TEST((area.x > Length() && area.x + area.width < page.size.width));
    for (const auto& line : lines_on(page)) {
      BOOST_TEST((line.begin >= area.x - Length::from_points(4)), line.text);
      BOOST_TEST((line.end <= area.x + area.width + Length::from_points(8)), line.text);
    }
    BOOST_TEST((page.grid_step > Length() && page.first_line > area.y));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
