#include "casebound/colour/separation.h"

#include "casebound/base/error.h"

#include "colour/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;
using colour::Inks;
using colour::Rgb;

namespace {

colour::Samples samples(int components, std::string bytes, int bits = 8) {
  return {components, bits, std::move(bytes)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(colour_separation, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(black_is_black_ink_alone_and_white_is_paper) {
  BOOST_TEST((separator().inks_of(Rgb{0, 0, 0}).inks == Inks{.black = 1000}));
  BOOST_TEST((separator().inks_of(Rgb{255, 255, 255}).inks == Inks{}));
}

BOOST_AUTO_TEST_CASE(greys_are_black_ink_that_grows_as_they_darken) {
  int before = 1001;
  for (int grey = 0; grey < 256; grey += 5) {
    const auto byte = static_cast<std::uint8_t>(grey);
    const Inks inks = separator().inks_of({byte, byte, byte}).inks;
    BOOST_TEST(inks.is_black_only());
    BOOST_TEST(inks.black < before);
    before = inks.black;
  }
}

BOOST_AUTO_TEST_CASE(colours_are_mixed_of_inks) {
  const Inks red = separator().inks_of({200, 30, 30}).inks;
  BOOST_TEST(red.magenta > 800);
  BOOST_TEST(red.yellow > 700);
  BOOST_TEST(red.cyan < 300);
}

BOOST_AUTO_TEST_CASE(the_difference_tells_what_ink_cannot_reach) {
  for (const Rgb dull : {Rgb{120, 60, 50}, Rgb{60, 90, 130}, Rgb{200, 190, 120}, Rgb{20, 30, 60}})
    BOOST_TEST(separator().inks_of(dull).difference < 5, int(dull.red)
                                                             << " " << separator().inks_of(dull).difference);
  for (const Rgb glaring :
       {Rgb{0, 0, 255}, Rgb{0, 255, 0}, Rgb{255, 0, 255}, Rgb{0, 255, 255}, Rgb{255, 0, 0}, Rgb{255, 255, 0}})
    BOOST_TEST(separator().inks_of(glaring).difference > 5,
               int(glaring.red) << " " << separator().inks_of(glaring).difference);
}

BOOST_AUTO_TEST_CASE(pixels_of_grey_stay_one_component) {
  const auto grey = separator().inks_of(samples(1, std::string("\x00\x80\xFF", 3)), {});
  BOOST_TEST(grey.components == 1);
  BOOST_TEST(grey.bytes.front() == '\0');
  BOOST_TEST(grey.bytes.back() == '\xFF');
  const auto as_rgb = separator().inks_of(samples(3, std::string("\0\0\0\x80\x80\x80\xFF\xFF\xFF", 9)), {});
  BOOST_TEST(as_rgb.components == 1);
  BOOST_TEST(as_rgb.bytes == grey.bytes);
}

BOOST_AUTO_TEST_CASE(sixteen_bits_become_eight) {
  const auto grey = separator().inks_of(samples(1, std::string("\0\0\xFF\xFF", 4), 16), {});
  BOOST_TEST(grey.bits == 8);
  BOOST_TEST(grey.bytes == std::string("\0\xFF", 2));
}

BOOST_AUTO_TEST_CASE(pixels_are_separated_as_single_colours_are) {
  const auto pixels = separator().inks_of(samples(3, std::string("\xC8\x1E\x1E\0\0\0", 6)), {});
  BOOST_TEST_REQUIRE(pixels.components == 4);
  BOOST_TEST_REQUIRE(pixels.bytes.size() == 8U);
  const Inks red = separator().inks_of({200, 30, 30}).inks;
  const auto magenta = static_cast<unsigned char>(pixels.bytes[1]);
  BOOST_TEST(std::abs(magenta * 1000 / 255 - red.magenta) < 20);
}

BOOST_AUTO_TEST_CASE(the_part_of_pixels_that_look_duller_in_inks_is_told) {
  const std::string bright("\0\xFF\0", 3), plain("\xC8\xA0\x80", 3), grey("\x80\x80\x80", 3);
  const auto duller = [](const std::string& bytes) { return separator().duller(samples(3, bytes), {}); };
  BOOST_TEST(duller(bright + plain + plain + plain) == 0.25);
  BOOST_TEST(duller(plain + grey) == 0);
  BOOST_TEST(duller(grey) == 0);
  BOOST_TEST(separator().duller(samples(4, std::string("\xFF\xFF\0\0", 4)), {}) == 0);
}

BOOST_AUTO_TEST_CASE(mixtures_are_kept_within_the_limit_and_black_stays) {
  const colour::Separator limited(disk().read(press_profile()), "profile", 2400);
  const Inks free = separator().inks_of({10, 10, 40}).inks, kept = limited.inks_of({10, 10, 40}).inks;
  BOOST_TEST(free.total() > 2400);
  BOOST_TEST(kept.total() <= 2400);
  BOOST_TEST(kept.total() > 2390);
  BOOST_TEST(kept.black == free.black);
  BOOST_TEST((limited.inks_of({200, 30, 30}).inks == separator().inks_of({200, 30, 30}).inks));
  const auto pixels = limited.inks_of(samples(3, std::string("\x0A\x0A\x28\xC8\x1E\x1E", 6)), {});
  BOOST_TEST(colour::heaviest(pixels, 0) <= 2400);
  BOOST_TEST(pixels.bytes.substr(4) ==
             separator().inks_of(samples(3, std::string("\x0A\x0A\x28\xC8\x1E\x1E", 6)), {}).bytes.substr(4));
}

BOOST_AUTO_TEST_CASE(inks_without_a_profile_stay_as_they_are) {
  const std::string bytes("\x10\x20\x30\x40", 4);
  BOOST_TEST(separator().inks_of(samples(4, bytes), {}).bytes == bytes);
  BOOST_TEST(separator().inks_of(samples(4, bytes), "no profile").bytes == bytes);
}

BOOST_AUTO_TEST_CASE(inks_of_another_press_are_converted_and_black_stays_black) {
  const std::string bytes("\x60\x20\x10\x00\0\0\0\xFF", 8);
  const auto converted = separator().inks_of(samples(4, bytes), other_profile());
  BOOST_TEST(converted.bytes.substr(0, 4) != bytes.substr(0, 4));
  BOOST_TEST(converted.bytes.substr(4, 3) == bytes.substr(4, 3));
  BOOST_TEST(static_cast<unsigned char>(converted.bytes[7]) > 200);
}

BOOST_AUTO_TEST_CASE(the_heaviest_place_passes_single_pixels_over) {
  std::string bytes(400, '\x40');
  bytes.replace(0, 4, "\xFF\xFF\xFF\xFF");
  BOOST_TEST(colour::heaviest(samples(4, bytes), 0) == 4000);
  BOOST_TEST(colour::heaviest(samples(4, bytes), 0.01) == 1004);
  BOOST_TEST(colour::heaviest(samples(1, "x"), 0) == 1000);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_profile_of_a_press_is_told) {
  for (const std::string& bytes : {std::string("junk"), std::string(), screen_profile()}) {
    BOOST_CHECK_EXCEPTION(colour::Separator(bytes, "x.icc"), Error, [](const Error& error) {
      return error.exit() == Exit::environment && error.diagnostic().code == "profile-damaged";
    });
  }
}

BOOST_AUTO_TEST_SUITE_END()
