#include "font/fixture.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::shipped_face;

namespace {

std::vector<font::GlyphId> glyphs_of(const font::Face& face, std::u32string_view text) {
  std::vector<font::GlyphId> glyphs;
  for (const char32_t c : text) glyphs.push_back(face.glyph(c));
  return glyphs;
}

/// Reads the two first fields of a CFF header and the count of its Name INDEX.
bool looks_like_cff(const std::string& program) {
  return program.size() > 6 && program[0] == 1 && program[1] == 0 && program[4] == 0 && program[5] == 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_subset)

BOOST_AUTO_TEST_CASE(five_glyphs_make_a_small_bare_cff) {
  const font::Face& face = shipped_face("Linux Libertine");
  const font::Subset subset = face.subset(glyphs_of(face, U"abcde"));
  BOOST_CHECK(subset.kind == font::Subset::Kind::cff);
  BOOST_TEST(looks_like_cff(subset.program));
  BOOST_TEST(subset.program.size() < 20000U);
}

BOOST_AUTO_TEST_CASE(codes_are_compact_and_in_the_order_asked) {
  const font::Face& face = shipped_face("Linux Libertine");
  const auto glyphs = glyphs_of(face, U"eabea");
  const font::Subset subset = face.subset(glyphs);
  BOOST_REQUIRE_EQUAL(subset.codes.size(), 5U);
  BOOST_TEST(subset.codes[0] == subset.codes[3]);
  BOOST_TEST(subset.codes[1] == subset.codes[4]);
  const std::set<font::GlyphId> different(subset.codes.begin(), subset.codes.end());
  BOOST_TEST(different.size() == 3U);
  BOOST_TEST(*different.begin() == 1);
  BOOST_TEST(*different.rbegin() == 3);
}

BOOST_AUTO_TEST_CASE(glyph_zero_is_always_kept_as_code_zero) {
  const font::Face& face = shipped_face("Linux Libertine");
  BOOST_TEST(face.subset({0}).codes.at(0) == 0);
}

BOOST_AUTO_TEST_CASE(the_same_glyphs_make_the_same_bytes) {
  const font::Face& face = shipped_face("EB Garamond", 400, true);
  const auto glyphs = glyphs_of(face, U"hamburgefonts");
  BOOST_CHECK(face.subset(glyphs).program == face.subset(glyphs).program);
}

BOOST_AUTO_TEST_CASE(a_glyph_that_the_font_does_not_have_is_refused) {
  BOOST_TEST(tests::code_of_error([] { shipped_face("Linux Libertine").subset({65000}); }) == "font-damaged");
}

BOOST_AUTO_TEST_SUITE_END()
