#include "casebound/base/error.h"

#include "pdf/picture_fixture.h"
#include "support/jpeg_file.h"
#include "support/png_file.h"

#include <regex>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// The lines of `pdfimages -list`, their columns parted by one space.
std::vector<std::string> listed(const std::string& bytes) {
  std::string list = WrittenPdf(bytes).ask({"pdfimages", "-list", "@"});
  list = std::regex_replace(list, std::regex(" +"), " ");
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = list.find('\n', begin);
    lines.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  lines.erase(lines.begin(), lines.begin() + 2);
  return lines;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool is_clean(const std::string& bytes) {
  return has(WrittenPdf(bytes).ask({"qpdf", "--check", "@"}), "No syntax or stream encoding errors found");
}

/// Red, green, blue and white in the quarters of an RGB JPEG, clockwise from the top left.
std::string quartered_jpeg(int orientation) {
  JpegFile file{.width = 64, .height = 64, .orientation = orientation};
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) {
      const bool left = x < 32, top = y < 32;
      file.pixels += top ? (left ? std::string("\xFF\0\0", 3) : std::string("\0\xFF\0", 3))
                         : (left ? std::string("\xFF\xFF\xFF") : std::string("\0\0\xFF", 3));
    }
  }
  return encode(file);
}

/// The letter of the nearest pure colour.
char letter(const std::string& colour) {
  int r = 0, g = 0, b = 0;
  std::sscanf(colour.c_str(), "%d %d %d", &r, &g, &b);
  if (r > 200 && g > 200 && b > 200) return 'w';
  return r > 200 ? 'r' : g > 200 ? 'g' : b > 200 ? 'b' : '?';
}

/// The quarters of the picture on the page, clockwise from the top left.
std::string quarters(const Painted& page) {
  return {letter(page.at(75, 75)), letter(page.at(125, 75)), letter(page.at(125, 125)),
          letter(page.at(75, 125))};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_pictures)

BOOST_AUTO_TEST_CASE(a_png_has_its_colours_at_their_places) {
  const image::Picture picture = picture_of(quartered_png(10));
  const Painted page = painted(picture);
  BOOST_TEST(quarters(page) == "rgbw");
  BOOST_TEST(page.at(52, 52) == "255 0 0");
  BOOST_TEST(page.at(147, 147) == "0 0 255");
  BOOST_TEST(page.at(45, 75) == "255 255 255");
  const auto list = listed(written_with(picture));
  BOOST_TEST_REQUIRE(list.size() == 1U);
  BOOST_TEST(has(list[0], "image 10 10 rgb 3 8 image no"), list[0]);
  BOOST_TEST(is_clean(written_with(picture)));
}

BOOST_AUTO_TEST_CASE(alpha_lets_the_paper_through) {
  PngFile file{.width = 2, .height = 1, .colour_type = 6};
  file.rows = std::string("\xFF\0\0\xFF\xFF\0\0\x80", 8);
  const std::string pdf = written_with(picture_of(encode(file)));
  const Painted page{WrittenPdf(pdf)};
  BOOST_TEST(page.at(60, 100) == "255 0 0");
  BOOST_TEST(page.at(140, 100) == "255 127 127");
  const auto list = listed(pdf);
  BOOST_TEST_REQUIRE(list.size() == 2U);
  BOOST_TEST(has(list[1], "smask 2 1 gray 1 8"), list[1]);
  BOOST_TEST(is_clean(pdf));
  BOOST_TEST(has(WrittenPdf(pdf).plain(), "/S /Transparency"));
}

BOOST_AUTO_TEST_CASE(a_page_without_transparency_is_no_group) {
  BOOST_TEST(!has(WrittenPdf(written_with(picture_of(quartered_png(4)))).plain(), "/Transparency"));
}

BOOST_AUTO_TEST_CASE(every_sample_comes_back) {
  PngFile file{.width = 61, .height = 47};
  for (int i = 0; i < 61 * 47 * 3; ++i) file.rows += static_cast<char>((i * i / 7) ^ (i / 183 * 5));
  const WrittenPdf pdf(written_with(picture_of(encode(file))));
  const std::string raw = pdf.plain();
  const std::string image = raw.substr(raw.find("/Subtype /Image"));
  BOOST_TEST(has(image, "/Width 61"));
  pdf.ask({"pdfimages", "@", pdf.file()});
  const std::string ppm = disk().read(pdf.file() + "-000.ppm");
  BOOST_CHECK(ppm.substr(ppm.size() - file.rows.size()) == file.rows);
}

BOOST_AUTO_TEST_CASE(sixteen_bits_grey_and_profiles_are_kept) {
  PngFile grey{.width = 4, .height = 1, .colour_type = 0, .bits = 16, .rows = "abcdefgh"};
  const auto list = listed(written_with(picture_of(encode(grey))));
  BOOST_TEST(has(list[0], "image 4 1 gray 1 16"), list[0]);
  grey.profile = icc_profile("GRAY");
  const std::string pdf = written_with(picture_of(encode(grey)));
  BOOST_TEST(has(WrittenPdf(pdf).plain(), "/ICCBased"));
  BOOST_TEST(has(WrittenPdf(pdf).plain(), "/N 1"));
}

BOOST_AUTO_TEST_CASE(a_jpeg_passes_through) {
  const std::string bytes = quartered_jpeg(0);
  const std::string pdf = written_with(picture_of(bytes));
  BOOST_TEST(has(pdf, bytes));
  BOOST_TEST(has(listed(pdf)[0], "image 64 64 rgb 3 8 jpeg no"), listed(pdf)[0]);
  BOOST_TEST(quarters(painted(picture_of(bytes))) == "rgbw");
  BOOST_TEST(is_clean(pdf));
}

BOOST_AUTO_TEST_CASE(exif_sets_a_jpeg_upright) {
  const std::string upright[] = {"rgbw", "grwb", "bwrg", "wbgr", "rwbg", "wrgb", "bgrw", "gbwr"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    BOOST_TEST_CONTEXT("orientation " << orientation) {
      const image::Picture picture = picture_of(quartered_jpeg(orientation));
      BOOST_TEST(quarters(painted(picture)) == upright[orientation - 1]);
    }
  }
}

/// Their bare numbers mean nothing in a file whose colours are those of the screen.
BOOST_AUTO_TEST_CASE(inks_are_mixed_as_a_press_prints_them) {
  JpegFile file{.width = 16, .height = 16, .components = 4};
  for (int i = 0; i < 256; ++i) file.pixels += std::string("\0\xFF\xFF\xFF", 4);  // cyan, inverted
  const std::string pdf = written_with(picture_of(encode(file)));
  BOOST_TEST(!has(WrittenPdf(pdf).plain(), "/DeviceCMYK"));
  const std::string cyan = Painted(WrittenPdf(pdf)).at(100, 100);
  BOOST_TEST(cyan == "0 158 224");
}

BOOST_AUTO_TEST_CASE(cmyk_of_adobe_is_inverted) {
  JpegFile file{.width = 16, .height = 16, .components = 4};
  for (int i = 0; i < 256; ++i)
    file.pixels += std::string("\xFF\0\0\xFF", 4);  // magenta and yellow, inverted
  for (const bool ycck : {false, true}) {
    file.ycck = ycck;
    const image::Picture picture = picture_of(encode(file));
    BOOST_TEST(letter(painted(picture).at(100, 100)) == 'r', painted(picture).at(100, 100));
    BOOST_TEST(has(WrittenPdf(written_with(picture)).plain(), "/Decode"));
  }
}

BOOST_AUTO_TEST_CASE(rgb_without_a_marker_keeps_its_colours) {
  JpegFile file{.width = 16, .height = 16, .rgb = true};
  for (int i = 0; i < 256; ++i) file.pixels += std::string("\0\0\xFF", 3);
  BOOST_TEST(letter(painted(picture_of(encode(file))).at(100, 100)) == 'b');
}

BOOST_AUTO_TEST_CASE(a_picture_is_written_once_however_often_it_is_placed) {
  const image::Pictures pictures = {{"a", picture_of(quartered_png(8))},
                                    {"b", picture_of(quartered_jpeg(0))},
                                    {"unused", picture_of(quartered_png(6))}};
  layout::Pages pages = page_with({{"b", 0, 0, 50, 50}, {"a", 60, 0, 50, 50}, {"a", 120, 0, 50, 50}});
  pages.pages.push_back(pages.pages[0]);
  const std::string pdf = pdf::write(pages, shipped_fonts(), pictures, {}, leap_day);
  std::size_t images = 0;
  const std::string plain = WrittenPdf(pdf).plain();
  for (std::size_t at = plain.find("/Subtype /Image"); at != std::string::npos;
       at = plain.find("/Subtype /Image", at + 1)) {
    ++images;
  }
  BOOST_TEST(images == 2U);
  BOOST_TEST(listed(pdf).size() == 6U);
  BOOST_CHECK(pdf == pdf::write(pages, shipped_fonts(), pictures, {}, leap_day));
}

BOOST_AUTO_TEST_CASE(one_profile_is_shared) {
  PngFile file{.width = 1, .height = 1, .rows = "abc", .profile = icc_profile("RGB ")};
  const image::Pictures pictures = {{"a", picture_of(encode(file))}, {"b", picture_of(encode(file))}};
  const std::string plain =
      WrittenPdf(pdf::write(page_with({{"a"}, {"b"}}), shipped_fonts(), pictures, {}, leap_day)).plain();
  const std::size_t first = plain.find("/N 3"), second = plain.find("/N 3", first + 1);
  BOOST_TEST(second != std::string::npos);  // that of the file's own intent
  BOOST_TEST(plain.find("/N 3", second + 1) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_picture_that_was_not_loaded_is_our_bug) {
  BOOST_CHECK_EXCEPTION(write(page_with({{"nowhere"}})), Error, [](const Error& error) {
    return error.exit() == Exit::bug && error.diagnostic().code == "pdf-picture";
  });
}

BOOST_AUTO_TEST_SUITE_END()
