#include "pdf/cluster.h"

#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;

BOOST_AUTO_TEST_SUITE(clusters_of_a_run)

namespace {

std::vector<std::string> clusters(const layout::GlyphRun& run) {
  std::vector<std::string> out;
  pdf::for_each_cluster(run, [&](const pdf::Cluster& cluster) { out.emplace_back(cluster.text); });
  return out;
}

layout::GlyphRun run_of(std::string text, const std::vector<std::uint32_t>& offsets, bool right_to_left) {
  layout::GlyphRun run;
  run.text = std::move(text);
  run.right_to_left = right_to_left;
  for (const auto offset : offsets) run.glyphs.push_back({1, offset, {}, {}, {}});
  return run;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_goes_as_far_as_the_next) {
  const std::vector<std::string> expected = {"a", "ffi", "b"};
  BOOST_TEST(clusters(run_of("affib", {0, 1, 4}, false)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(from_right_to_left_the_last_of_the_text_is_drawn_first) {
  const std::vector<std::string> expected = {"ם", "ו", "ל", "ש"};
  BOOST_TEST(clusters(run_of("שלום", {6, 4, 2, 0}, true)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(several_glyphs_of_a_character_are_one) {
  const std::vector<std::string> expected = {"ל", "שׁ"};
  BOOST_TEST(clusters(run_of("שׁל", {4, 0, 0}, true)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_glyph_without_text_is_a_fault_of_ours) {
  BOOST_CHECK_THROW(clusters(run_of("a", {0, 1}, false)), Error);
}

BOOST_AUTO_TEST_SUITE_END()
