#include "casebound/base/difference.h"

#include <random>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using Items = std::vector<std::uint32_t>;

/// `2-4>2-3`: what stands from 2 up to 4 gave way to what stands from 2 up to 3.
std::string told(const Items& before, const Items& after) {
  std::string out;
  for (const auto& it : differences(before, after))
    out += (out.empty() ? "" : " ") + std::to_string(it.before) + "-" + std::to_string(it.before_end) + ">" +
           std::to_string(it.after) + "-" + std::to_string(it.after_end);
  return out;
}

/// The new sequence, from the old one and the differences.
Items applied(const Items& before, const Items& after) {
  Items out;
  std::size_t at = 0;
  for (const auto& it : differences(before, after)) {
    for (; at < it.before; ++at) out.push_back(before[at]);
    BOOST_TEST(out.size() == it.after);
    out.insert(out.end(), after.begin() + static_cast<std::ptrdiff_t>(it.after),
               after.begin() + static_cast<std::ptrdiff_t>(it.after_end));
    at = it.before_end;
  }
  out.insert(out.end(), before.begin() + static_cast<std::ptrdiff_t>(at), before.end());
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sequence_difference)

BOOST_AUTO_TEST_CASE(equal_sequences_do_not_differ) {
  BOOST_TEST(told({}, {}) == "");
  BOOST_TEST(told({1, 2, 3}, {1, 2, 3}) == "");
}

BOOST_AUTO_TEST_CASE(items_come_go_and_give_way) {
  BOOST_TEST(told({1, 3}, {1, 2, 3}) == "1-1>1-2");
  BOOST_TEST(told({1, 2, 3}, {1, 3}) == "1-2>1-1");
  BOOST_TEST(told({1, 2, 3}, {1, 4, 3}) == "1-2>1-2");
  BOOST_TEST(told({}, {1}) == "0-0>0-1");
}

BOOST_AUTO_TEST_CASE(a_common_item_between_two_differences_is_kept) {
  BOOST_TEST(told({1, 7, 2, 8, 3}, {1, 2, 9, 3}) == "1-2>1-1 3-4>2-3");
}

BOOST_AUTO_TEST_CASE(items_that_stand_several_times_are_matched_in_order) {
  BOOST_TEST(told({5, 6, 5, 6, 5}, {5, 5, 6, 5}) == "1-2>1-1");
}

BOOST_AUTO_TEST_CASE(the_old_sequence_with_its_differences_is_the_new_one) {
  std::mt19937 engine(7);
  const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  for (int round = 0; round < 500; ++round) {
    const auto make = [&](std::uint32_t kinds) {
      Items out(random() % 60);
      for (auto& item : out) item = random() % kinds;
      return out;
    };
    const std::uint32_t kinds = 2 + random() % 40;
    const Items before = make(kinds), after = make(kinds);
    BOOST_TEST(applied(before, after) == after, boost::test_tools::per_element());
  }
}

/// Compared item by item this would be 40,000,000,000 comparisons.
BOOST_AUTO_TEST_CASE(long_sequences_that_share_nothing_are_told_at_once) {
  Items before(200'000, 1), after(200'000, 2);
  before.front() = after.back() = 3;
  BOOST_TEST(told(before, after) != "");
}

BOOST_AUTO_TEST_CASE(of_pairs_the_most_that_rise_are_found) {
  const Places expected = {{1, 0}, {2, 3}, {4, 5}};
  BOOST_TEST((rising({{0, 9}, {1, 0}, {2, 3}, {3, 1}, {4, 5}}).size()) == expected.size());
  BOOST_TEST(rising({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
