#include "image/fixture.h"

#include <boost/test/unit_test.hpp>
#include <sys/resource.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::vector<std::string> whole_files() {
  return {encode(PngFile{.width = 40, .height = 30, .rows = noise(40 * 30 * 3)}),
          encode(PngFile{.width = 40,
                         .height = 30,
                         .colour_type = 6,
                         .interlaced = true,
                         .rows = noise(40 * 30 * 4),
                         .profile = icc_profile("RGB ")}),
          encode(PngFile{.width = 32,
                         .height = 30,
                         .colour_type = 3,
                         .bits = 1,
                         .rows = noise(4 * 30),
                         .palette = "abcdef",
                         .palette_alpha = "x"}),
          encode(JpegFile{.width = 40,
                          .height = 30,
                          .pixels = noise(40 * 30 * 3),
                          .orientation = 6,
                          .profile = icc_profile("RGB ")}),
          encode(JpegFile{.width = 40, .height = 30, .pixels = noise(40 * 30 * 3), .progressive = true}),
          encode(JpegFile{.width = 40, .height = 30, .components = 4, .pixels = noise(40 * 30 * 4)})};
}

/// Nothing and one error, or a picture and no error.
void check_answer(const Read& got) {
  const bool refused = got.diagnostics.has(Severity::error);
  BOOST_TEST(refused != got.picture.has_value());
  if (!refused) return;
  const std::string code = got.diagnostics.items().back().code;
  BOOST_TEST((code == "bad-image" || code == "unsupported-image" || code == "image-too-large"), code);
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

std::string with_be32(std::string bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
  return bytes;
}

/// The position of a JPEG's frame header.
std::size_t frame_of(const std::string& jpeg) {
  return jpeg.find("\xFF\xC0");
}

std::uint32_t crc(std::string_view bytes) {
  std::uint32_t value = 0xFFFFFFFF;
  for (const char byte : bytes) {
    value ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? 0xEDB88320 : 0);
  }
  return ~value;
}

/// A PNG whose header claims another size, with the checksum that belongs to it.
std::string claiming(std::string png, std::uint32_t width, std::uint32_t height) {
  png = with_be32(with_be32(std::move(png), 16, width), 20, height);
  return with_be32(png, 29, crc(std::string_view(png).substr(12, 17)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(whole_files_are_read) {
  for (const std::string& bytes : whole_files()) BOOST_TEST(read(bytes).codes() == "");
}

BOOST_AUTO_TEST_CASE(cut_anywhere_a_file_is_bad) {
  for (const std::string& bytes : whole_files()) {
    for (std::size_t size = 8; size + 1 < bytes.size(); size += 37) {
      const Read got = read(bytes.substr(0, size));
      BOOST_TEST(got.codes() == "bad-image", size << " of " << bytes.size());
      BOOST_TEST(!got.picture.has_value());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_turned_byte_never_does_worse_than_refusal) {
  for (const std::string& bytes : whole_files()) {
    for (std::size_t at = 0; at < bytes.size(); at += at < 400 ? 1 : 13) {
      for (const char mask : {'\x01', '\x80', '\xFF'}) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ mask);
        check_answer(read(damaged));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_changed_pixel_of_a_png_is_seen) {
  const std::string png = whole_files().front();
  std::string damaged = png;
  damaged[png.size() / 2] = static_cast<char>(damaged[png.size() / 2] ^ 4);
  BOOST_TEST(read(damaged).codes() == "bad-image");
}

BOOST_AUTO_TEST_CASE(a_chunk_with_a_wrong_checksum_is_told_of) {
  std::string png = encode(PngFile{.rows = noise(48), .pixels_per_metre = 11811});
  BOOST_TEST(read(png).codes() == "");
  png[png.find("pHYs") + 4 + 9] ^= 1;
  const Read got = read(png);
  BOOST_TEST(got.codes() == "damaged-image");
  BOOST_TEST(got.picture.has_value());
}

BOOST_AUTO_TEST_CASE(a_palette_that_lacks_colours_is_told_of) {
  PngFile file{.width = 4, .height = 1, .colour_type = 3, .rows = std::string("\0\1\2\1", 4)};
  file.palette = "aaabbbccc";
  BOOST_TEST(read(encode(file)).codes() == "");
  file.palette = "aaabbb";
  const Read got = read(encode(file));
  BOOST_TEST(got.codes() == "damaged-image");
  BOOST_TEST(got.diagnostics.items()[0].message.find("not in its palette") != std::string::npos);
  BOOST_TEST((got.raster().pixels.substr(6, 3) == std::string(3, '\0')));
}

BOOST_AUTO_TEST_CASE(giants_are_refused_before_memory_is_asked_for) {
  const long before = peak_kilobytes();
  BOOST_TEST(read(claiming(quartered_png(8), 60'000, 60'000)).codes() == "image-too-large");
  BOOST_TEST(read(claiming(quartered_png(8), 2'000'000, 1)).codes() == "image-too-large");
  BOOST_TEST(read(claiming(quartered_png(8), 0x7FFFFFFF, 0x7FFFFFFF)).codes() == "image-too-large");
  const std::string jpeg = encode(JpegFile{});
  const std::string giant = with_be32(jpeg, frame_of(jpeg) + 5, 60'000U << 16 | 60'000U);
  BOOST_TEST(read(giant).codes() == "image-too-large");
  BOOST_TEST(peak_kilobytes() - before < 20'000);
}

BOOST_AUTO_TEST_CASE(claims_that_the_data_cannot_hold_are_lies) {
  const long before = peak_kilobytes();
  BOOST_TEST(read(claiming(quartered_png(8), 10'000, 10'000)).codes() == "bad-image");
  const std::string jpeg = encode(JpegFile{});
  BOOST_TEST(read(with_be32(jpeg, frame_of(jpeg) + 5, 9'999U << 16 | 9'999U)).codes() == "bad-image");
  BOOST_TEST(peak_kilobytes() - before < 20'000);
}

BOOST_AUTO_TEST_CASE(no_size_is_no_picture) {
  BOOST_TEST(read(claiming(quartered_png(8), 0, 8)).codes() == "bad-image");
  BOOST_TEST(read(claiming(quartered_png(8), 8, 0)).codes() == "bad-image");
  const std::string jpeg = encode(JpegFile{});
  BOOST_TEST(read(with_be32(jpeg, frame_of(jpeg) + 5, 0)).codes() == "bad-image");
}

BOOST_AUTO_TEST_CASE(other_files_are_not_pictures) {
  BOOST_TEST(read("").codes() == "bad-image");
  BOOST_TEST(read("GIF89a").codes() == "unsupported-image");
  BOOST_TEST(read("<html><body/></html>").codes() == "unsupported-image");
  BOOST_TEST(read("<?xml version='1.0'?><html/>").codes() == "unsupported-image");
}

BOOST_AUTO_TEST_CASE(the_finding_names_the_picture_and_what_to_do) {
  const Read got = read(quartered_png(8).substr(0, 60));
  const Diagnostic& found = got.diagnostics.items().front();
  BOOST_TEST(found.message.starts_with("the picture `figure` is not a whole PNG ("), found.message);
  BOOST_TEST(!found.hint.empty());
}

BOOST_AUTO_TEST_SUITE_END()
