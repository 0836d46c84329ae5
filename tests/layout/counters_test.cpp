#include "layout/counters.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;

BOOST_AUTO_TEST_SUITE(counters_of_elements)

namespace {

using Changes = std::vector<std::pair<std::string, int>>;

style::ComputedStyle changing(const Changes& reset, const Changes& increment = {}, const Changes& set = {}) {
  style::ComputedStyle out;
  out.counter_reset = reset;
  out.counter_increment = increment;
  out.counter_set = set;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_counter_lives_to_the_end_of_its_parent) {
  layout::Counters counters;
  counters.enter({});
  counters.enter(changing({{"a", 4}}));
  counters.leave();
  BOOST_TEST(counters.value("a") == 4);
  counters.enter(changing({}, {{"a", 2}}));
  counters.leave();
  BOOST_TEST(counters.value("a") == 6);
  counters.leave();
  counters.enter({});
  BOOST_TEST(counters.value("a") == 0);
}

BOOST_AUTO_TEST_CASE(reset_increment_and_set_come_in_this_order) {
  layout::Counters counters;
  counters.enter(changing({{"a", 1}, {"b", 1}}, {{"a", 1}, {"b", 1}}, {{"b", 7}}));
  BOOST_TEST(counters.value("a") == 2);
  BOOST_TEST(counters.value("b") == 7);
}

BOOST_AUTO_TEST_CASE(nested_counters_are_told_from_outermost_to_innermost) {
  layout::Counters counters;
  counters.enter(changing({{"a", 2}}));
  counters.enter(changing({{"a", 3}}));
  BOOST_TEST(counters.text({"a", {}, "."}) == "2.3");
  BOOST_TEST(counters.text({"a", "upper-roman", {}}) == "III");
  counters.leave();
  BOOST_TEST(counters.text({"a", {}, "."}) == "2.3");  // until the parent ends
  counters.leave();
  BOOST_TEST(counters.text({"b", {}, "."}) == "0");
}

BOOST_AUTO_TEST_CASE(lists_count_their_items_unasked) {
  markup::Element list{.name = "ol"};
  list.attributes.push_back({"start", "5"});
  style::ComputedStyle item;
  item.display = style::Display::list_item;
  layout::Counters counters;
  counters.enter({}, &list);
  for (int number = 5; number <= 6; ++number) {
    counters.enter(item);
    BOOST_TEST(counters.value("list-item") == number);
    counters.leave();
  }
}

BOOST_AUTO_TEST_CASE(no_number_overflows) {
  layout::Counters counters;
  counters.enter(changing({}, Changes(3000, {"a", 1'000'000})));
  BOOST_TEST(counters.value("a") == 100'000'000);
}

BOOST_AUTO_TEST_SUITE_END()
