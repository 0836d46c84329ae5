// The words of the index's locators, by the pages that they name.
#include "casebound/markup/locators.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using markup::Element;

Element locator(const std::string& target, const std::string& until = {}) {
  Element out{.name = "a", .classes = {"locator"}};
  out.attributes.emplace_back("href", "#" + target);
  if (!until.empty()) out.attributes.emplace_back("data-until", "#" + until);
  return out;
}

/// The entry of a heading whose places stand on the pages with these labels; `5-7` is a range.
std::string entry(const std::vector<std::string>& pages) {
  Element item{.name = "li", .children = {{markup::TextNode{"war", {}}}}};
  markup::Folios folios;
  for (const auto& page : pages) {
    const auto dash = page.find('-');
    const std::string from = "p" + std::to_string(folios.size());
    folios[from] = page.substr(0, dash);
    std::string until;
    if (dash != std::string::npos)
      folios[until = "p" + std::to_string(folios.size())] = page.substr(dash + 1);
    item.children.push_back({markup::TextNode{", ", {}}});
    item.children.push_back({locator(from, until)});
  }
  item.children.push_back({markup::TextNode{". See peace", {}}});
  label_locators(item, folios, [](const Element&) { return true; });
  return text_content(item);
}

BOOST_AUTO_TEST_SUITE(locators)

BOOST_AUTO_TEST_CASE(places_on_one_page_are_one_locator) {
  BOOST_TEST(entry({"4", "4", "9", "9"}) == "war, 4, 9. See peace");
}

BOOST_AUTO_TEST_CASE(three_pages_in_a_row_are_a_range_and_two_are_not) {
  BOOST_TEST(entry({"4", "5"}) == "war, 4, 5. See peace");
  BOOST_TEST(entry({"4", "5", "5", "6", "9"}) == "war, 4–6, 9. See peace");
  BOOST_TEST(entry({"ix", "x", "xi", "1", "2"}) == "war, ix–xi, 1, 2. See peace");
}

BOOST_AUTO_TEST_CASE(a_range_of_the_author_takes_in_what_stands_within_or_next_to_it) {
  BOOST_TEST(entry({"4-5"}) == "war, 4–5. See peace");
  BOOST_TEST(entry({"4-4"}) == "war, 4. See peace");
  BOOST_TEST(entry({"3", "4-8", "6", "9", "12"}) == "war, 3–9, 12. See peace");
}

BOOST_AUTO_TEST_CASE(pages_that_are_not_numbered_stand_by_themselves) {
  BOOST_TEST(entry({"A1", "A2", "A3", "A3"}) == "war, A1, A2, A3. See peace");
}

BOOST_AUTO_TEST_CASE(places_without_a_page_are_numbered) {
  Element item{.name = "li"};
  for (const char* place : {"a", "b", "c", "d"}) {
    item.children.push_back({markup::TextNode{", ", {}}});
    item.children.push_back({locator(place, "z")});
  }
  label_locators(item, {}, [](const Element& link) { return *link.attribute("href") != "#b"; });
  BOOST_TEST(text_content(item) == ", 1, 2, 3");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
