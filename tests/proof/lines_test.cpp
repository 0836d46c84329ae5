#include "casebound/proof/lines.h"

#include "proof/fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// Baselines in whole points.
std::string lines(std::vector<layout::PageItem> items) {
  std::string out;
  for (const auto& line : proof::lines_of(pages_of({std::move(items)}).pages.front()))
    out += (out.empty() ? "" : " ") + std::to_string(static_cast<int>(line.y.points()));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proof_lines)

BOOST_AUTO_TEST_CASE(each_baseline_is_a_line_from_top_to_bottom) {
  BOOST_TEST(lines({run("two", 10, 40), run("one", 10, 20)}) == "20 40");
}

BOOST_AUTO_TEST_CASE(furniture_and_rules_are_no_lines) {
  BOOST_TEST(lines({run("head", 10, 10, layout::artifact),
                    run("one", 10, 20),
                    {0, layout::Rule{{{}, Length::from_points(30), Length::from_points(9), {}}, {}}}}) ==
             "20");
}

BOOST_AUTO_TEST_CASE(raised_figures_belong_to_their_line) {
  BOOST_TEST(lines({run("peace", 10, 20), run("2", 30, 16.5, 0, 6)}) == "20");
  BOOST_TEST(lines({run("H", 10, 20), run("2", 14, 22, 0, 6), run("O", 16, 20)}) == "20");
}

BOOST_AUTO_TEST_CASE(small_type_on_lines_of_its_own_is_counted) {
  BOOST_TEST(lines({run("text", 10, 20), run("a note", 10, 29, 0, 8), run("goes on", 10, 38, 0, 8)}) ==
             "20 29 38");
}

BOOST_AUTO_TEST_CASE(what_stands_side_by_side_is_one_line) {
  BOOST_TEST(lines({run("cell", 10, 20), run("cell", 60, 20), run("cell", 110, 20.3)}) == "20");
}

BOOST_AUTO_TEST_CASE(an_initial_on_the_baseline_of_its_last_line_is_not_counted_twice) {
  BOOST_TEST(lines({run("H", 10, 46, 0, 40), run("ere", 30, 20), run("the", 30, 33), run("text", 30, 46)}) ==
             "20 33 46");
}

BOOST_AUTO_TEST_CASE(a_page_without_text_has_no_lines) {
  BOOST_TEST(lines({}) == "");
  BOOST_TEST(lines({run(" ", 10, 20)}) == "");
  BOOST_TEST(!proof::line_at({}, {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_place_belongs_to_the_line_above_it) {
  const std::vector<proof::Line> all = {{Length::from_points(20), {}}, {Length::from_points(40), {}}};
  BOOST_TEST(*proof::line_at(all, Length::from_points(5)) == 0U);
  BOOST_TEST(*proof::line_at(all, Length::from_points(20)) == 0U);
  BOOST_TEST(*proof::line_at(all, Length::from_points(39)) == 0U);
  BOOST_TEST(*proof::line_at(all, Length::from_points(90)) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
