#include "fixture.h"

#include "casebound/epub/write.h"
#include "casebound/markup/compose.h"

#include "support/epub_text.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

Block heading(int level, const std::string& id, const std::string& words) {
  return {.id = id, .value = Heading{level, text_inlines(words)}};
}

Metadata full_metadata() {
  Metadata metadata;
  metadata.title = "Risk & Reason";
  metadata.subtitle = "Essays on <Nuclear> Policy";
  metadata.description = "Two essays, with \"quotes\".";
  metadata.publisher = "Casebound Press";
  metadata.rights = "© 2024 the authors";
  metadata.language = "en";
  metadata.identifier = "urn:isbn:9780306406157";
  metadata.date = "2024-03-17";
  metadata.series = Series{"Occasional Papers", "4", "A note"};
  metadata.subjects = {{"Nuclear policy", ""}, {"POL001000", "BISAC"}};
  metadata.contributors = {
      {ContributorRole::author, {.name = "Ada Author", .sort = "Author, Ada"}},
      {ContributorRole::author, {.name = "Bo Writer", .sort = "Writer, Bo"}},
      {ContributorRole::editor, {.name = "Ed Itor", .sort = "Itor, Ed"}},
      {ContributorRole::translator, {.name = "Tra Nslator", .sort = "Nslator, Tra"}},
      {ContributorRole::illustrator, {.name = "Ill Ustrator", .sort = "Ustrator, Ill"}},
      {ContributorRole::introduction_by, {.name = "Intro Ducer", .sort = "Ducer, Intro"}}};
  return metadata;
}

Division title_page() {
  Division page{.role = DivisionRole::titlepage, .matter = Matter::front, .id = "titlepage"};
  page.file_stem = page.title = "titlepage";
  page.language = "en";
  page.blocks = {{.value = Paragraph{ParagraphRole::title, text_inlines("Risk & Reason")}},
                 {.value = Paragraph{ParagraphRole::subtitle, text_inlines("Essays on <Nuclear> Policy")}}};
  return page;
}

Division contents_page() {
  Division page{.role = DivisionRole::toc, .matter = Matter::front, .id = "contents"};
  page.file_stem = "contents";
  page.title = "Contents";
  page.language = "en";
  page.blocks = {heading(1, "contents-title", "Contents"),
                 {.value = Contents{{{"first-essay", text_inlines("The First"), "Ada Author"},
                                     {"second-essay", text_inlines("The Second"), "Bo Writer"}}}}};
  return page;
}

Division essay(const std::string& stem, const std::string& title, Blocks body) {
  Division division{.id = stem, .file_stem = stem, .title = title, .language = "en"};
  division.blocks = {
      {.value = Group{GroupRole::opening,
                      {heading(1, stem + "-title", title),
                       {.value = Paragraph{ParagraphRole::byline, text_inlines("By somebody")}}}}}};
  std::ranges::move(body, std::back_inserter(division.blocks));
  return division;
}

Blocks first_body() {
  return {paragraph("Fish & chips < caviar > bread, \"quoted\"."),
          paragraph({link_to("#second-essay", "the other essay"),
                     {.value = Text{", "}},
                     {.value = Span{{}, {}, "ru", text_inlines("мир")}},
                     {.value = LineBreak{}},
                     link_to("https://example.org/a b?q=é", "the web")}),
          heading(2, "first-essay-a", "A section"), paragraph({link_to("#first-essay-a", "this section")})};
}

Blocks second_body() {
  const List list{.items = {{.blocks = {paragraph("one")}}, {.blocks = {paragraph("two")}}}};
  const Table table{.columns = {ColumnAlign::left, ColumnAlign::right},
                    .head = {.cells = {{text_inlines("Year")}, {text_inlines("Count")}}},
                    .rows = {{.cells = {{text_inlines("1963")}, {text_inlines("12")}}}}};
  return {{.value = list},
          {.value = BlockQuote{{paragraph("A quotation.")}}},
          {.value = SceneBreak{}},
          {.value = table},
          {.value = CodeBlock{"", "if (a < b)\n  return;\n"}}};
}

}  // namespace

Block paragraph(Inlines inlines) {
  return {.value = Paragraph{.inlines = std::move(inlines)}};
}
Block paragraph(const std::string& words) {
  return paragraph(text_inlines(words));
}

Inline link_to(const std::string& target, const std::string& words) {
  return {.value = Link{target, "", text_inlines(words)}};
}

markup::Element element(const std::string& name, std::vector<markup::Node> children) {
  markup::Element out;
  out.name = name;
  out.children = std::move(children);
  return out;
}

markup::Node text(const std::string& words) {
  return {markup::TextNode{words, {}}};
}

Book book_without_contents() {
  return {full_metadata(),
          {title_page(), essay("first-essay", "The First", first_body()),
           essay("second-essay", "The Second", second_body())}};
}

Book sample_book() {
  Book book = book_without_contents();
  book.divisions.insert(book.divisions.begin() + 1, contents_page());
  return book;
}

std::string epub_of(const Book& book, std::int64_t modified) {
  const std::string css = "p { margin: 0; }\n";
  return epub::write(
      {book.metadata, markup::compose(book), css, modified, {}, {}, {}, {}, {}, {}, {}, book.contents});
}

std::string epub_of(const Metadata& metadata, const std::vector<markup::SpineDocument>& spine) {
  return epub::write({metadata, spine, "p { margin: 0; }\n", sample_time, {}, {}, {}});
}

std::string epub_with_fonts(std::vector<epub::EmbeddedFont> fonts) {
  const Book book = sample_book();
  const auto spine = markup::compose(book);
  const std::string css = "p { margin: 0; }\n";
  return epub::write({.metadata = book.metadata,
                      .spine = spine,
                      .stylesheet = css,
                      .modified = sample_time,
                      .pictures = {},
                      .page_map = {},
                      .folios = {},
                      .fonts = std::move(fonts)});
}

std::string epub_of(markup::Element content) {
  markup::SpineDocument chapter;
  chapter.file_stem = "chapter";
  chapter.title = "Chapter";
  chapter.role = "chapter";
  chapter.matter = "bodymatter";
  chapter.body = element("body", {{element("section", {{std::move(content)}})}});
  return epub_of(Metadata{}, {chapter});
}

pugi::xml_document parsed(const std::string& epub, const std::string& name) {
  const std::string bytes = epub_file(epub, name);
  pugi::xml_document document;
  const auto result = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_full);
  BOOST_TEST_REQUIRE(static_cast<bool>(result), name << ": " << result.description());
  return document;
}

}  // namespace casebound::tests
