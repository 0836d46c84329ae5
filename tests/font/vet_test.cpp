#include "font/fixture.h"

#include <cstring>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::code_of_error;

namespace {

unsigned big_endian_32(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

/// Where a table of an OpenType file begins, by its directory.
std::size_t table_offset(const std::string& bytes, std::string_view tag) {
  for (std::size_t record = 12;; record += 16) {
    if (bytes.compare(record, 4, tag) == 0) return big_endian_32(bytes, record + 8);
  }
}

/// A copy of Libertine with other embedding permissions: OS/2 fsType is at offset 8 of its table.
std::string libertine_with_licence_bits(unsigned bits) {
  std::string bytes = tests::font_bytes("LinLibertine_R.otf");
  const std::size_t at = table_offset(bytes, "OS/2") + 8;
  bytes.at(at) = static_cast<char>(bits >> 8);
  bytes.at(at + 1) = static_cast<char>(bits & 0xFF);
  return bytes;
}

std::string outcome(std::string bytes) {
  return code_of_error([&] { font::Face("copy.otf", std::move(bytes)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_vet)

BOOST_AUTO_TEST_CASE(a_font_that_may_be_embedded_is_accepted) {
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0000)) == "");
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0004)) == "");
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0008)) == "");
}

BOOST_AUTO_TEST_CASE(a_restricted_font_is_refused) {
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0002)) == "font-licence");
}

BOOST_AUTO_TEST_CASE(the_least_restrictive_of_several_permissions_counts) {
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0002 | 0x0008)) == "");
}

BOOST_AUTO_TEST_CASE(a_font_that_may_not_be_subset_is_refused) {
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0100)) == "font-licence");
  BOOST_TEST(outcome(libertine_with_licence_bits(0x0200)) == "font-licence");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_font_is_refused) {
  BOOST_TEST(outcome("") == "font-damaged");
  BOOST_TEST(outcome("this is a letter, not a font") == "font-damaged");
  BOOST_TEST(outcome(std::string(5000, '\0')) == "font-damaged");
}

BOOST_AUTO_TEST_CASE(a_font_cut_short_anywhere_is_refused) {
  const std::string whole = tests::font_bytes("EBGaramond12-Bold.otf");
  for (std::size_t tenth = 0; tenth < 10; ++tenth) {
    BOOST_TEST(outcome(whole.substr(0, whole.size() * tenth / 10)) == "font-damaged");
  }
}

BOOST_AUTO_TEST_CASE(a_font_without_a_table_that_all_need_is_refused) {
  for (const std::string_view tag : {"cmap", "head", "hhea", "hmtx", "maxp", "CFF "}) {
    std::string bytes = tests::font_bytes("LinLibertine_R.otf");
    bytes.replace(bytes.find(tag), 4, "zzzz");
    BOOST_TEST(outcome(bytes) == "font-damaged", tag);
  }
}

BOOST_AUTO_TEST_CASE(a_font_with_changed_bytes_is_refused_or_works) {
  const std::string whole = tests::font_bytes("LinBiolinum_RB.otf");
  std::size_t random = 1;
  for (int copy = 0; copy < 60; ++copy) {
    std::string bytes = whole;
    for (int flip = 0; flip < 20; ++flip) {
      random = (random * 1103515245 + 12345) % 2147483648;
      bytes[random % bytes.size()] ^= static_cast<char>(1 << flip % 8);
    }
    const std::string code = code_of_error([&] {
      const font::Face face("copy.otf", std::move(bytes));
      const auto glyphs = face.shape("office", {});
      face.subset({glyphs.front().glyph});
    });
    BOOST_TEST((code.empty() || code == "font-damaged" || code == "font-licence"), code);
  }
}

BOOST_AUTO_TEST_CASE(the_error_names_the_file) {
  try {
    font::Face("broken.otf", "no font");
    BOOST_FAIL("accepted");
  } catch (const Error& error) {
    BOOST_TEST(error.diagnostic().file == "broken.otf");
    BOOST_CHECK(error.exit() == Exit::environment);
  }
}

BOOST_AUTO_TEST_SUITE_END()
