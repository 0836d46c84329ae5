#include "casebound/base/digest.h"
#include "casebound/layout/typeset.h"
#include "casebound/markup/compose.h"

#include "layout/fixture.h"
#include "support/findings.h"
#include "support/memory_files.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

const char* const font_file = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
const char* const other_file = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";

boost::test_tools::assertion_result dejavu_is_installed(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result answer(disk().exists(font_file) && disk().exists(other_file));
  answer.message() << "the package fonts-dejavu-core is not installed";
  return answer;
}

std::uint32_t number(const std::string& bytes, std::size_t at, int size) {
  std::uint32_t out = 0;
  for (int i = 0; i < size; ++i)
    out = out << 8 | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  return out;
}

/// The same font file whose character maps begin behind the space (OpenType, cmap formats 4 and 12).
std::string without_space(std::string font) {
  std::size_t cmap = 0;
  for (std::size_t i = 0, count = number(font, 4, 2); i < count; ++i)
    if (font.compare(12 + 16 * i, 4, "cmap") == 0) cmap = number(font, 12 + 16 * i + 8, 4);
  for (std::size_t i = 0, count = number(font, cmap + 2, 2); i < count; ++i) {
    const std::size_t table = cmap + number(font, cmap + 4 + 8 * i + 4, 4);
    const std::uint32_t format = number(font, table, 2);
    const std::size_t first = format == 4    ? table + 16 + number(font, table + 6, 2)
                              : format == 12 ? table + 16 + 2
                                             : 0;  // the first segment's start code, its last two bytes
    if (first == 0 || number(font, first, 2) != U' ') continue;
    font.at(first + 1) = '!';
    if (format == 12) font.at(first + 9) = static_cast<char>(font.at(first + 9) + 1);  // the first glyph, too
  }
  return font;
}

std::string face_entry(const std::string& family, const std::string& file, const std::string& bytes) {
  return fmt::format(
      "  - family: {}\n    generic: sans-serif\n    package: fonts-dejavu-core\n    licence: Bitstream-Vera\n"
      "    faces:\n      - {{file: {}, weight: 400, style: normal, sha256: {}}}\n",
      family, file, sha256_hex(bytes));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(a_font_without_a_space, *boost::unit_test::precondition(dejavu_is_installed))

BOOST_AUTO_TEST_CASE(borrows_that_of_another_and_is_told_once) {
  const std::string spaceless = without_space(disk().read(font_file)), other = disk().read(other_file);
  MemoryFiles files;
  files.add("/fonts/Spaceless.ttf", spaceless).add("/fonts/Other.ttf", other);
  files.add("/fonts/fonts.yaml", "families:\n" + face_entry("Spaceless", "Spaceless.ttf", spaceless) +
                                     face_entry("Other", "Other.ttf", other) + "folders: [/fonts]\n");
  const font::FontLibrary library(files, "/fonts/fonts.yaml");
  BOOST_TEST_REQUIRE(!library.face(0).covers(U' '));

  const Book book = book_of({paragraph("Several words in a row."), paragraph("And some more.")});
  Sources sources;
  style::Stylesheet stylesheet;
  Diagnostics found;
  stylesheet.add(sources, sources.add(Source("book.css", "html { font-family: Spaceless; }")), found);
  const auto spine = markup::compose(book);
  const auto pages = layout::typeset({"A Book", "en-US", spine, stylesheet, library, {}, {}, 1}, found);
  BOOST_TEST(text_of(pages).find("Several words in a row. And some more.") != std::string::npos,
             text_of(pages));
  BOOST_TEST(found.items().size() == 1U);
  BOOST_TEST(found.items().front().code == "font-without-space");
}

BOOST_AUTO_TEST_SUITE_END()
