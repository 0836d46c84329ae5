// The XHTML files: well-formed, in the right language, and with the words as they were.
#include "casebound/document/walk.h"

#include "fixture.h"
#include "support/epub_text.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;
using namespace std::string_literals;

namespace {

bool is_xhtml(const EpubFile& file) {
  return file.name.ends_with(".xhtml");
}

std::string only_body(const std::string& epub) {
  const std::string file = epub_file(epub, only_chapter);
  const std::size_t begin = file.find("<section>") + 9;
  return file.substr(begin, file.find("</section>") - begin);
}

pugi::xml_node first(const pugi::xml_document& document, const char* path) {
  const pugi::xpath_node found = document.select_node(path);
  BOOST_TEST_REQUIRE(static_cast<bool>(found), path);
  return found.node();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(the_words_are_those_of_the_book) {
  BOOST_TEST(epub_text(epub_of(sample_book())) == all_text(sample_book()));
}

BOOST_AUTO_TEST_CASE(every_xml_file_is_well_formed) {
  const std::string epub = epub_of(sample_book());
  for (const EpubFile& file : epub_files(epub))
    if (is_xhtml(file) || file.name.ends_with(".opf") || file.name.ends_with(".xml")) parsed(epub, file.name);
}

BOOST_AUTO_TEST_CASE(content_documents_begin_as_xhtml_5_does) {
  const std::string expected =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
      "lang=\"en\" xml:lang=\"en\">\n";
  for (const EpubFile& file : epub_files(epub_of(sample_book())))
    if (is_xhtml(file)) BOOST_TEST(file.bytes.starts_with(expected), file.name);
}

BOOST_AUTO_TEST_CASE(a_phrase_in_another_language_says_so_twice) {
  const auto document = parsed(epub_of(sample_book()), "EPUB/first-essay.xhtml");
  const pugi::xml_node phrase = first(document, "//span[@lang]");
  BOOST_TEST(phrase.attribute("lang").value() == std::string("ru"));
  BOOST_TEST(phrase.attribute("xml:lang").value() == std::string("ru"));
  BOOST_TEST(phrase.text().get() == std::string("мир"));
}

BOOST_AUTO_TEST_CASE(words_that_run_from_right_to_left_say_so) {
  markup::Element english = element("em", {text("word")}), hebrew = element("p", {{text("מלה"), {english}}});
  hebrew.children[1] = {[&] {
    english.language = "en";
    return english;
  }()};
  hebrew.language = "he";
  BOOST_TEST(only_body(epub_of(hebrew)) ==
             "\n<p lang=\"he\" xml:lang=\"he\" dir=\"rtl\">מלה<em lang=\"en\" xml:lang=\"en\" "
             "dir=\"ltr\">word</em></p>\n");
}

BOOST_AUTO_TEST_CASE(a_document_speaks_its_own_language_or_the_books) {
  markup::SpineDocument own{.file_stem = "own", .language = "fr"}, none{.file_stem = "none"};
  own.body = none.body = element("body", {{element("p", {text("x")})}});
  Metadata metadata;
  metadata.language = "de";
  const std::string epub = epub_of(metadata, {own, none});
  BOOST_TEST(first(parsed(epub, "EPUB/own.xhtml"), "/html").attribute("lang").value() == std::string("fr"));
  BOOST_TEST(first(parsed(epub, "EPUB/none.xhtml"), "/html").attribute("xml:lang").value() ==
             std::string("de"));
}

BOOST_AUTO_TEST_CASE(semantics_are_written_with_their_roles_and_classes) {
  const auto document = parsed(epub_of(sample_book()), "EPUB/first-essay.xhtml");
  const pugi::xml_node section = first(document, "//section");
  BOOST_TEST(section.attribute("epub:type").value() == std::string("chapter"));
  BOOST_TEST(section.attribute("role").value() == std::string("doc-chapter"));
  BOOST_TEST(section.attribute("class").value() == std::string("chapter essay"));
}

BOOST_AUTO_TEST_CASE(an_id_is_written_once_in_a_file) {
  markup::Element outer = element("div"), inner = element("p", {text("x")});
  outer.id = inner.id = "same";
  outer.children.push_back({inner});
  const auto document = parsed(epub_of(outer), only_chapter);
  BOOST_TEST(document.select_nodes("//*[@id='same']").size() == 1u);
}

BOOST_AUTO_TEST_CASE(ids_of_the_sample_are_unique) {
  const std::string epub = epub_of(sample_book());
  for (const EpubFile& file : epub_files(epub)) {
    if (!is_xhtml(file)) continue;
    const auto document = parsed(epub, file.name);
    std::set<std::string> seen;
    for (const pugi::xpath_node& id : document.select_nodes("//@id"))
      BOOST_TEST(seen.insert(id.attribute().value()).second, file.name << ": " << id.attribute().value());
  }
}

BOOST_AUTO_TEST_CASE(an_attribute_said_twice_is_written_once) {
  markup::Element phrase = element("p", {text("x")});
  phrase.language = "ru";
  phrase.attributes = {{"lang", "fr"}, {"title", "a"}, {"title", "b"}};
  const auto document = parsed(epub_of(phrase), only_chapter);
  BOOST_TEST(document.select_nodes("//p/@title").size() == 1u);
}

BOOST_AUTO_TEST_CASE(lines_end_between_blocks_and_nowhere_else) {
  const markup::Element quote = element(
      "blockquote",
      {{element("p", {text("one "), {element("em", {text("two")})}})}, {element("p", {text("three")})}});
  BOOST_TEST(only_body(epub_of(quote)) ==
             "\n<blockquote>\n<p>one <em>two</em></p>\n<p>three</p>\n</blockquote>\n");
}

BOOST_AUTO_TEST_CASE(spaces_in_code_stay) {
  const markup::Element code = element("pre", {{element("code", {text("a\n\n  b\t\n")})}});
  BOOST_TEST(only_body(epub_of(code)) == "\n<pre><code>a\n\n  b\t\n</code></pre>\n");
}

BOOST_AUTO_TEST_CASE(only_void_elements_lack_an_end_tag) {
  const markup::Element line = element("p", {{element("span")}, {element("br")}, {element("a")}});
  BOOST_TEST(only_body(epub_of(line)) == "\n<p><span></span><br/><a></a></p>\n");
}

BOOST_AUTO_TEST_CASE(markup_in_words_is_words) {
  markup::Element line = element("p", {text("a < b && c > d ]]> \"e\"")});
  line.attributes.emplace_back("title", "<\"&'>");
  const auto document = parsed(epub_of(line), only_chapter);
  BOOST_TEST(first(document, "//p").text().get() == std::string("a < b && c > d ]]> \"e\""));
  BOOST_TEST(first(document, "//p").attribute("title").value() == std::string("<\"&'>"));
}

BOOST_AUTO_TEST_CASE(what_xml_forbids_becomes_the_replacement_character) {
  const std::string mark = "\xEF\xBF\xBD";
  markup::Element line = element("p", {text("a\0b\x1B"s + "c\xFF" + "d\xC3" + "e\xEF\xBF\xBE" + "f\t")});
  line.attributes.emplace_back("title", "\x01");
  const auto document = parsed(epub_of(line), only_chapter);
  BOOST_TEST(first(document, "//p").text().get() ==
             "a" + mark + "b" + mark + "c" + mark + "d" + mark + "e" + mark + "f\t");
  BOOST_TEST(first(document, "//p").attribute("title").value() == mark);
}

BOOST_AUTO_TEST_CASE(a_document_without_a_title_bears_the_books) {
  markup::SpineDocument untitled{.file_stem = "untitled"};
  untitled.body = element("body", {{element("p", {text("x")})}});
  Metadata metadata;
  metadata.title = "The Book";
  const auto document = parsed(epub_of(metadata, {untitled}), "EPUB/untitled.xhtml");
  BOOST_TEST(first(document, "//title").text().get() == std::string("The Book"));
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_not_in_the_book_is_told_in_words) {
  markup::Element picture = element("img");
  picture.attributes = {{"src", "pictures/map.png"}, {"alt", "A map"}};
  BOOST_TEST(only_body(epub_of(element("p", {{picture}}))) == "\n<p><span>A map</span></p>\n");
}

/// The element of a formula, as markup gives it.
markup::Element formula(const std::string& words) {
  markup::Element out = element("math", {text("x/2")});
  out.attributes = {{"display", "block"}, {"alttext", words}};
  out.math = {{"mfrac", {{"bevelled", "true"}}, {}, {{"mi", {}, "x", {}}, {"mn", {}, "2 < 3", {}}}}};
  return out;
}

BOOST_AUTO_TEST_CASE(a_formula_is_mathml_and_not_its_words_in_a_line) {
  BOOST_TEST(
      only_body(epub_of(element("p", {{formula("half of x")}}))) ==
      "\n<p><math display=\"block\" alttext=\"half of x\" xmlns=\"http://www.w3.org/1998/Math/MathML\">"
      "<mfrac bevelled=\"true\"><mi>x</mi><mn>2 &lt; 3</mn></mfrac></math></p>\n");
}

BOOST_AUTO_TEST_CASE(a_file_with_a_formula_says_so_in_the_package) {
  const auto property = [](const std::string& epub) {
    return std::string(parsed(epub, "EPUB/package.opf")
                           .select_node("//item[@id='text-chapter']/@properties")
                           .attribute()
                           .value());
  };
  BOOST_TEST(property(epub_of(element("p", {{formula("half of x")}}))) == "mathml");
  BOOST_TEST(property(epub_of(element("p", {text("x")}))) == "");
}

BOOST_AUTO_TEST_CASE(formulas_are_described_if_their_author_does) {
  const auto features = [](const markup::Element& formula) {
    const std::string package = epub_file(epub_of(element("p", {{formula}})), "EPUB/package.opf");
    return std::pair(package.find(">MathML<") != package.npos,
                     package.find(">describedMath<") != package.npos);
  };
  markup::Element silent = formula("half of x");
  BOOST_TEST((features(silent) == std::pair(true, true)));
  silent.attributes.back() = {"alt", "x/2"};
  BOOST_TEST((features(silent) == std::pair(true, false)));
  BOOST_TEST(epub_file(epub_of(element("p", {{silent}})), "EPUB/chapter.xhtml").find("x/2") ==
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
