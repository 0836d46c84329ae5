#include "editorial/fixture.h"

#include <chrono>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(editorial_many_names, tests::Bindery)

BOOST_AUTO_TEST_CASE(twenty_thousand_headings_of_the_same_words_get_their_ids_in_no_time) {
  std::string essay = "# T\n\nBy Jane Roe\n\n";
  for (int i = 0; i < 20'000; ++i) essay += "## Same\n\n";
  const auto begin = std::chrono::steady_clock::now();
  bind_essays({essay});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
#ifndef __SANITIZE_ADDRESS__
  BOOST_TEST(took.count() < 2.0);
#endif
  std::set<std::string> ids;
  for (const auto& block : division("t").blocks) ids.insert(block.id);
  BOOST_TEST(ids.size() == 20'001U);  // the title is a block, too
  BOOST_TEST(ids.contains("t-same"));
  BOOST_TEST(ids.contains("t-same-20000"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
