#include "pdf/fixture.h"
#include "pdf/picture_fixture.h"
#include "support/png_file.h"

#include <regex>
#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Without what poppler says of annotations and the ids of objects.
std::string structure(const WrittenPdf& pdf) {
  const std::string text = pdf.ask({"pdfinfo", "-struct-text", "@"});
  return std::regex_replace(text, std::regex(" *Object \\d+ 0\n| \\((block|inline)\\)"), "");
}

/// A page with these runs, each in the element that the tree has for it.
layout::Page page_with_runs(const std::vector<std::pair<layout::StructureId, std::string>>& runs) {
  std::vector<layout::GlyphRun> shaped;
  for (const auto& [element, text] : runs) shaped.push_back(run_of(text));
  layout::Page page = page_of(std::move(shaped));
  for (std::size_t i = 0; i < runs.size(); ++i) page.items[i].structure = runs[i].first;
  return page;
}

layout::Pages book_with(std::vector<layout::StructureNode> nodes, std::vector<layout::Page> pages) {
  layout::Pages book = book_of(std::move(pages));
  book.structure.nodes = std::move(nodes);
  return book;
}

layout::StructureNode node(const char* type, layout::StructureId parent) {
  layout::StructureNode out;
  out.type = type;
  out.parent = parent;
  return out;
}

/// What is wrong with the marked content of a file's pages: text, lines or pictures outside of a sequence,
/// and sequences within others.
std::string faults_of_marks(const std::string& plain) {
  std::istringstream lines(plain);
  std::string line, faults;
  int depth = 0;
  const auto ends_with = [&](const char* word) { return line.ends_with(word); };
  while (std::getline(lines, line)) {
    if (ends_with("BDC") || ends_with(" BMC")) depth += 1;
    if (line == "EMC") depth -= 1;
    if (depth > 1) faults += "nested: " + line + "\n";
    const bool paints = ends_with(" TJ") || ends_with(" Do Q") || ends_with(" re f");
    if (paints && depth != 1) faults += "unmarked: " + line + "\n";
  }
  return depth == 0 ? faults : faults + "a sequence is left open\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_tagging)

BOOST_AUTO_TEST_CASE(the_file_says_that_it_is_tagged) {
  const WrittenPdf pdf(book_of({page_of({run_of("words")})}));
  BOOST_TEST(has(pdf.ask({"pdfinfo", "@"}), "Tagged:          yes"));
  BOOST_TEST(has(pdf.plain(), "/Tabs /S"));
  BOOST_TEST(structure(pdf) == "Document\n  P\n    \"words\"\n");
}

BOOST_AUTO_TEST_CASE(runs_of_one_element_share_a_sequence) {
  const std::string plain = WrittenPdf(book_of({page_of({run_of("one"), run_of("two")})})).plain();
  BOOST_TEST(occurrences(plain, "BDC") == 1U);
  BOOST_TEST(occurrences(plain, "EMC") == 1U);
  BOOST_TEST(occurrences(plain, "\nBT\n") == 1U);
}

BOOST_AUTO_TEST_CASE(a_paragraph_over_two_pages_is_one_element) {
  const WrittenPdf pdf(book_of({page_of({run_of("It begins ")}), page_of({run_of("and ends.")})}));
  BOOST_TEST(structure(pdf) == "Document\n  P\n    \"It begins \"\n    \"and ends.\"\n");
  BOOST_TEST(occurrences(pdf.plain(), "/Type /MCR") == 1U);
}

BOOST_AUTO_TEST_CASE(furniture_is_an_artifact_that_says_what_it_is) {
  const WrittenPdf pdf(book_of({page_with_runs({{layout::page_head, "Head"},
                                                {paragraph, "text"},
                                                {layout::page_foot, "17"},
                                                {layout::artifact, "dots"}})}));
  const std::string plain = pdf.plain();
  BOOST_TEST(occurrences(plain, "/Artifact<</Type/Pagination/Subtype/Header>>BDC") == 1U);
  BOOST_TEST(occurrences(plain, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC") == 1U);
  BOOST_TEST(occurrences(plain, "/Artifact BMC") == 1U);
  BOOST_TEST(structure(pdf) == "Document\n  P\n    \"text\"\n");
}

BOOST_AUTO_TEST_CASE(everything_stands_in_one_sequence_and_none_in_another) {
  layout::Page page = page_with_runs({{paragraph, "before "}, {2, "link"}, {paragraph, " after \uE000."}});
  page.items.insert(page.items.begin() + 1,
                    {layout::artifact, layout::Rule{{72_pt, 90_pt, 50_pt, 1_pt}, {}}});
  page.items.push_back({3, layout::PlacedImage{{72_pt, 200_pt, 50_pt, 50_pt}, "a", "a picture"}});
  const layout::Pages book = book_with(
      {node("Document", -1), node("P", 0), node("Link", 1), {"Figure", 0, {}, {}, "a picture"}}, {page});
  const image::Pictures pictures = {{"a", picture_of(quartered_png(8))}};
  const WrittenPdf pdf(pdf::write(book, shipped_fonts(), pictures, {}, leap_day));
  BOOST_TEST(faults_of_marks(pdf.plain()) == "");
  BOOST_TEST(has(pdf.plain(), "/Alt (a picture)"));
  BOOST_TEST(has(pdf.plain(), "/BBox [\n"));
}

BOOST_AUTO_TEST_CASE(unmarked_content_would_be_found) {
  BOOST_TEST(faults_of_marks("/P<</MCID 0>>BDC\n[(a)] TJ\nEMC\n") == "");
  BOOST_TEST(faults_of_marks("[(a)] TJ\n") != "");
  BOOST_TEST(faults_of_marks("/P<</MCID 0>>BDC\n/Span<<>>BDC\nEMC\nEMC\n") != "");
  BOOST_TEST(faults_of_marks("/P<</MCID 0>>BDC\n") != "");
}

BOOST_AUTO_TEST_CASE(content_and_elements_alternate_as_they_are_read) {
  const WrittenPdf pdf(book_with({node("Document", -1), node("P", 0), node("Span", 1)},
                                 {page_with_runs({{1, "See "}, {2, "this"}, {1, ", then."}})}));
  BOOST_TEST(structure(pdf) == "Document\n  P\n    \"See \"\n    Span\n      \"this\"\n    \", then.\"\n");
}

BOOST_AUTO_TEST_CASE(a_link_is_known_to_its_annotation) {
  layout::Page page = page_with_runs({{2, "here"}});
  page.items.push_back({2, layout::LinkArea{{72_pt, 60_pt, 100_pt, 14_pt}, "https://example.org/"}});
  const std::string plain =
      WrittenPdf(book_with({node("Document", -1), node("P", 0), node("Link", 1)}, {page})).plain();
  BOOST_TEST(has(plain, "/StructParents 0"));
  BOOST_TEST(has(plain, "/StructParent 1"));
  BOOST_TEST(has(plain, "/Type /OBJR"));
  BOOST_TEST(has(plain, "/ParentTreeNextKey 2"));
}

/// An emphasised word of a link has an element of its own.
BOOST_AUTO_TEST_CASE(an_annotation_belongs_to_the_link_around_its_words) {
  layout::Page page = page_with_runs({{2, "a "}, {3, "mot"}});
  for (const layout::StructureId element : {2, 3})
    page.items.push_back({element, layout::LinkArea{{72_pt, 60_pt, 100_pt, 14_pt}, "#x"}});
  const WrittenPdf pdf(
      book_with({node("Document", -1), node("P", 0), node("Link", 1), node("Span", 2)}, {page}));
  const std::string text = pdf.ask({"pdfinfo", "-struct", "@"});
  BOOST_TEST(std::regex_search(text, std::regex("Link.*\n +Span.*\n +Object .*\n +Object ")), text);
}

BOOST_AUTO_TEST_CASE(languages_and_ids_are_stated) {
  std::vector<layout::StructureNode> nodes = {node("Document", -1), node("P", 0), node("Span", 1),
                                              node("Note", 0), node("Note", 0)};
  nodes[2].language = "fr";
  const WrittenPdf pdf(book_with(std::move(nodes), {page_with_runs({{2, "mot"}, {3, "One."}, {4, "Two."}})}));
  const std::string plain = pdf.plain();
  BOOST_TEST(occurrences(plain, "/Lang (fr)") == 1U);
  BOOST_TEST(has(plain, "/ID (n3)"));
  BOOST_TEST(has(plain, "/ID (n4)"));
  BOOST_TEST(has(plain, "/IDTree"));
}

BOOST_AUTO_TEST_CASE(cells_say_what_they_head_and_span) {
  std::vector<layout::StructureNode> nodes = {node("Document", -1), node("Table", 0), node("TR", 1),
                                              node("TH", 2),        node("TD", 2),    node("TD", 2)};
  nodes[3].scope = "Row";
  nodes[4].rows = 2;
  nodes[4].columns = 3;
  const std::string text =
      structure(WrittenPdf(book_with(std::move(nodes), {page_with_runs({{3, "x"}, {4, "y"}})})));
  BOOST_TEST(has(text, "/Scope /Row"), text);
  BOOST_TEST(has(text, "/RowSpan 2"), text);
  BOOST_TEST(has(text, "/ColSpan 3"), text);
  BOOST_TEST(occurrences(text, "TD") == 2U, text);  // the empty one, too
}

BOOST_AUTO_TEST_CASE(elements_without_content_are_left_out) {
  const std::string text = structure(WrittenPdf(book_with(
      {node("Document", -1), node("Div", 0), node("P", 1), node("P", 0)}, {page_with_runs({{3, "x"}})})));
  BOOST_TEST(text == "Document\n  P\n    \"x\"\n");
}

BOOST_AUTO_TEST_CASE(characters_of_private_use_are_spelled) {
  const std::string plain = WrittenPdf(book_of({page_of({run_of("a\uE000b")})})).plain();
  BOOST_TEST(occurrences(plain, "/Span<</MCID 1/ActualText") == 1U);
  BOOST_TEST(occurrences(plain, "/P<</MCID ") == 2U);
  BOOST_TEST(faults_of_marks(plain) == "");
}

BOOST_AUTO_TEST_CASE(words_from_right_to_left_are_marked_so) {
  layout::GlyphRun run = run_of("abc");
  run.right_to_left = true;
  for (std::uint32_t i = 0; i < 3; ++i) run.glyphs[i].cluster = 2 - i;
  const WrittenPdf pdf(book_of({page_of({run})}));
  BOOST_TEST(occurrences(pdf.plain(), "/ReversedChars<</MCID 0>>BDC") == 1U);
  BOOST_TEST(faults_of_marks(pdf.plain()) == "");
}

BOOST_AUTO_TEST_CASE(many_pages_and_elements_hang_in_balanced_trees) {
  std::vector<layout::StructureNode> nodes = {node("Document", -1)};
  std::vector<layout::Page> pages;
  for (int i = 0; i < 3000; ++i) {
    nodes.push_back(node("P", 0));
    pages.push_back(page_with_runs({{static_cast<layout::StructureId>(nodes.size() - 1), "x"}}));
  }
  const WrittenPdf pdf(book_with(std::move(nodes), std::move(pages)));
  BOOST_TEST(occurrences(structure(pdf), "\"x\"") == 3000U);
  BOOST_TEST(has(pdf.ask({"qpdf", "--check", "@"}), "No syntax"));
  BOOST_TEST(std::regex_search(pdf.plain(), std::regex("/Limits \\[\\s*2944\\s*2999\\s*\\]")));
}

BOOST_AUTO_TEST_SUITE_END()
