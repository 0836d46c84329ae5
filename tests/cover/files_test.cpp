// The drawn cover as files: what each holds, and that it is always the same.
#include "casebound/image/picture.h"

#include "cover/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

image::Picture read(std::string bytes) {
  Diagnostics diagnostics;
  auto picture = image::read_picture(std::move(bytes), "cover", {}, diagnostics);
  for (const auto& item : diagnostics.items()) BOOST_TEST(item.code == "oversize-image");  // as covers are
  BOOST_TEST_REQUIRE(picture.has_value());
  return std::move(*picture);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cover_files)

BOOST_AUTO_TEST_CASE(the_picture_has_the_size_that_shops_want) {
  const auto picture = read(draw(sample_words()).cover.jpeg);
  BOOST_TEST(picture.media_type == "image/jpeg");
  const auto& raster = std::get<image::Raster>(picture.content);
  BOOST_TEST(raster.width == 1600);
  BOOST_TEST(raster.height == 2560);
  BOOST_TEST(raster.components == 3);
}

BOOST_AUTO_TEST_CASE(the_drawing_needs_no_font) {
  const std::string svg = draw(sample_words()).cover.svg;
  BOOST_TEST(svg.find("<text") == std::string::npos);
  BOOST_TEST(svg.find("font") == std::string::npos);
  const auto picture = read(svg);
  BOOST_TEST(picture.media_type == "image/svg+xml");
  const auto& marks = std::get<image::Drawing>(picture.content).marks;
  BOOST_TEST(marks.size() >= 8U);  // bands, and a run of letters a line at the least
  BOOST_TEST(
      std::ranges::all_of(marks, [](const auto& m) { return std::holds_alternative<image::Outline>(m); }));
}

BOOST_AUTO_TEST_CASE(its_words_are_said_to_those_who_cannot_see_it) {
  const auto cover = draw(sample_words()).cover;
  BOOST_TEST(
      cover.alt ==
      "Papers on Rivers, 4. Currents & Tides. Essays on Moving Water. Ada Fisher and Bo Lake. River House");
  BOOST_TEST(cover.svg.find("<title>Papers on Rivers, 4. Currents &amp; Tides. ") != std::string::npos);
  BOOST_TEST(
      draw({.title = "Who Reads?", .people = {"A. B."}, .publisher = "C", .language = "en"}).cover.alt ==
      "Who Reads? A. B. C");
}

BOOST_AUTO_TEST_CASE(long_words_and_long_lists_of_names_can_be_painted) {
  auto words = sample_words();
  words.title = "Antidisestablishmentarianism";
  BOOST_TEST(!draw(words).cover.jpeg.empty());
  words.title = "Letters from a Desk";
  words.people = {"Henriette Thornton, Anna Smith, Elizabeth Konstantinopoulos, Johannes Müller",
                  "Henriette Ó’Conaill and Iwan Wetherby"};
  BOOST_TEST(!draw(words).cover.jpeg.empty());
}

BOOST_AUTO_TEST_CASE(the_same_words_give_the_same_bytes) {
  const auto once = draw(sample_words()).cover, again = draw(sample_words()).cover;
  BOOST_CHECK(once.svg == again.svg);
  BOOST_CHECK(once.jpeg == again.jpeg);
}

BOOST_AUTO_TEST_SUITE_END()
