#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(generated_content)

namespace {

/// All glyphs of the first page's lines, generated ones too, without spaces.
std::string said(const Typeset& set) {
  std::string out;
  for (const auto& item : set.pages.pages.at(0).items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) out += run->text;
  std::erase(out, ' ');
  return out;
}

Block heading(int level, std::string text) {
  return {{}, {}, Heading{level, text_inlines(std::move(text))}};
}

const layout::GlyphRun& run_of(const Typeset& set, const std::string& text) {
  for (const auto& item : set.pages.pages.at(0).items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content); run != nullptr && run->text == text)
      return *run;
  throw std::runtime_error("no run says " + text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(heads_number_themselves) {
  const auto set =
      typeset(book_of({heading(2, "A"), heading(3, "B"), heading(3, "C"), heading(2, "D"), heading(3, "E")}),
              "h1 { display: none } h2 { counter-increment: a; counter-reset: b } h3 { "
              "counter-increment: b } h2::before { content: counter(a, upper-roman) } "
              "h3::before { content: counter(a) '.' counter(b) }");
  BOOST_TEST(said(set) == "IA1.1B1.2CIID2.1E");
}

BOOST_AUTO_TEST_CASE(markers_stand_inside_if_the_style_says_so_and_may_be_any_text) {
  List list;
  list.items.push_back({.blocks = {paragraph("one")}});
  list.items.push_back({.blocks = {paragraph("two")}});
  const Book book = book_of({{{}, {}, list}});
  const auto outside = typeset(book, "ul { list-style-type: '–' }"),
             inside = typeset(book, "ul { list-style: inside '–' }");
  BOOST_TEST(said(outside) == "OnLines–one–two");
  BOOST_TEST(said(inside) == "OnLines–one–two");
  BOOST_TEST((run_of(outside, "one").origin.x < run_of(inside, "one").origin.x));
  BOOST_TEST(said(typeset(book, "li::marker { content: counter(list-item, lower-alpha) ')' }")) ==
             "OnLinesa)oneb)two");
}

BOOST_AUTO_TEST_CASE(what_follows_a_leader_stands_at_the_right_edge) {
  const auto set = typeset(book_of({paragraph("text")}), "p::after { content: leader(space) 'p. ' '7' }");
  BOOST_TEST(said(set) == "OnLinestextp.7");
}

BOOST_AUTO_TEST_CASE(baselines_are_raised_by_a_length) {
  const auto set = typeset(book_of({paragraph("text")}), "p::after { content: 'up'; vertical-align: 3pt }");
  BOOST_TEST((run_of(set, "up").origin.y == run_of(set, "text").origin.y - Length::from_points(3)));
}

BOOST_AUTO_TEST_CASE(a_head_runs_into_the_paragraph_after_it) {
  const std::string css = "h4 { display: run-in; font-size: 9pt }";
  const auto set = typeset(book_of({heading(4, "Head"), paragraph("text"), heading(4, "Alone")}), css);
  const auto lines = lines_on(set.pages.pages.at(0));
  BOOST_REQUIRE_EQUAL(lines.size(), 3u);
  BOOST_TEST(lines[1].text == "Head text");
  BOOST_TEST(lines[2].text == "Alone");
  BOOST_TEST(set.pages.outline.size() == 3u);
}

BOOST_AUTO_TEST_CASE(notes_calls_are_no_part_of_the_outline) {
  Block head = heading(2, "Head");
  std::get<Heading>(head.value).inlines.push_back({{}, NoteReference{"note", "1"}});
  Book book = book_of({head});
  book.divisions[0].notes.push_back({"note", "1", {paragraph("Note")}, {}});
  BOOST_TEST(typeset(book).pages.outline.back().title == "Head");
}

BOOST_AUTO_TEST_SUITE_END()
