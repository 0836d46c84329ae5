#include "casebound/document/dump.h"

#include "document/fixture.h"
#include "support/golden.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

Metadata full_metadata() {
  Metadata data;
  data.title = "Title";
  data.subtitle = "Subtitle";
  data.description = "Description";
  data.publisher = "Publisher";
  data.rights = "Rights";
  data.edition = "Edition";
  data.place = "Place";
  data.slug = "slug";
  data.language = "en-US";
  data.identifier = "urn:isbn:9780306406157";
  data.date = "2026-11-24";
  data.series = Series{"Series", "2", "Note"};
  data.subjects = {{"Arms control", ""}, {"POL000000", "BISAC"}};
  data.contributors = {{ContributorRole::author, {"Jane Roe", "Roe, Jane", "Institute", {}}},
                       {ContributorRole::editor, {"A B", "B, A", "", {}}},
                       {ContributorRole::translator, {"C D", "D, C", "", {}}},
                       {ContributorRole::illustrator, {"E F", "F, E", "", {}}},
                       {ContributorRole::introduction_by, {"G H", "H, G", "", {}}}};
  return data;
}

Blocks every_role_of_paragraph() {
  Blocks out;
  for (const auto role :
       {ParagraphRole::body, ParagraphRole::title, ParagraphRole::subtitle, ParagraphRole::byline,
        ParagraphRole::series_note, ParagraphRole::imprint_line, ParagraphRole::credit}) {
    out.push_back(block_of(Paragraph{role, words("x")}));
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(document_dump)

BOOST_AUTO_TEST_CASE(every_kind_of_node_has_its_line) {
  Division division;
  division.id = division.file_stem = "essay";
  division.title = "Essay";
  division.running_author = "Author";
  division.language = "en-US";
  division.blocks = every_kind_of_block();
  division.blocks.push_back(block_of(Paragraph{ParagraphRole::body, every_kind_of_inline()}));
  for (auto& block : every_role_of_paragraph()) division.blocks.push_back(block);
  division.blocks.front().id = "essay-1";
  check_golden("document/every-node", dump(Book{full_metadata(), {division}}));
}

BOOST_AUTO_TEST_CASE(what_is_not_said_has_no_line) {
  BOOST_TEST(dump(Document{}) == "document\n");
  BOOST_TEST(dump(Book{}) == "book\n  metadata\n    language \"en\"\n");
}

BOOST_AUTO_TEST_CASE(a_document_shows_its_parts_in_reading_order) {
  Document document;
  document.language = "ru";
  document.date = "2015-06-01";
  document.id = "one";
  document.title = words("Title");
  document.subtitle = words("Subtitle");
  document.authors = {{"Jane Roe", "Roe, Jane", "Institute", {}}};
  document.body = {paragraph("Body")};
  document.bio = {paragraph("Bio")};
  document.series_note = {paragraph("Note")};
  BOOST_TEST(dump(document) ==
             "document language=\"ru\" date=\"2015-06-01\" id=\"one\"\n"
             "  title\n    text \"Title\"\n"
             "  subtitle\n    text \"Subtitle\"\n"
             "  author \"Jane Roe\" sort=\"Roe, Jane\" affiliation=\"Institute\"\n"
             "  body\n    paragraph\n      text \"Body\"\n"
             "  bio\n    paragraph\n      text \"Bio\"\n"
             "  series-note\n    paragraph\n      text \"Note\"\n");
}

BOOST_AUTO_TEST_CASE(quotes_backslashes_and_line_ends_are_escaped) {
  Document document;
  document.body = {block_of(CodeBlock{"", "a \"b\" \\c\nd\n"})};
  BOOST_TEST(dump(document) == "document\n  body\n    code-block \"a \\\"b\\\" \\\\c\\nd\\n\"\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
