// Fonts that the e-book brings along: files, manifest, and the rules that lead to them.
#include "fixture.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string item(const std::string& epub, const std::string& href) {
  const auto package = parsed(epub, "EPUB/package.opf");
  const auto found = package.select_node(("//manifest/item[@href='" + href + "']").c_str()).node();
  return found.attribute("media-type").value();
}

std::string sheet(const std::string& epub) {
  return epub_file(epub, "EPUB/styles/book.css");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)
BOOST_AUTO_TEST_SUITE(fonts)

BOOST_AUTO_TEST_CASE(a_book_without_fonts_has_neither_files_nor_rules) {
  BOOST_TEST(sheet(epub_with_fonts({})) == "p { margin: 0; }\n");
  for (const auto& file : epub_files(epub_with_fonts({}))) BOOST_TEST(!file.name.starts_with("EPUB/fonts/"));
}

BOOST_AUTO_TEST_CASE(fonts_are_files_with_core_media_types) {
  const std::string epub =
      epub_with_fonts({{"A Serif", 400, false, false, "OTTO"}, {"A Serif", 700, true, true, "true"}});
  BOOST_TEST(epub_file(epub, "EPUB/fonts/a-serif-400.otf") == "OTTO");
  BOOST_TEST(epub_file(epub, "EPUB/fonts/a-serif-700-italic.ttf") == "true");
  BOOST_TEST(item(epub, "fonts/a-serif-400.otf") == "font/otf");
  BOOST_TEST(item(epub, "fonts/a-serif-700-italic.ttf") == "font/ttf");
}

BOOST_AUTO_TEST_CASE(rules_at_the_head_of_the_stylesheet_lead_to_them) {
  BOOST_TEST(sheet(epub_with_fonts({{"A \"Serif\"", 700, true, false, "OTTO"}})) ==
             "@font-face {\n  font-family: \"A \\\"Serif\\\"\";\n  font-weight: 700;\n  font-style: italic;\n"
             "  src: url(\"../fonts/a-serif-700-italic.otf\");\n}\n\np { margin: 0; }\n");
}

BOOST_AUTO_TEST_CASE(families_whose_names_are_alike_have_files_of_their_own) {
  const std::string epub =
      epub_with_fonts({{"A Serif", 400, false, false, "OTTO1"}, {"A-Serif", 400, false, false, "OTTO2"}});
  BOOST_TEST(epub_file(epub, "EPUB/fonts/a-serif-400.otf") == "OTTO1");
  BOOST_TEST(epub_file(epub, "EPUB/fonts/a-serif-400-2.otf") == "OTTO2");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
