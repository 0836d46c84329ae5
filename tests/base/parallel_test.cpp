#include "casebound/base/parallel.h"

#include <atomic>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

using casebound::Ahead;
using casebound::Errand;
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

BOOST_AUTO_TEST_CASE(a_task_may_divide_its_own_work) {
  std::vector<std::vector<int>> calls(20, std::vector<int>(50, 0));
  for_each_index(calls.size(), 4, [&](std::size_t i) {
    for_each_index(calls[i].size(), 4, [&](std::size_t j) { ++calls[i][j]; });
  });
  BOOST_TEST((calls == std::vector<std::vector<int>>(20, std::vector<int>(50, 1))));
}

BOOST_AUTO_TEST_CASE(several_threads_may_ask_for_work_to_be_done_at_once) {
  std::atomic<int> done = 0;
  {
    std::vector<std::jthread> askers;
    for (int i = 0; i < 4; ++i)
      askers.emplace_back([&] { for_each_index(500, 3, [&](std::size_t) { ++done; }); });
  }
  BOOST_TEST(done == 2000);
}

BOOST_AUTO_TEST_CASE(a_value_is_made_ahead_whether_or_not_a_thread_is_free) {
  for (const unsigned threads : {0U, 1U, 2U, 16U}) {
    Ahead<std::string> value(threads, [] { return std::string("made"); });
    BOOST_TEST(value.take() == "made", threads << " threads");
  }
}

BOOST_AUTO_TEST_CASE(what_fails_ahead_fails_where_it_is_asked_for) {
  for (const unsigned threads : {1U, 2U}) {
    Ahead<int> value(threads, []() -> int { throw std::runtime_error("ahead"); });
    BOOST_CHECK_THROW(value.take(), std::runtime_error);
  }
}

BOOST_AUTO_TEST_CASE(with_one_thread_an_errand_nobody_asks_for_is_not_run) {
  bool is_run = false;
  {
    const Errand errand(1, [&] { is_run = true; });
  }
  BOOST_TEST(!is_run);
}

BOOST_AUTO_TEST_CASE(whoever_waits_for_an_errand_helps_with_its_parts) {
  std::atomic<int> done = 0;
  Errand errand(2, [&] { for_each_index(200, 2, [&](std::size_t) { ++done; }); });
  errand.finish();
  BOOST_TEST(done == 200);
}

BOOST_AUTO_TEST_CASE(nobody_waits_for_an_errand_in_the_middle_of_it) {
  std::atomic<int> done = 0;
  for (int round = 0; round < 300; ++round) {
    Errand errand(4, [&] { for_each_index(20, 4, [&](std::size_t) { ++done; }); });
    for_each_index(2, 4, [&](std::size_t i) {
      if (i == 0) return errand.finish();
      for_each_index(20, 4, [&](std::size_t) { ++done; });
    });
  }
  BOOST_TEST(done == 300 * 40);
}

BOOST_AUTO_TEST_CASE(short_jobs_come_and_go_while_others_begin) {
  std::atomic<int> done = 0;
  for (int round = 0; round < 5000; ++round) for_each_index(2, 4, [&](std::size_t) { ++done; });
  BOOST_TEST(done == 10000);
}

BOOST_AUTO_TEST_CASE(what_is_discarded_is_destroyed) {
  for (const unsigned threads : {1U, 2U}) {
    const auto watched = std::make_shared<int>(1);
    casebound::discard(std::vector<std::shared_ptr<int>>(100, watched), threads);
    while (watched.use_count() > 1) std::this_thread::yield();
    BOOST_TEST(watched.use_count() == 1, threads << " threads");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
