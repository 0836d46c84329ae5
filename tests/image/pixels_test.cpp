#include "casebound/image/pixels.h"

#include "image/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

image::Raster decoded(const std::string& bytes) {
  return image::decoded(*read(bytes).picture);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(image_pixels)

BOOST_AUTO_TEST_CASE(a_png_that_is_passed_through_is_unpacked) {
  const std::string rows("\xFF\0\0\0\xFF\0\0\0\xFF\x10\x20\x30", 12);
  const std::string bytes = encode(PngFile{.width = 2, .height = 2, .rows = rows});
  BOOST_TEST(!read(bytes).raster().rows.empty());
  const image::Raster raster = decoded(bytes);
  BOOST_TEST(raster.pixels == rows);
  BOOST_TEST(raster.rows == "");
}

BOOST_AUTO_TEST_CASE(alpha_and_sixteen_bits_are_kept) {
  const std::string rows("\xFF\xFF\x80\x00\x00\x01\x40\x00", 8);
  const image::Raster raster =
      decoded(encode(PngFile{.width = 2, .height = 1, .colour_type = 4, .bits = 16, .rows = rows}));
  BOOST_TEST(raster.bits == 16);
  BOOST_TEST(raster.pixels == std::string("\xFF\xFF\x00\x01", 4));
  BOOST_TEST(raster.alpha == std::string("\x80\x00\x40\x00", 4));
}

BOOST_AUTO_TEST_CASE(a_jpeg_is_decoded_in_full) {
  for (const bool progressive : {false, true}) {
    const image::Raster raster =
        decoded(encode(JpegFile{.width = 17, .height = 9, .progressive = progressive}));
    BOOST_TEST(raster.jpeg == "");
    BOOST_TEST(raster.components == 3);
    BOOST_TEST_REQUIRE(raster.pixels.size() == 17U * 9 * 3);
    for (const char byte : raster.pixels) BOOST_TEST(std::abs(static_cast<unsigned char>(byte) - 128) <= 2);
  }
}

BOOST_AUTO_TEST_CASE(a_grey_jpeg_stays_grey) {
  const image::Raster raster = decoded(encode(JpegFile{.components = 1}));
  BOOST_TEST(raster.components == 1);
  BOOST_TEST(raster.pixels.size() == 256U);
}

BOOST_AUTO_TEST_CASE(inks_that_a_jpeg_stores_inverted_are_turned_back) {
  std::string inks;
  for (int i = 0; i < 256; ++i) inks += std::string("\xFF\xFF\xFF\x20", 4);
  for (const bool ycck : {false, true}) {
    const image::Raster raster = decoded(encode(JpegFile{.components = 4, .pixels = inks, .ycck = ycck}));
    BOOST_TEST(!raster.inverted);
    BOOST_TEST_REQUIRE(raster.pixels.size() == 1024U);
    BOOST_TEST(static_cast<unsigned char>(raster.pixels[0]) <= 4);
    BOOST_TEST(static_cast<unsigned char>(raster.pixels[3]) >= 0xFF - 0x24);
  }
}

BOOST_AUTO_TEST_SUITE_END()
