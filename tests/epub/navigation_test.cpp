// The navigation document: the printed contents, or one that is made.
#include "fixture.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

using Entry = std::pair<std::string, std::string>;

/// Type and target of each landmark.
std::vector<Entry> landmarks(const pugi::xml_document& navigation) {
  std::vector<Entry> entries;
  for (const pugi::xpath_node& found : navigation.select_nodes("//nav[@epub:type='landmarks']/ol/li/a"))
    entries.emplace_back(found.node().attribute("epub:type").value(), found.node().attribute("href").value());
  return entries;
}

std::vector<std::string> targets(const pugi::xml_document& navigation) {
  std::vector<std::string> out;
  for (const pugi::xpath_node& found : navigation.select_nodes("//nav[@epub:type='toc']/ol/li/a"))
    out.emplace_back(found.node().attribute("href").value());
  return out;
}

std::string href_of_navigation(const std::string& epub) {
  return parsed(epub, "EPUB/package.opf").select_node("//item[@properties='nav']/@href").attribute().value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(the_printed_contents_are_the_navigation) {
  const std::string epub = epub_of(sample_book());
  BOOST_TEST(href_of_navigation(epub) == "contents.xhtml");
  const std::vector<std::string> expected = {"first-essay.xhtml#first-essay",
                                             "second-essay.xhtml#second-essay"};
  BOOST_TEST(targets(parsed(epub, "EPUB/contents.xhtml")) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(landmarks_are_there_but_hidden) {
  const auto navigation = parsed(epub_of(sample_book()), "EPUB/contents.xhtml");
  const std::vector<Entry> expected = {
      {"titlepage", "titlepage.xhtml"}, {"toc", "contents.xhtml"}, {"bodymatter", "first-essay.xhtml"}};
  BOOST_TEST((landmarks(navigation) == expected));
  BOOST_TEST(static_cast<bool>(navigation.select_node("//nav[@epub:type='landmarks']/@hidden")));
}

BOOST_AUTO_TEST_CASE(pages_without_a_name_are_landmarks_by_their_kind_in_the_book_s_language) {
  Book book = sample_book();
  const auto title_page = [&] {
    const auto navigation = parsed(epub_of(book), "EPUB/contents.xhtml");
    const auto link =
        navigation.select_node("//nav[@epub:type='landmarks']//a[@epub:type='titlepage']").node();
    return std::string(link.text().get());
  };
  BOOST_TEST(title_page() == "Title page");
  book.metadata.language = "de-CH";
  BOOST_TEST(title_page() == "Titelseite");
}

BOOST_AUTO_TEST_CASE(a_book_without_contents_gets_a_navigation_that_is_not_read) {
  const std::string epub = epub_of(book_without_contents());
  BOOST_TEST(href_of_navigation(epub) == "nav.xhtml");
  const auto package = parsed(epub, "EPUB/package.opf");
  BOOST_TEST(!package.select_node("//itemref[@idref='text-nav']"));
  const auto navigation = parsed(epub, "EPUB/nav.xhtml");
  const std::vector<std::string> expected = {"titlepage.xhtml", "first-essay.xhtml", "second-essay.xhtml"};
  BOOST_TEST(targets(navigation) == expected, boost::test_tools::per_element());
  BOOST_TEST(landmarks(navigation).size() == 2u);
}

BOOST_AUTO_TEST_CASE(contents_without_entries_are_no_navigation) {
  Book book = sample_book();
  std::get<Contents>(book.divisions[1].blocks[1].value).entries.clear();
  BOOST_TEST(href_of_navigation(epub_of(book)) == "nav.xhtml");
}

BOOST_AUTO_TEST_CASE(the_made_navigation_takes_no_name_from_the_book) {
  Book book = book_without_contents();
  book.divisions.back().file_stem = "Nav";
  BOOST_TEST(href_of_navigation(epub_of(book)) == "nav-1.xhtml");
}

BOOST_AUTO_TEST_CASE(an_entry_whose_essay_is_missing_leads_where_the_one_before_it_does) {
  Book book = sample_book();
  auto& entries = std::get<Contents>(book.divisions[1].blocks[1].value).entries;
  entries.insert(entries.begin() + 1, {"gone", text_inlines("Lost"), ""});
  const std::vector<std::string> expected = {"first-essay.xhtml#first-essay", "first-essay.xhtml#first-essay",
                                             "second-essay.xhtml#second-essay"};
  BOOST_TEST(targets(parsed(epub_of(book), "EPUB/contents.xhtml")) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
