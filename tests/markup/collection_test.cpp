// Notes, places and tables: what needs more of the book than one block.
#include "casebound/markup/compose.h"

#include "document/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;
using markup::Element;

Division essay(Blocks blocks, std::vector<Note> notes = {}) {
  Division out{.id = "essay", .file_stem = "essay", .title = "Essay", .language = "en"};
  out.blocks = std::move(blocks);
  out.notes = std::move(notes);
  return out;
}

void gather(const Element& element, const std::string& name, std::vector<Element>& out) {
  if (element.name == name) out.push_back(element);
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<Element>(&child.value)) gather(*inner, name, out);
}

/// Every element of this name in the division.
std::vector<Element> all(const std::string& name, Division division) {
  std::vector<Element> out;
  gather(markup::compose({{}, {std::move(division)}}).at(0).body, name, out);
  return out;
}

BOOST_AUTO_TEST_SUITE(markup_collection)

BOOST_AUTO_TEST_CASE(each_call_of_a_note_has_an_id_for_the_way_back) {
  const Inline call = inline_of(NoteReference{"n", "1"});
  const auto calls = all("a", essay({block_of(Paragraph{.inlines = {call, call}})}));
  BOOST_REQUIRE(calls.size() == 2u);
  BOOST_TEST(calls[0].id == "n-call");
  BOOST_TEST(calls[1].id == "n-call-2");
  BOOST_TEST(*calls[1].attribute("href") == "#n");
}

BOOST_AUTO_TEST_CASE(an_address_is_the_same_in_both_books) {
  const auto href = [](const std::string& target) {
    const Inline link = inline_of(Link{target, {}, text_inlines("words")});
    return *all("a", essay({block_of(Paragraph{.inlines = {link}})})).at(0).attribute("href");
  };
  BOOST_TEST(href("https://müller.example/a b?c=100%") == "https://xn--mller-kva.example/a%20b?c=100%25");
  BOOST_TEST(href("doi:10.1000/182") == "https://doi.org/10.1000/182");
  BOOST_TEST(href("#place") == "#place");
}

BOOST_AUTO_TEST_CASE(the_book_s_title_stands_in_the_heads_of_an_essay_without_an_author) {
  const auto head = [](std::string author) {
    Book book;
    book.metadata.title = "The Book";
    book.divisions.push_back(essay({}));
    book.divisions.back().running_author = std::move(author);
    std::vector<Element> sections;
    gather(markup::compose(book).at(0).body, "section", sections);
    return *sections.at(0).attribute("data-author");
  };
  BOOST_TEST(head("") == "The Book");
  BOOST_TEST(head("Ada Quince") == "Ada Quince");
}

BOOST_AUTO_TEST_CASE(a_note_begins_with_the_way_back_unless_nothing_calls_it) {
  const Inline call = inline_of(NoteReference{"n", "1"});
  const auto links = all("a", essay({block_of(Paragraph{.inlines = {call}})},
                                    {{"n", "1", {paragraph("x")}, {}}, {"lone", "2", {paragraph("y")}, {}}}));
  BOOST_REQUIRE(links.size() == 3u);
  BOOST_TEST(links[1].role == "doc-backlink");
  BOOST_TEST(*links[1].attribute("href") == "#n-call");
  BOOST_TEST(links[2].role.empty());
  BOOST_TEST(links[2].attribute("href") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_link_holds_no_link_and_no_call) {
  const Link link{"#essay", "", {inline_of(Link{"#x", "", words("a")}), inline_of(NoteReference{"n", "1"})}};
  const auto links = all("a", essay({block_of(Paragraph{.inlines = {inline_of(link)}})}));
  BOOST_REQUIRE(links.size() == 1u);
  BOOST_TEST(text_content(links[0]) == "a1");
}

BOOST_AUTO_TEST_CASE(a_block_that_a_link_leads_to_has_an_id) {
  Block target = paragraph("x");
  target.id = "essay-2";
  const auto found = all(
      "p", essay({block_of(Paragraph{.inlines = {inline_of(Link{"#essay-2", "", words("a")})}}), target}));
  BOOST_TEST(found.at(1).id == "essay-2");
}

BOOST_AUTO_TEST_CASE(a_free_corner_makes_row_heads) {
  Table table = small_table();
  table.head.cells[0].inlines.clear();
  const auto heads = all("th", essay({block_of(table)}));
  BOOST_REQUIRE(heads.size() == 2u);
  BOOST_TEST(*heads[0].attribute("scope") == "col");
  BOOST_TEST(*heads[1].attribute("scope") == "row");
}

BOOST_AUTO_TEST_CASE(a_cell_says_how_many_columns_and_rows_it_has_if_these_are_several) {
  Table table = small_table();
  table.rows[0].cells = {{words("both"), 2, 3}};
  const auto cells = all("td", essay({block_of(table)}));
  BOOST_REQUIRE(cells.size() == 1u);
  BOOST_TEST(*cells[0].attribute("colspan") == "2");
  BOOST_TEST(*cells[0].attribute("rowspan") == "3");
  BOOST_TEST(all("td", essay({block_of(small_table())})).at(0).attribute("colspan") == nullptr);
}

BOOST_AUTO_TEST_CASE(cells_are_aligned_by_the_column_they_begin_in) {
  Table table = small_table();
  table.rows = {{{}, {{words("over two rows"), 1, 2}, {words("1")}}}, {{}, {{words("2")}}}};
  BOOST_TEST(all("td", essay({block_of(table)})).at(2).has_class("num"));
}

BOOST_AUTO_TEST_CASE(a_source_belongs_to_the_table_before_it) {
  const auto figures =
      all("figure",
          essay({block_of(small_table()), block_of(Paragraph{ParagraphRole::source, words("Source")})}));
  BOOST_REQUIRE(figures.size() == 1u);
  BOOST_TEST(text_content(figures[0]).ends_with("Source"));
}

BOOST_AUTO_TEST_CASE(lines_and_rows_are_known_for_the_page_map) {
  Block table = block_of(small_table()),
        verse = block_of(Verse{{{{0, words("a"), {}}, {9, words("b"), {}}}}});
  table.id = "t";
  verse.id = "v";
  BOOST_TEST(all("tr", essay({table})).at(1).block == "t:1");
  const auto lines = all("p", essay({verse}));
  BOOST_TEST(lines.at(1).block == "v:2");
  BOOST_TEST(lines.at(1).has_class("in4"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
