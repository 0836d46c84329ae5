// The index's links, and the navigation of a book in parts.
#include "everything.h"
#include "support/epub_text.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(locators_say_the_printed_page_once_or_a_running_number) {
  const auto index = parsed(epub_of(everything()), "EPUB/index.xhtml");
  std::vector<std::string> found;
  for (const pugi::xpath_node& it : index.select_nodes("//a[@class='locator']"))
    found.push_back(std::string(it.node().attribute("href").value()) + " " + it.node().text().get());
  const std::vector<std::string> expected = {"one.xhtml#one-i1 2", "two.xhtml#two 6", "one.xhtml#one 1"};
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_place_that_is_left_out_takes_its_comma_along) {
  const auto index = parsed(epub_of(everything()), "EPUB/index.xhtml");
  for (const pugi::xpath_node& it : index.select_nodes("//li/text()"))
    BOOST_TEST((it.node().value() == std::string(", ")) == bool(it.node().next_sibling("a")));
}

BOOST_AUTO_TEST_CASE(a_made_navigation_is_what_the_contents_would_list) {
  Everything book = everything();
  std::erase_if(book.book.divisions, [](const Division& it) { return it.role == DivisionRole::toc; });
  const Contents::Entry section = {"one", text_inlines("Section"), {}, {}};
  const Contents::Entry essay = {"one", text_inlines("One"), "Jane Roe", {section}};
  book.book.contents.entries = {{"part", text_inlines("Part"), {}, {essay}},
                                {"two", text_inlines("Two"), {}, {}}};
  const auto navigation = parsed(epub_of(book), "EPUB/nav.xhtml");
  BOOST_TEST(navigation.select_nodes("//nav[@epub:type='toc']/ol/li").size() == 2u);
  const auto inner = navigation.select_node("//nav[@epub:type='toc']/ol/li[a='Part']/ol/li[a='One']/ol/li/a");
  BOOST_TEST(std::string(inner.node().attribute("href").value()) == "one.xhtml#one");
}

BOOST_AUTO_TEST_CASE(every_role_is_a_landmark_once) {
  const auto navigation = parsed(epub_of(everything()), "EPUB/contents.xhtml");
  BOOST_TEST(navigation.select_nodes("//nav[@epub:type='landmarks']//a").size() == 18u);
}

BOOST_AUTO_TEST_CASE(the_same_book_with_everything_gives_the_same_bytes) {
  BOOST_TEST((epub_of(everything()) == epub_of(everything())));
}

BOOST_AUTO_TEST_SUITE_END()
