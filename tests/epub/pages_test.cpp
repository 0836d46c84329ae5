// The printed pages in the e-book: at the right words, listed in order, and told of in the package.
#include "epub/insert_mark.h"
#include "everything.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

using Texts = std::vector<std::string>;

/// The element as text, marks as `|`, tags of other elements inside as `<em>`.
std::string shown(const markup::Element& element) {
  std::string out;
  for (const markup::Node& node : element.children) {
    const auto* child = std::get_if<markup::Element>(&node.value);
    if (child == nullptr)
      out += std::get<markup::TextNode>(node.value).text;
    else if (child->name == "mark")
      out += '|';
    else
      out += '<' + child->name + '>' + shown(*child) + "</" + child->name + '>';
  }
  return out;
}

std::string marked(markup::Element element, std::size_t offset) {
  epub::insert_mark(element, offset, {.name = "mark"});
  return shown(element);
}

markup::Element note_call() {
  markup::Element out = element("a", {text("12")});
  out.classes = {"noteref"};
  return out;
}

std::string around(const std::string& epub, const std::string& file, const std::string& page) {
  const std::string bytes = epub_file(epub, "EPUB/" + file);
  const std::string mark = "<span id=\"page-" + page + "\"";
  const std::size_t begin = bytes.find(mark);
  if (begin == std::string::npos) return "(none)";
  const std::size_t end = bytes.find("</span>", begin) + 7;
  return bytes.substr(begin - 10, 10) + '|' + bytes.substr(end, 10);
}

Texts values(const pugi::xml_document& document, const char* path) {
  Texts out;
  for (const pugi::xpath_node& found : document.select_nodes(path))
    out.emplace_back(found.attribute() ? found.attribute().value() : found.node().text().get());
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(a_mark_stands_before_the_word_at_its_offset) {
  const auto line = element("p", {text("one two  three\n four")});
  BOOST_TEST(marked(line, 0) == "|one two  three\n four");
  BOOST_TEST(marked(line, 4) == "one |two  three\n four");
  BOOST_TEST(marked(line, 8) == "one two  |three\n four");
  BOOST_TEST(marked(line, 14) == "one two  three\n |four");
}

BOOST_AUTO_TEST_CASE(a_mark_never_cuts_a_word) {
  BOOST_TEST(marked(element("p", {text("one hyphen")}), 6) == "one |hyphen");
  BOOST_TEST(marked(element("p", {text("раз два")}), 9) == "раз |два");
  BOOST_TEST(marked(element("p", {text("page-list")}), 5) == "page-|list");
}

BOOST_AUTO_TEST_CASE(scripts_without_spaces_may_be_marked_anywhere) {
  BOOST_TEST(marked(element("p", {text("日本語")}), 3) == "日|本語");
  BOOST_TEST(marked(element("p", {text("日本語")}), 4) == "日|本語");
}

BOOST_AUTO_TEST_CASE(a_mark_may_stand_inside_emphasis_but_not_first_in_it) {
  const auto line =
      element("p", {text("a "), {element("em", {text("b c"), {element("strong", {text("d")})}})}});
  BOOST_TEST(marked(line, 4) == "a <em>b |c<strong>d</strong></em>");
  BOOST_TEST(marked(line, 2) == "a |<em>b c<strong>d</strong></em>");
  BOOST_TEST(marked(line, 5) == "a <em>b c|<strong>d</strong></em>");
}

BOOST_AUTO_TEST_CASE(the_number_of_a_note_is_never_cut) {
  const auto line = element("p", {text("word"), {note_call()}, text(" on")});
  for (const std::size_t inside : {4u, 5u}) BOOST_TEST(marked(line, inside) == "word|<a>12</a> on");
  BOOST_TEST(marked(line, 7) == "word<a>12</a> |on");
}

BOOST_AUTO_TEST_CASE(a_line_break_counts_as_one_byte) {
  const auto line = element("p", {text("one "), {element("br")}, text(" two three")});
  BOOST_TEST(marked(line, 4) == "one <br></br> |two three");
  BOOST_TEST(marked(line, 8) == "one <br></br> two |three");
}

BOOST_AUTO_TEST_CASE(spaces_of_code_count_as_they_stand) {
  const auto code = element("pre", {{element("code", {text("a\n\tb\n  c")})}});
  BOOST_TEST(marked(code, 6) == "<code>a\n\t|b\n  c</code>");
  BOOST_TEST(marked(code, 10) == "<code>a\n\tb\n  |c</code>");
}

BOOST_AUTO_TEST_CASE(a_mark_stands_in_the_cell_and_not_in_the_row) {
  const auto row = element("tr", {{element("td", {text("one")})}, {element("td", {text("two")})}});
  BOOST_TEST(marked(row, 0) == "<td>|one</td><td>two</td>");
}

BOOST_AUTO_TEST_CASE(an_offset_beyond_the_text_marks_its_end_and_no_text_takes_no_mark) {
  BOOST_TEST(marked(element("p", {text("one")}), 99) == "one|");
  const auto item = element("li", {text("one"), {element("ul", {{element("li", {text("two")})}})}});
  BOOST_TEST(marked(item, 99).find('|') != std::string::npos);
  BOOST_TEST(marked(element("p"), 0).empty());
}

BOOST_AUTO_TEST_CASE(pages_begin_at_their_words) {
  const std::string epub = epub_of(everything());
  BOOST_TEST(around(epub, "one.xhtml", "1").ends_with("<p>|The first "));
  BOOST_TEST(around(epub, "one.xhtml", "2") == "asis that |runs on</e");
  BOOST_TEST(around(epub, "one.xhtml", "3").ends_with("|Notes</th>"));
  BOOST_TEST(around(epub, "one.xhtml", "4").ends_with("and |one set in"));
  BOOST_TEST(around(epub, "one.xhtml", "5").ends_with("<li>|an item</l"));
  BOOST_TEST(around(epub, "two.xhtml", "6").ends_with("Words |with a not"));
}

BOOST_AUTO_TEST_CASE(pages_without_a_twin_are_neither_marked_nor_listed) {
  const auto navigation = parsed(epub_of(everything()), "EPUB/contents.xhtml");
  const Texts labels = {"iii", "1", "2", "3", "4", "5", "6"};
  BOOST_TEST(values(navigation, "//nav[@epub:type='page-list']//a") == labels,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_page_list_leads_to_its_marks) {
  const std::string epub = epub_of(everything());
  const auto navigation = parsed(epub, "EPUB/contents.xhtml");
  for (const std::string& href : values(navigation, "//nav[@epub:type='page-list']//a/@href")) {
    const std::size_t hash = href.find('#');
    const auto document = parsed(epub, "EPUB/" + href.substr(0, hash));
    const std::string path =
        "//span[@role='doc-pagebreak'][@aria-label][@id='" + href.substr(hash + 1) + "']";
    BOOST_TEST(document.select_nodes(path.c_str()).size() == 1u, href);
  }
}

BOOST_AUTO_TEST_CASE(a_page_takes_no_id_from_the_book) {
  Everything book = everything();
  book.book.divisions[2].id = "page-1";
  book.page_map.push_back({"2", "two-1", 0});
  const std::string epub = epub_of(book);
  BOOST_TEST(around(epub, "one.xhtml", "1-2") != "(none)");
  BOOST_TEST(around(epub, "two.xhtml", "2-2") != "(none)");
}

BOOST_AUTO_TEST_CASE(the_words_are_the_same_with_and_without_pages) {
  Everything book = everything();
  const std::string with = epub_text(epub_of(book));
  book.page_map.clear();
  BOOST_TEST(epub_text(epub_of(book)) == with);
}

BOOST_AUTO_TEST_CASE(the_package_tells_of_pages_only_if_there_are_any) {
  Everything book = everything();
  const auto with = parsed(epub_of(book), "EPUB/package.opf");
  BOOST_TEST((values(with, "//meta[@property='pageBreakSource']") == Texts{"none"}));
  BOOST_TEST(values(with, "//meta[starts-with(., 'page')]").size() == 2u);
  book.page_map.clear();
  const auto without = parsed(epub_of(book), "EPUB/package.opf");
  BOOST_TEST(values(without, "//meta[@property='pageBreakSource']").empty());
  BOOST_TEST(values(without, "//meta[starts-with(., 'page')]").empty());
}

BOOST_AUTO_TEST_SUITE_END()
