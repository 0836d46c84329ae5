#include "press/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// The text is 30 points wide, on pages of 432.
std::string margins(std::size_t pages, double left, const char* printer = "kdp") {
  Diagnostics diagnostics;
  press::check_margins(pages_of(pages, left), job_of(printer), diagnostics);
  std::string out;
  for (const auto& item : diagnostics.items()) out += item.code + ": " + item.message + '\n';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(press_margins)

BOOST_AUTO_TEST_CASE(the_gutter_grows_with_the_number_of_pages) {
  const std::pair<std::size_t, double> least[] = {{24, 27},  {150, 27}, {151, 36},
                                                  {301, 45}, {501, 54}, {701, 63}};
  for (const auto& [pages, margin] : least) {
    BOOST_TEST(margins(pages, margin) == "", pages);
    BOOST_TEST(margins(pages, margin - 1).starts_with("preflight-margin"), pages);
  }
}

BOOST_AUTO_TEST_CASE(the_binding_is_at_the_right_of_a_verso) {
  BOOST_TEST(margins(1, 432 - 30 - 20) == "");
  BOOST_TEST(margins(2, 432 - 30 - 20).find("page 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(text_keeps_away_from_the_edges_that_are_cut) {
  BOOST_TEST(margins(1, 432 - 30 - 17).find("at the edges that are cut") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_house_asks_for_no_margins) {
  BOOST_TEST(margins(200, 1, "house") == "");
}

BOOST_AUTO_TEST_SUITE_END()
