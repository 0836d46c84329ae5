#include "casebound/markup/compose.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "document/fixture.h"
#include "support/golden.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;
using markup::compose;
using markup::Element;

std::string attributes_of(const Element& element) {
  std::string out;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out += ' ' + name + "=\"" + value + '"';
  };
  std::string classes;
  for (const auto& name : element.classes) classes += (classes.empty() ? "" : " ") + name;
  add("class", classes);
  add("id", element.id);
  add("epub:type", element.type);
  add("role", element.role);
  add("lang", element.language);
  for (const auto& [name, value] : element.attributes) add(name, value);
  return out;
}

/// The element as XHTML would be written, without escapes.
std::string written(const Element& element) {
  std::string out = '<' + element.name + attributes_of(element) + '>';
  for (const auto& child : element.children) {
    const auto* text = std::get_if<markup::TextNode>(&child.value);
    out += text != nullptr ? text->text : written(std::get<Element>(child.value));
  }
  return out + "</" + element.name + '>';
}

Book book_of(Blocks blocks, DivisionRole role = DivisionRole::chapter) {
  Division division;
  division.role = role;
  division.id = division.file_stem = "essay";
  division.title = "Essay";
  division.running_author = "Author";
  division.language = "ru";
  division.blocks = std::move(blocks);
  return {{}, {division}};
}

const Element& element_in(const markup::Node& node) {
  return std::get<Element>(node.value);
}

/// The section's first block, written.
std::string composed(Block block) {
  const auto documents = compose(book_of({std::move(block)}));
  return written(element_in(element_in(documents.at(0).body.children.at(0)).children.at(0)));
}

Element section_of(DivisionRole role) {
  return element_in(compose(book_of({}, role)).at(0).body.children.at(0));
}

BOOST_AUTO_TEST_SUITE(markup_compose)

BOOST_AUTO_TEST_CASE(paragraphs_carry_their_role_as_a_class) {
  const std::pair<ParagraphRole, const char*> table[] = {
      {ParagraphRole::body, "<p>x</p>"},
      {ParagraphRole::title, "<p class=\"title\">x</p>"},
      {ParagraphRole::subtitle, "<p class=\"subtitle\" epub:type=\"subtitle\" role=\"doc-subtitle\">x</p>"},
      {ParagraphRole::byline, "<p class=\"byline\">x</p>"},
      {ParagraphRole::series_note, "<p class=\"series-note\">x</p>"},
      {ParagraphRole::imprint_line, "<p class=\"imprint-line\">x</p>"},
      {ParagraphRole::credit, "<p class=\"credit\">x</p>"}};
  for (const auto& [role, html] : table) BOOST_TEST(composed(block_of(Paragraph{role, words("x")})) == html);
}

BOOST_AUTO_TEST_CASE(inlines_become_phrases) {
  BOOST_TEST(composed(block_of(Paragraph{ParagraphRole::body, every_kind_of_inline()})) ==
             "<p>text  <br></br><em>emphasis </em><strong>strong </strong><s>struck </s><code>code </code>"
             "<a href=\"https://example.org\" title=\"title\">link </a><img src=\"a.png\" alt=\"alt \"></img>"
             "<span class=\"sc x\" lang=\"ru\">span</span></p>");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_all_in_another_language_has_that_language) {
  const auto html = [](Span span, ParagraphRole role = ParagraphRole::body) {
    return composed(block_of(Paragraph{role, {{{}, std::move(span)}}}));
  };
  BOOST_TEST(html({{}, {}, "ru", words("x")}) == "<p lang=\"ru\">x</p>");
  BOOST_TEST(html({{}, {"sc"}, "ru", words("x")}) == "<p><span class=\"sc\" lang=\"ru\">x</span></p>");
  BOOST_TEST(html({{}, {}, "ru", words("x")}, ParagraphRole::byline) ==
             "<p class=\"byline\"><span lang=\"ru\">x</span></p>");
}

BOOST_AUTO_TEST_CASE(sections_may_be_led_to_and_a_titles_place_is_its_division) {
  Block heading = block_of(Heading{2, words("T")});
  heading.id = "essay-t";
  BOOST_TEST(composed(heading) == "<h2 class=\"a\" id=\"essay-t\">T</h2>");
  std::get<Heading>(heading.value).level = 1;
  BOOST_TEST(composed(heading) == "<h1 class=\"title\">T</h1>");
}

BOOST_AUTO_TEST_CASE(headings_keep_their_level) {
  const char* classes[] = {"title", "a", "b", "runin", "runin", "runin"};
  for (int level = 1; level <= 6; ++level) {
    const std::string h = "h" + std::to_string(level);
    BOOST_TEST(composed(block_of(Heading{level, words("T")})) ==
               '<' + h + " class=\"" + classes[level - 1] + "\">T</" + h + '>');
  }
}

BOOST_AUTO_TEST_CASE(a_heading_beyond_six_is_the_sixth) {
  BOOST_TEST(composed(block_of(Heading{9, words("T")})) == "<h6 class=\"runin\">T</h6>");
}

BOOST_AUTO_TEST_CASE(quotes_code_and_breaks) {
  BOOST_TEST(composed(block_of(BlockQuote{{paragraph("q")}})) == "<blockquote><p>q</p></blockquote>");
  BOOST_TEST(composed(block_of(CodeBlock{"c", "a\n b\n\n"})) == "<pre><code>a\n b</code></pre>");
  BOOST_TEST(composed(block_of(SceneBreak{})) == "<hr class=\"scene-break\"></hr>");
}

BOOST_AUTO_TEST_CASE(items_of_a_tight_list_have_no_paragraphs) {
  const List tight{false, 1, true, {{{}, {paragraph("a")}}, {{}, {paragraph("b"), block_of(BlockQuote{})}}}};
  BOOST_TEST(composed(block_of(tight)) == "<ul><li>a</li><li>b<blockquote></blockquote></li></ul>");
}

BOOST_AUTO_TEST_CASE(items_of_a_loose_list_keep_theirs) {
  const List loose{true, 1, false, {{{}, {paragraph("a"), paragraph("b")}}}};
  BOOST_TEST(composed(block_of(loose)) == "<ol><li><p>a</p><p>b</p></li></ol>");
}

BOOST_AUTO_TEST_CASE(an_ordered_list_says_where_it_starts_if_not_at_one) {
  BOOST_TEST(composed(block_of(List{true, 7, true, {{{}, {paragraph("a")}}}})) ==
             "<ol start=\"7\"><li>a</li></ol>");
}

BOOST_AUTO_TEST_CASE(a_tables_head_has_the_scope_of_its_columns) {
  BOOST_TEST(composed(block_of(small_table())) ==
             "<table><thead><tr><th scope=\"col\">Year</th><th class=\"num\" "
             "scope=\"col\">Warheads</th></tr></thead>"
             "<tbody><tr><td>1986</td><td class=\"num\">70,300</td></tr></tbody></table>");
}

BOOST_AUTO_TEST_CASE(a_table_without_rows_has_no_body) {
  Table table = small_table();
  table.rows.clear();
  BOOST_TEST(composed(block_of(table)).find("<tbody>") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(groups_are_the_opening_and_the_bio) {
  BOOST_TEST(composed(block_of(Group{GroupRole::opening, {paragraph("o")}})) ==
             "<header class=\"opening\"><p>o</p></header>");
  BOOST_TEST(composed(block_of(Group{GroupRole::bio, {paragraph("b")}})) ==
             "<div class=\"bio\"><p>b</p></div>");
}

BOOST_AUTO_TEST_CASE(the_contents_are_a_nav_of_links) {
  const Contents contents{{{"one", words("One"), "Roe"}, {"two", words("Two"), ""}}};
  BOOST_TEST(composed(block_of(contents)) ==
             "<nav class=\"toc\" epub:type=\"toc\" role=\"doc-toc\"><ol>"
             "<li><a href=\"#one\"><span class=\"toc-title\">One</span> <span "
             "class=\"toc-author\">Roe</span></a></li>"
             "<li><a href=\"#two\"><span class=\"toc-title\">Two</span></a></li></ol></nav>");
}

BOOST_AUTO_TEST_CASE(a_chapter_is_a_section_with_its_semantics_and_running_words) {
  BOOST_TEST(written(section_of(DivisionRole::chapter)) ==
             "<section class=\"chapter essay\" id=\"essay\" epub:type=\"chapter\" role=\"doc-chapter\""
             " data-running=\"Essay\" data-author=\"Author\"></section>");
}

BOOST_AUTO_TEST_CASE(front_matter_sections_have_their_tokens) {
  BOOST_TEST(written(section_of(DivisionRole::titlepage)) ==
             "<section class=\"titlepage\" id=\"essay\" epub:type=\"titlepage\"></section>");
  BOOST_TEST(written(section_of(DivisionRole::copyright_page)) ==
             "<section class=\"copyright-page\" id=\"essay\" epub:type=\"copyright-page\"></section>");
  BOOST_TEST(written(section_of(DivisionRole::toc)) == "<section class=\"toc\" id=\"essay\"></section>");
}

BOOST_AUTO_TEST_CASE(a_spine_document_says_what_it_is) {
  const auto document = compose(book_of({})).at(0);
  BOOST_TEST(document.file_stem == "essay");
  BOOST_TEST(document.title == "Essay");
  BOOST_TEST(document.author == "Author");
  BOOST_TEST(document.language == "ru");
  BOOST_TEST(document.role == "chapter");
  BOOST_TEST(document.matter == "bodymatter");
  BOOST_TEST(document.body.name == "body");
  BOOST_TEST(document.body.type == "bodymatter");
}

BOOST_AUTO_TEST_CASE(every_block_is_known_by_its_id_for_the_page_map) {
  Blocks blocks = {paragraph("a")};
  blocks[0].id = "essay-1";
  const auto documents = compose(book_of(blocks));
  const Element& p = element_in(element_in(documents[0].body.children[0]).children[0]);
  BOOST_TEST(p.block == "essay-1");
  BOOST_TEST(p.id.empty());
}

BOOST_AUTO_TEST_CASE(attributes_are_looked_up_by_name) {
  Element element;
  element.classes = {"a"};
  element.language = "ru";
  element.attributes = {{"href", "#x"}};
  BOOST_TEST(element.has_class("a"));
  BOOST_TEST(!element.has_class("b"));
  BOOST_TEST(element.attribute("id") == nullptr);
  BOOST_TEST(*element.attribute("lang") == "ru");
  BOOST_TEST(*element.attribute("href") == "#x");
}

/// Words in order, without regard to the white space that blocks are parted by.
std::string words_in(const Element& element) {
  std::string out;
  if (const auto* alt = element.attribute("alt")) out += *alt;
  for (const auto& child : element.children) {
    const auto* text = std::get_if<markup::TextNode>(&child.value);
    out += text != nullptr ? text->text : words_in(std::get<Element>(child.value));
  }
  static const std::string_view phrases = " a em strong s code span img ";
  const bool is_phrase = phrases.find(' ' + element.name + ' ') != std::string_view::npos;
  return is_phrase ? out : out + ' ';
}

BOOST_AUTO_TEST_CASE(the_markup_says_what_the_tree_says) {
  Blocks blocks = every_kind_of_block();
  blocks.push_back(block_of(Paragraph{ParagraphRole::body, every_kind_of_inline()}));
  const Book book = book_of(blocks);
  BOOST_TEST(collapse_spaces(words_in(compose(book)[0].body)) == collapse_spaces(all_text(book)));
}

BOOST_AUTO_TEST_CASE(text_content_is_the_words_as_they_stand) {
  const auto documents = compose(book_of({paragraph("a  b"), paragraph("c")}));
  BOOST_TEST(markup::text_content(documents[0].body) == "a  bc");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
