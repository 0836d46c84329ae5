#include "editorial/fixture.h"

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(editorial_many_names, tests::Bindery)

BOOST_AUTO_TEST_CASE(twenty_thousand_headings_of_the_same_words_get_ids_of_their_own) {
  std::string essay = "# T\n\nBy Jane Roe\n\n";
  for (int i = 0; i < 20'000; ++i) essay += "## Same\n\n";
  bind_essays({essay});
  std::set<std::string> ids;
  for (const auto& block : division("t").blocks) ids.insert(block.id);
  BOOST_TEST(ids.size() == 20'001U);  // the title is a block, too
  BOOST_TEST(ids.contains("t-same"));
  BOOST_TEST(ids.contains("t-same-20000"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
