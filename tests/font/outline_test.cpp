#include "font/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

using Kind = font::OutlineStep::Kind;

BOOST_AUTO_TEST_SUITE(font_outline)

BOOST_AUTO_TEST_CASE(an_outline_stays_where_the_ink_is) {
  const font::Face& face = shipped_face("Linux Libertine");
  const auto glyph = face.glyph(U'H');
  const auto ink = face.ink(glyph);
  const auto outline = face.outline(glyph);
  BOOST_TEST_REQUIRE(!outline.empty());
  for (const auto& step : outline) {
    if (step.kind == Kind::close) continue;
    BOOST_TEST((step.x >= ink.left && step.x <= ink.right && step.y >= ink.bottom && step.y <= ink.top));
  }
}

BOOST_AUTO_TEST_CASE(each_contour_begins_with_a_move_and_is_closed) {
  const font::Face& face = shipped_face("Linux Libertine");
  const auto outline = face.outline(face.glyph(U'B'));
  const auto count = [&](Kind kind) {
    return std::count_if(outline.begin(), outline.end(), [&](const auto& step) { return step.kind == kind; });
  };
  BOOST_TEST_REQUIRE(!outline.empty());
  BOOST_TEST((outline.front().kind == Kind::move));
  BOOST_TEST((outline.back().kind == Kind::close));
  BOOST_TEST(count(Kind::move) == 3);  // the letter and its two counters
  BOOST_TEST(count(Kind::move) == count(Kind::close));
  BOOST_TEST(count(Kind::curve) > 0);
}

BOOST_AUTO_TEST_CASE(a_space_has_none) {
  const font::Face& face = shipped_face("Linux Libertine");
  BOOST_TEST(face.outline(face.glyph(U' ')).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
