// Subsets that somebody else sets text with.
#include "font/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::shipped_face;

namespace {

font::Face reopened(const font::Face& face, std::u32string_view characters) {
  return font::Face("subset", face.subset_file(characters));
}

/// How wide the text is, and of how many glyphs.
std::pair<std::int32_t, std::size_t> measure(const font::Face& face, std::string_view text,
                                             std::vector<std::string> features = {}) {
  const auto glyphs = face.shape(text, {.features = std::move(features)});
  std::int32_t width = 0;
  for (const auto& glyph : glyphs) width += glyph.advance;
  return {width, glyphs.size()};
}

bool has_words(const std::string& file, std::string_view words) {
  std::string utf16;
  for (const char c : words) utf16 += {'\0', c};
  return file.find(utf16) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_subset_file)

BOOST_AUTO_TEST_CASE(it_has_the_characters_asked_for_and_no_others) {
  const font::Face& whole = shipped_face("Linux Libertine");
  const font::Face subset = reopened(whole, U"abц");
  BOOST_TEST(subset.covers(U'a'));
  BOOST_TEST(subset.covers(U'ц'));
  BOOST_TEST(!subset.covers(U'c'));
  BOOST_TEST(whole.subset_file(U"abц").size() < 20000U);
}

BOOST_AUTO_TEST_CASE(kerning_ligatures_small_caps_and_figures_stay) {
  const font::Face& whole = shipped_face("EB Garamond");
  const font::Face subset = reopened(whole, U"AVoficeäÄ 0123456789");
  for (const char* text : {"AVA", "office"})
    BOOST_TEST((measure(subset, text) == measure(whole, text)), text);
  for (const char* feature : {"smcp", "c2sc", "onum", "lnum", "pnum", "tnum"}) {
    BOOST_TEST(subset.has_feature(feature) == whole.has_feature(feature), feature);
    const std::string text = "Aoficeä 0123456789";
    BOOST_TEST((measure(subset, text, {feature}) == measure(whole, text, {feature})), feature);
  }
}

BOOST_AUTO_TEST_CASE(glyphs_of_ligatures_are_there_though_no_character_asks_for_them) {
  const font::Face subset = reopened(shipped_face("Linux Libertine"), U"ofice");
  BOOST_TEST(measure(subset, "office").second < 6U);
}

BOOST_AUTO_TEST_CASE(outlines_stay_of_their_kind) {
  const font::Face& truetype = shipped_face("Andika");
  BOOST_TEST(truetype.is_truetype());
  BOOST_TEST(reopened(truetype, U"abc").is_truetype());
  const font::Face& cff = shipped_face("Linux Libertine");
  BOOST_TEST(!cff.is_truetype());
  BOOST_TEST(cff.subset_file(U"abc").starts_with("OTTO"));
  BOOST_TEST(!reopened(cff, U"abc").is_truetype());
}

BOOST_AUTO_TEST_CASE(it_still_says_under_what_licence_it_is) {
  BOOST_TEST(has_words(shipped_face("Andika").subset_file(U"a"), "SIL Open Font License"));
}

BOOST_AUTO_TEST_CASE(the_same_characters_in_any_order_make_the_same_bytes) {
  const font::Face& face = shipped_face("EB Garamond", 400, true);
  const std::string once = face.subset_file(U"hamburgefonts");
  BOOST_CHECK(face.subset_file(U"hamburgefonts") == once);
  BOOST_CHECK(face.subset_file(U"stnofegrubmahhh") == once);
}

BOOST_AUTO_TEST_CASE(characters_that_the_face_lacks_are_passed_over) {
  const font::Face& face = shipped_face("EB Garamond");
  BOOST_CHECK(face.subset_file(U"ab\U00012000") == face.subset_file(U"ab"));
  BOOST_TEST(!reopened(face, U"\U00012000").covers(U'a'));
}

BOOST_AUTO_TEST_SUITE_END()
