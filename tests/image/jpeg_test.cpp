#include "image/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(jpeg)

BOOST_AUTO_TEST_CASE(the_data_pass_through) {
  for (const bool progressive : {false, true}) {
    const std::string bytes = encode(JpegFile{.width = 33, .height = 17, .progressive = progressive});
    const Read got = read(bytes);
    BOOST_TEST(got.codes() == "");
    BOOST_TEST_REQUIRE(got.picture.has_value());
    BOOST_TEST(got.picture->media_type == "image/jpeg");
    BOOST_CHECK(got.raster().jpeg == bytes);
    BOOST_TEST(got.raster().pixels.empty());
    BOOST_TEST(got.raster().width == 33);
    BOOST_TEST(got.raster().height == 17);
    BOOST_TEST(got.raster().components == 3);
  }
}

BOOST_AUTO_TEST_CASE(grey_and_cmyk_are_told_apart) {
  BOOST_TEST(read(encode(JpegFile{.components = 1})).raster().components == 1);
  for (const bool ycck : {false, true}) {
    const Read got = read(encode(JpegFile{.components = 4, .ycck = ycck}));
    BOOST_TEST(got.raster().components == 4);
    BOOST_TEST(got.raster().inverted);  // the Adobe marker is there
  }
}

BOOST_AUTO_TEST_CASE(rgb_without_a_marker_gets_one) {
  const std::string bytes = encode(JpegFile{.rgb = true});
  const Read got = read(bytes);
  BOOST_TEST(got.raster().jpeg.size() == bytes.size() + 16);
  BOOST_TEST(got.raster().jpeg.substr(6, 5) == "Adobe");
  BOOST_CHECK(got.picture->bytes == bytes);
  BOOST_TEST(read(got.raster().jpeg).codes() == "");
}

BOOST_AUTO_TEST_CASE(arithmetic_coding_is_not_supported) {
  const Read got = read(encode(JpegFile{.arithmetic = true}));
  BOOST_TEST(got.codes() == "unsupported-image");
  BOOST_TEST(!got.picture.has_value());
}

BOOST_AUTO_TEST_CASE(exif_turns_the_picture) {
  struct Case {
    int orientation, turn;
    bool mirrored;
  };
  for (const Case& c : {Case{1, 0, false}, Case{2, 0, true}, Case{3, 2, false}, Case{4, 2, true},
                        Case{5, 3, true}, Case{6, 1, false}, Case{7, 1, true}, Case{8, 3, false}}) {
    const Read got = read(encode(JpegFile{.width = 20, .height = 10, .orientation = c.orientation}));
    BOOST_TEST(got.raster().turn == c.turn);
    BOOST_TEST(got.raster().mirrored == c.mirrored);
    BOOST_TEST((got.picture->width > got.picture->height) == (c.turn % 2 == 0));
  }
}

BOOST_AUTO_TEST_CASE(resolution_is_read) {
  const Read got = read(encode(JpegFile{.width = 144, .height = 72, .dpi = 144}));
  BOOST_TEST(got.raster().dpi == 144);
  BOOST_TEST(got.picture->width.points() == 72);
  BOOST_TEST(got.picture->height.points() == 36);
}

BOOST_AUTO_TEST_CASE(a_profile_in_many_segments_is_put_together) {
  const std::string profile = icc_profile("RGB ");
  BOOST_CHECK(read(encode(JpegFile{.profile = profile, .profile_part = 50})).raster().profile == profile);
}

BOOST_AUTO_TEST_CASE(a_profile_that_does_not_fit_is_dropped) {
  BOOST_TEST(read(encode(JpegFile{.profile = icc_profile("CMYK")})).raster().profile == "");
  BOOST_TEST(read(encode(JpegFile{.profile = icc_profile("RGB ").substr(1)})).raster().profile == "");
}

BOOST_AUTO_TEST_CASE(a_profile_that_pdf_does_not_take_is_dropped_and_told) {
  std::string newer = icc_profile("RGB "), link = newer;
  newer[8] = 5;
  link.replace(12, 4, "link");
  for (const std::string& profile : {newer, link}) {
    const Read jpeg = read(encode(JpegFile{.profile = profile}));
    BOOST_TEST(jpeg.raster().profile == "");
    BOOST_TEST(jpeg.codes() == "bad-profile");
  }
  BOOST_TEST(read(encode(JpegFile{.profile = icc_profile("RGB ")})).codes() == "");
}

BOOST_AUTO_TEST_SUITE_END()
