#include "casebound/layout/pages.h"

#include "pipeline/fixture.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/png_file.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

std::string pages_of(const std::filesystem::path& book) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  return layout::dump(pipeline::typeset(request_for(book), work));
}

/// The pages of a book of one essay, in the policy design unless `settings` say otherwise; `square.png` is a
/// picture of it.
void check_pages(const std::string& name, const std::string& body, const std::string& settings = {}) {
  const WrittenBook book({{"essay.md", "# A Title\n\n*Ada Quince, Press Room*\n\n" + body}}, settings);
  book.home().write("book/square.png", quartered_png(120));
  check_golden("pages/" + name, pages_of(book.folder()));
}

/// The pages of a book of two essays with all that stands around them in print, in a design.
void check_matter(const std::string& name, const std::string& design) {
  const WrittenBook book(
      Manuscripts{{"one.md",
                   "# A First Title That Is Long Enough for a Second Line in the Contents\n\n*Ada Quince, "
                   "Press Room*\n\nText.\n\n::: bio\nAda Quince sets type.\n:::\n"},
                  {"two.md", "# A Second Title\n\n*Cora Finch, Paper Mill*\n\nText.\n"}});
  book.home().write(
      "book/book.yaml",
      "title: A Book\nsubtitle: Of Two Essays\npublisher: The Press\nlanguage: en-US\n"
      "identifier: urn:isbn:9780306406157\ndate: 2024-05-06\nstyle: " +
          design +
          "\nmatter:\n  front: [halftitlepage, titlepage, toc]\n  body: [{part: A Part, essays: "
          "[one.md]}, {part: Another, essays: [two.md]}]\n  back: [contributors, colophon]\n");
  check_golden("pages/" + name, pages_of(book.folder()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_pages)

BOOST_AUTO_TEST_CASE(the_customers_essay) {
  check_golden("pages/perspectives", pages_of(source_folder() / "manuscripts" / "perspectives"));
}

BOOST_AUTO_TEST_CASE(heads_and_extracts) {
  check_pages("heads-and-extracts",
              "A paragraph before.\n\n## An A-head\n\nText.\n\n### A B-head\n\n> An extract of one "
              "line.\n>\n> And another, with *emphasis*.\n\nText after it.\n\n* * *\n\nAfter a break.\n");
}

BOOST_AUTO_TEST_CASE(lists_and_definitions) {
  check_pages("lists", "1. One\n2. Two\n   - inner\n   - inner too\n\nTerm\n: Its definition.\n\n3. Three\n");
}

BOOST_AUTO_TEST_CASE(code_and_verse) {
  check_pages("code-and-verse",
              "```\nif (a < b)\n  return;\n```\n\n::: verse\nA first line\n  a second, indented\n\nA new "
              "stanza\n:::\n");
}

BOOST_AUTO_TEST_CASE(notes_at_the_foot) {
  check_pages("notes",
              "A claim.[^a] Another.[^b]\n\n[^a]: Its ground.\n\n[^b]: Two paragraphs.\n\n    The second.\n");
}

BOOST_AUTO_TEST_CASE(a_table_with_its_caption) {
  check_pages("table",
              "Table: What is sold\n\n| Book | Copies |\n|---|--:|\n| Essays | 1,200 |\n| Letters | 90 |\n");
}

BOOST_AUTO_TEST_CASE(a_table_too_wide_for_its_words) {
  std::string head = "|", line = "|", row = "|";
  for (int i = 1; i <= 14; ++i) {
    head += "Head" + std::to_string(i) + "|";
    line += "--:|";
    row += std::to_string(i) + ",000|";
  }
  check_pages("table-wide", head + "\n" + line + "\n" + row + "\n");
}

const std::string spanning_table =
    "| Group || Amount |\n|---|---|--:|\n| Over two rows | one | 1 |\n| ^^ | a line of words | 22 |\n"
    "| Over two columns || 300 |\n| Last | row | 4 |\n";

BOOST_AUTO_TEST_CASE(a_table_with_cells_over_columns_and_rows) {
  check_pages("table-spans", spanning_table);
}

BOOST_AUTO_TEST_CASE(a_table_with_borders_all_around) {
  const WrittenBook book({{"essay.md", "# A Title\n\nText.\n\n" + spanning_table}},
                         "style: [policy, borders.css]\n");
  book.home().write("book/borders.css",
                    "td, th { border: 0.5pt solid; padding: 2pt 5pt; vertical-align: middle }");
  check_golden("pages/table-borders", pages_of(book.folder()));
}

BOOST_AUTO_TEST_CASE(a_figure_with_its_caption) {
  check_pages("figure",
              "Text before.\n\n![What it shows](square.png){alt=\"four quarters\"}\n\nText after.\n");
}

BOOST_AUTO_TEST_CASE(an_epigraph_a_pull_quote_and_an_aside) {
  check_pages(
      "quotations",
      "::: epigraph\nWhat is set is said.\n\n— A compositor\n:::\n\nText.\n\n::: pullquote\nText drawn "
      "out.\n:::\n\n::: aside\nBeside the point.\n:::\n\nText.\n");
}

BOOST_AUTO_TEST_CASE(notes_at_the_essay_s_end) {
  check_pages("endnotes", "A claim.[^a] Another.^[Said in passing.]\n\n[^a]: Its ground.\n",
              "notes: {place: essay}\n");
}

BOOST_AUTO_TEST_CASE(an_initial_that_sinks_into_three_lines) {
  check_pages("initial",
              "Here the text begins, and goes on for long enough to fill the three lines beside its first "
              "letter and to go on below it, so that the fourth line begins at the margin again.\n",
              "style: anthology\n");
}

BOOST_AUTO_TEST_CASE(an_initial_beside_too_little_text) {
  check_pages("initial-alone", "Here.\n\nAnd on.\n", "style: anthology\n");
}

BOOST_AUTO_TEST_CASE(hebrew_and_arabic_words_in_a_latin_line) {
  check_pages(
      "right-to-left",
      "The word [שלום עולם]{lang=he} is a greeting, [עמוד 123]{lang=he} a page, and [السلام]{lang=ar} in "
      "[(שלום)]{lang=he} brackets.\n");
}

BOOST_AUTO_TEST_CASE(the_large_print_design) {
  check_pages("large-print", "Text.[^a]\n\n## A head\n\nMore *text*.\n\n[^a]: A note.\n",
              "style: large-print\n");
}

BOOST_AUTO_TEST_CASE(half_title_title_contents_contributors_and_colophon) {
  check_matter("matter-policy", "policy");
  check_matter("matter-anthology", "anthology");
}

BOOST_AUTO_TEST_CASE(breaks_in_the_text_and_asides) {
  const std::string body =
      "Before.\n\n* * *\n\nAfter.\n\n::: aside\nOne thing.\n\nAnd another.\n:::\n\nText.\n";
  check_pages("breaks-and-asides", body, "style: anthology\n");
  check_pages("aside-in-large-print", body, "style: large-print\n");
}

BOOST_AUTO_TEST_CASE(words_struck_out) {
  check_pages("struck", "Kept ~~void *and* gone~~ kept.\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
