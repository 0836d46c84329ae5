#include "editorial/pictures.h"

#include "casebound/document/walk.h"

#include "support/findings.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

/// An essay /book/essays/one.md with one figure.
struct Essay {
  Document document;
  Diagnostics diagnostics;

  void resolve(const std::string& source, const std::string& alt = "What it shows",
               const std::string& caption = {}) {
    diagnostics = {};
    Figure figure{source, text_inlines(alt)};
    if (!caption.empty()) figure.caption = text_inlines(caption);
    document.body = {{{}, {}, figure},
                     {{}, {}, Paragraph{ParagraphRole::body, {{{}, Image{source, {}, text_inlines(alt)}}}}}};
    editorial::resolve_pictures(document, "/book/essays/one.md", "/book", diagnostics);
  }
  std::string source() const {
    const auto* figure = std::get_if<Figure>(&document.body[0].value);
    return figure == nullptr ? std::string() : figure->source;
  }
  std::string words() const {
    Book book;
    book.divisions.emplace_back().blocks = document.body;
    return all_text(book);
  }
};

BOOST_FIXTURE_TEST_SUITE(pictures, Essay)

BOOST_AUTO_TEST_CASE(paths_are_relative_to_the_manuscript) {
  for (const auto& [written, found] :
       std::vector<std::pair<std::string, std::string>>{{"a.png", "essays/a.png"},
                                                        {"./a.png", "essays/a.png"},
                                                        {"../pictures/a.png", "pictures/a.png"},
                                                        {"a%20b.png", "essays/a b.png"},
                                                        {"100%.png", "essays/100%.png"},
                                                        {"../essays/../a.png", "a.png"}}) {
    resolve(written);
    BOOST_TEST(source() == found, written);
    BOOST_TEST(diagnostics.empty(), written);
  }
}

BOOST_AUTO_TEST_CASE(nothing_outside_of_the_book_is_shown) {
  for (const char* path : {"../../a.png", "/etc/a.png", "../../bookshelf/a.png", "%2e%2e/../../a.png"}) {
    resolve(path);
    BOOST_TEST(tests::count_of(diagnostics, "outside-book") == 2U, path);
    BOOST_TEST(source() == "", path);
    BOOST_TEST(words() == "What it shows\nWhat it shows\n", path);
  }
}

BOOST_AUTO_TEST_CASE(a_picture_from_the_net_gives_way_to_its_words) {
  for (const char* address :
       {"https://e.org/a.png", "//e.org/a.png", "data:image/png;base64,AAAA", "file:a.png"}) {
    resolve(address);
    BOOST_TEST(tests::count_of(diagnostics, "remote-resource") == 2U, address);
    BOOST_TEST(words() == "What it shows\nWhat it shows\n", address);
  }
  resolve("https://e.org/a.png", "What it shows", "A caption.");
  BOOST_TEST(words() == "A caption.\nWhat it shows\n");
  resolve("https://e.org/a.png", "");
  BOOST_TEST(words().find("https://e.org/a.png") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_picture_without_a_file_is_told_as_that) {
  resolve("");
  BOOST_TEST(tests::count_of(diagnostics, "missing-file") == 2U);
  BOOST_TEST(tests::finding(diagnostics, "missing-file").message == "the picture names no file");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
