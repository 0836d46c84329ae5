#include "font/fixture.h"

#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::shipped_face;

BOOST_AUTO_TEST_SUITE(font_shape)

BOOST_AUTO_TEST_CASE(a_ligature_is_one_glyph_at_the_cluster_of_its_first_letter) {
  const auto glyphs = shipped_face("Linux Libertine").shape("afib", {});
  BOOST_REQUIRE_EQUAL(glyphs.size(), 3U);
  BOOST_TEST(glyphs[0].cluster == 0U);
  BOOST_TEST(glyphs[1].cluster == 1U);
  BOOST_TEST(glyphs[2].cluster == 3U);
  BOOST_TEST(glyphs[1].advance > 0);
}

BOOST_AUTO_TEST_CASE(clusters_count_bytes) {
  const auto glyphs = shipped_face("Linux Libertine").shape("éx", {});
  BOOST_REQUIRE_EQUAL(glyphs.size(), 2U);
  BOOST_TEST(glyphs[1].cluster == 2U);
}

BOOST_AUTO_TEST_CASE(a_feature_can_be_switched_off) {
  BOOST_TEST(shipped_face("Linux Libertine").shape("fi", {.features = {"-liga"}}).size() == 2U);
}

BOOST_AUTO_TEST_CASE(small_capitals_are_other_glyphs_for_the_same_text) {
  const font::Face& face = shipped_face("Linux Libertine");
  const auto small = face.shape("a", {.features = {"smcp"}});
  BOOST_REQUIRE_EQUAL(small.size(), 1U);
  BOOST_TEST(small[0].glyph != face.glyph(U'a'));
  BOOST_TEST(small[0].glyph != 0);
}

BOOST_AUTO_TEST_CASE(kerning_changes_the_advance_and_is_unsafe_to_break) {
  const font::Face& face = shipped_face("Linux Libertine");
  const auto glyphs = face.shape("AV", {});
  BOOST_REQUIRE_EQUAL(glyphs.size(), 2U);
  BOOST_TEST(glyphs[0].advance < face.advance(glyphs[0].glyph));
  BOOST_TEST(glyphs[1].unsafe_to_break);
  BOOST_TEST(!face.shape("n ", {})[1].unsafe_to_break);
}

BOOST_AUTO_TEST_CASE(a_character_that_the_face_lacks_is_glyph_zero) {
  const auto glyphs = shipped_face("Linux Libertine").shape("漢", {});
  BOOST_REQUIRE_EQUAL(glyphs.size(), 1U);
  BOOST_TEST(glyphs[0].glyph == 0);
}

BOOST_AUTO_TEST_CASE(nothing_shapes_to_nothing) {
  BOOST_TEST(shipped_face("EB Garamond").shape("", {}).empty());
}

BOOST_AUTO_TEST_CASE(threads_may_share_a_face) {
  const font::Face& face = shipped_face("EB Garamond");
  const std::string text = "The office of the affluent baffles; “first” fjords Tafel.";
  const std::size_t expected = face.shape(text, {}).size();
  std::vector<std::size_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : counts) {
      threads.emplace_back([&] {
        for (int i = 0; i < 200; ++i) count += face.shape(text, {}).size();
      });
    }
  }
  for (const std::size_t count : counts) BOOST_TEST(count == 200 * expected);
}

BOOST_AUTO_TEST_SUITE_END()
