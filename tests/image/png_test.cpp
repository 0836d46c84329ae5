#include "image/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;
using namespace std::string_literals;

namespace {

/// Values from 0 to the greatest that `bits` can hold, over and over.
std::string ramp(std::size_t count, int bits) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += static_cast<char>(i % (std::size_t{1} << bits));
  return out;
}

/// Values of few bits on the scale of eight.
std::string widened(std::string samples, int bits) {
  for (char& c : samples) c = static_cast<char>(static_cast<unsigned char>(c) * 255 / ((1 << bits) - 1));
  return samples;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(png)

BOOST_AUTO_TEST_CASE(grey_of_any_depth_becomes_eight_bits) {
  for (const bool interlaced : {false, true}) {
    for (const int bits : {1, 2, 4, 8}) {
      if (bits == 8 && !interlaced) continue;  // passes through
      const std::string samples = ramp(9 * 5, bits);
      const Read got = read(encode({.width = 9,
                                    .height = 5,
                                    .colour_type = 0,
                                    .bits = bits,
                                    .interlaced = interlaced,
                                    .rows = packed(samples, 9, bits)}));
      BOOST_TEST_CONTEXT(bits << " bits, interlaced " << interlaced) {
        BOOST_TEST(got.codes() == "");
        BOOST_TEST_REQUIRE(got.picture.has_value());
        BOOST_TEST(got.raster().components == 1);
        BOOST_TEST(got.raster().bits == 8);
        BOOST_CHECK(got.raster().pixels == widened(samples, bits));
        BOOST_CHECK(got.raster().alpha.empty());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(sixteen_bits_are_kept_big_endian) {
  const std::string samples = ramp(3 * 2 * 3 * 2, 8);
  const Read got = read(
      encode({.width = 3, .height = 2, .colour_type = 2, .bits = 16, .interlaced = true, .rows = samples}));
  BOOST_TEST(got.raster().bits == 16);
  BOOST_TEST(got.raster().components == 3);
  BOOST_CHECK(got.raster().pixels == samples);
}

BOOST_AUTO_TEST_CASE(rows_of_plain_samples_pass_through) {
  for (const int colour_type : {0, 2}) {
    for (const int bits : {8, 16}) {
      const std::size_t size = static_cast<std::size_t>(9 * 5 * (colour_type + 1) * bits / 8);
      const std::string bytes =
          encode({.width = 9, .height = 5, .colour_type = colour_type, .bits = bits, .rows = ramp(size, 8)});
      const Read got = read(bytes);
      BOOST_TEST_CONTEXT("colour type " << colour_type << ", " << bits << " bits") {
        BOOST_TEST(got.codes() == "");
        BOOST_TEST(got.raster().bits == bits);
        BOOST_TEST(got.raster().components == colour_type + 1);
        BOOST_TEST(got.raster().pixels == "");
        BOOST_TEST_REQUIRE(got.raster().rows != "");
        BOOST_TEST(bytes.find("IDAT" + got.raster().rows) != std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(rows_in_several_chunks_are_put_together) {
  const std::string bytes = encode({.width = 100, .height = 100, .rows = noise(100 * 100 * 3)});
  const auto first = bytes.find("IDAT"), second = bytes.find("IDAT", first + 4);
  BOOST_TEST_REQUIRE(second != std::string::npos);
  const Read got = read(bytes);
  BOOST_TEST(got.raster().rows.size() > 100U * 100U * 3U);
  BOOST_TEST(got.raster().rows.substr(0, second - first - 12) ==
             bytes.substr(first + 4, second - first - 12));
}

BOOST_AUTO_TEST_CASE(palettes_become_rgb) {
  for (const int bits : {1, 2, 4, 8}) {
    const Read got = read(encode({.width = 2,
                                  .height = 1,
                                  .colour_type = 3,
                                  .bits = bits,
                                  .rows = packed("\0\1"s, 2, bits),
                                  .palette = "abcdef"}));
    BOOST_TEST(got.raster().components == 3);
    BOOST_TEST(got.raster().pixels == "abcdef");
  }
}

BOOST_AUTO_TEST_CASE(a_palette_may_have_alpha) {
  const Read got = read(encode({.width = 2,
                                .height = 1,
                                .colour_type = 3,
                                .bits = 8,
                                .rows = "\1\0"s,
                                .palette = "abcdef",
                                .palette_alpha = "\x40"}));
  BOOST_TEST(got.raster().pixels == "defabc");
  BOOST_TEST(got.raster().alpha == "\xFF\x40");
}

BOOST_AUTO_TEST_CASE(alpha_is_split_off) {
  const Read rgb = read(encode({.width = 2, .height = 1, .colour_type = 6, .rows = "abc\1def\2"}));
  BOOST_TEST(rgb.raster().pixels == "abcdef");
  BOOST_TEST(rgb.raster().alpha == "\1\2");
  const Read grey = read(encode({.width = 2, .height = 1, .colour_type = 4, .bits = 16, .rows = "ab12cd34"}));
  BOOST_TEST(grey.raster().components == 1);
  BOOST_TEST(grey.raster().pixels == "abcd");
  BOOST_TEST(grey.raster().alpha == "1234");
}

BOOST_AUTO_TEST_CASE(a_transparent_colour_is_alpha) {
  const Read grey =
      read(encode({.width = 2, .height = 1, .colour_type = 0, .rows = "ab", .transparent = 'a'}));
  BOOST_TEST(grey.raster().alpha == "\0\xFF"s);
  const Read rgb =
      read(encode({.width = 2, .height = 1, .colour_type = 2, .rows = "aaaaab", .transparent = 'a'}));
  BOOST_TEST(rgb.raster().alpha == "\0\xFF"s);
}

BOOST_AUTO_TEST_CASE(alpha_that_hides_nothing_is_dropped) {
  const Read got = read(encode({.width = 2,
                                .height = 1,
                                .colour_type = 6,
                                .rows = "abc\xFF"
                                        "def\xFF"}));
  BOOST_TEST(got.raster().pixels == "abcdef");
  BOOST_TEST(got.raster().alpha == "");
}

BOOST_AUTO_TEST_CASE(gamma_does_not_change_pixels) {
  const Read got =
      read(encode({.width = 2, .height = 1, .colour_type = 6, .rows = "abc1def2", .gamma = 1.0}));
  BOOST_TEST(got.raster().pixels == "abcdef");
}

BOOST_AUTO_TEST_CASE(the_natural_size_goes_by_the_resolution) {
  const PngFile file{.width = 300, .height = 150, .colour_type = 0, .rows = std::string(300 * 150, 'x')};
  BOOST_TEST(read(encode(file)).picture->width.points() == 72);
  PngFile fine = file;
  fine.pixels_per_metre = 5906;  // 150 dpi
  const Read got = read(encode(fine));
  BOOST_TEST(got.raster().dpi == 150);
  BOOST_TEST(got.picture->width.points() == 144);
  BOOST_TEST(got.picture->height.points() == 72);
  fine.pixels_per_metre = 1;
  BOOST_TEST(read(encode(fine)).raster().dpi == 0);
}

BOOST_AUTO_TEST_CASE(a_profile_is_kept_if_it_fits) {
  PngFile file{.width = 1, .height = 1, .rows = "abc", .profile = icc_profile("RGB ")};
  BOOST_CHECK(read(encode(file)).raster().profile == file.profile);
  const PngFile grey{.width = 1, .height = 1, .colour_type = 0, .rows = "a", .profile = icc_profile("GRAY")};
  BOOST_CHECK(read(encode(grey)).raster().profile == grey.profile);
}

BOOST_AUTO_TEST_CASE(the_file_itself_goes_into_the_e_book) {
  const std::string bytes = quartered_png(8);
  const Read got = read(bytes);
  BOOST_TEST(got.picture->media_type == "image/png");
  BOOST_CHECK(got.picture->bytes == bytes);
}

BOOST_AUTO_TEST_CASE(more_pixels_than_readers_show_are_a_warning) {
  const Read got =
      read(encode({.width = 2000, .height = 1601, .colour_type = 0, .rows = std::string(2000 * 1601, 'x')}));
  BOOST_TEST(got.codes() == "oversize-image");
  BOOST_TEST(got.picture.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
