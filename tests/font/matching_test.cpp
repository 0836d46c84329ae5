#include "font/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::code_of_error;
using tests::shipped_fonts;

namespace {

std::string file_for(const font::FaceRequest& request) {
  return shipped_fonts().face(shipped_fonts().find(request)).file_name();
}

std::string fallback_for(char32_t character, const font::FaceRequest& request) {
  const auto index = shipped_fonts().fallback(character, request);
  return index ? shipped_fonts().face(*index).file_name() : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_matching)

BOOST_AUTO_TEST_CASE(every_face_of_the_shipped_manifest_opens) {
  for (std::size_t i = 0; i < 13; ++i) BOOST_TEST(!shipped_fonts().face(i).postscript_name().empty());
}

BOOST_AUTO_TEST_CASE(weight_and_style_choose_the_face) {
  BOOST_TEST(file_for({{"Linux Libertine"}}) == "LinLibertine_R.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 400, true}) == "LinLibertine_RI.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 600}) == "LinLibertine_RZ.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 700, true}) == "LinLibertine_RBI.otf");
}

BOOST_AUTO_TEST_CASE(a_weight_that_is_missing_is_searched_as_css_fonts_says) {
  BOOST_TEST(file_for({{"Linux Libertine"}, 300}) == "LinLibertine_R.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 500}) == "LinLibertine_R.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 550}) == "LinLibertine_RZ.otf");
  BOOST_TEST(file_for({{"Linux Libertine"}, 900}) == "LinLibertine_RB.otf");
}

BOOST_AUTO_TEST_CASE(style_goes_before_weight) {
  BOOST_TEST(file_for({{"EB Garamond"}, 700, true}) == "EBGaramond12-Italic.otf");
}

BOOST_AUTO_TEST_CASE(a_family_is_named_only_before_a_generic_one) {
  const auto named = [](const std::vector<std::string>& families) {
    return shipped_fonts().named_family(families).value_or("none");
  };
  BOOST_TEST(named({"eb garamond", "serif"}) == "EB Garamond");
  BOOST_TEST(named({"Unheard Of", "Andika"}) == "Andika");
  BOOST_TEST(named({"fantasy", "Andika"}) == "Andika");
  BOOST_TEST(named({"serif", "EB Garamond"}) == "none");
  BOOST_TEST(named({"Unheard Of"}) == "none");
}

BOOST_AUTO_TEST_CASE(generic_names_mean_the_first_family_of_their_kind) {
  BOOST_TEST(file_for({{"serif"}}) == "LinLibertine_R.otf");
  BOOST_TEST(file_for({{"sans-serif"}, 700}) == "LinBiolinum_RB.otf");
  BOOST_TEST(file_for({{"monospace"}}) == "LinLibertine_M.otf");
}

BOOST_AUTO_TEST_CASE(unknown_families_are_passed_over_and_case_does_not_matter) {
  BOOST_TEST(file_for({{"Palatino", "eb garamond", "serif"}}) == "EBGaramond12-Regular.otf");
}

BOOST_AUTO_TEST_CASE(a_list_of_unknown_families_alone_is_an_error) {
  BOOST_TEST(code_of_error([] { shipped_fonts().find({{"Palatino", "Sabon"}}); }) == "font-missing");
}

BOOST_AUTO_TEST_CASE(fallback_stays_as_near_as_it_can) {
  BOOST_TEST(fallback_for(U'a', {{"EB Garamond"}, 700}) == "EBGaramond12-Bold.otf");
  BOOST_TEST(fallback_for(U'Ж', {{"EB Garamond"}, 700}) == "EBGaramond12-Regular.otf");
  BOOST_TEST(fallback_for(U'漢', {{"serif"}}) == "none");
}

BOOST_AUTO_TEST_CASE(fallback_prefers_the_same_style_within_a_family) {
  BOOST_TEST(fallback_for(U'Ж', {{"Linux Libertine"}, 400, true}) == "LinLibertine_RI.otf");
}

BOOST_AUTO_TEST_SUITE_END()
