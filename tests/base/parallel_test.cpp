#include "casebound/base/parallel.h"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

using casebound::for_each_index;

std::string first_failure(unsigned threads) {
  try {
    for_each_index(100, threads, [](std::size_t i) {
      if (i % 10 == 7) throw std::runtime_error(std::to_string(i));
    });
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(every_index_is_called_once_at_any_number_of_threads) {
  for (const unsigned threads : {0U, 1U, 2U, 7U, 64U}) {
    std::vector<int> calls(500, 0);
    for_each_index(calls.size(), threads, [&](std::size_t i) { ++calls[i]; });
    BOOST_TEST(calls == std::vector<int>(500, 1), threads << " threads");
  }
}

BOOST_AUTO_TEST_CASE(one_thread_goes_in_order) {
  std::vector<std::size_t> order;
  for_each_index(50, 1, [&](std::size_t i) { order.push_back(i); });
  std::vector<std::size_t> wanted(50);
  std::iota(wanted.begin(), wanted.end(), std::size_t{0});
  BOOST_TEST(order == wanted);
}

BOOST_AUTO_TEST_CASE(no_work_is_no_trouble) {
  for_each_index(0, 8, [](std::size_t) { BOOST_ERROR("called"); });
}

BOOST_AUTO_TEST_CASE(the_first_failure_in_index_order_is_reported) {
  for (const unsigned threads : {1U, 2U, 16U})
    BOOST_TEST(first_failure(threads) == "7", threads << " threads");
}

BOOST_AUTO_TEST_CASE(a_failure_does_not_keep_others_from_being_done) {
  std::atomic<int> done = 0;
  BOOST_CHECK_THROW(for_each_index(20, 4,
                                   [&](std::size_t i) {
                                     if (i == 0) throw std::runtime_error("first");
                                     ++done;
                                   }),
                    std::runtime_error);
  BOOST_TEST(done == 19);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
