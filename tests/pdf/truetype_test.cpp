#include "casebound/base/digest.h"

#include "pdf/fixture.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// TrueType outlines of 2048 units to the em; the shipped faces are all CFF of 1000.
const char* const font_file = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

boost::test_tools::assertion_result dejavu_is_installed(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result answer(disk().exists(font_file));
  answer.message() << "the package fonts-dejavu-core is not installed";
  return answer;
}

std::filesystem::path write_manifest(const TempFolder& folder) {
  return folder.write(
      "fonts.yaml",
      fmt::format("profiles:\n  - {{profile: sRGB, package: icc-profiles-free, licence: Zlib, "
                  "file: sRGB.icc, sha256: {}}}\n"
                  "families:\n  - family: DejaVu Sans\n    generic: sans-serif\n"
                  "    package: fonts-dejavu-core\n    licence: Bitstream-Vera\n    faces:\n"
                  "      - {{file: DejaVuSans.ttf, weight: 400, style: normal, sha256: {}}}\n"
                  "folders: [/usr/share/fonts/truetype/dejavu, /usr/share/color/icc]\n",
                  sha256_hex(shipped_fonts().colour_profile("sRGB")), sha256_hex(disk().read(font_file))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_truetype, *boost::unit_test::precondition(dejavu_is_installed))

BOOST_AUTO_TEST_CASE(a_truetype_face_is_embedded_with_exact_widths) {
  const TempFolder folder;
  const font::FontLibrary library(disk(), write_manifest(folder));
  const std::string text = "office Å ﻼ Ж é";
  const layout::Pages pages = book_of({page_of({run_in(library, 0, text)})});
  const WrittenPdf pdf(pdf::write(pages, library, {}, {}, leap_day));
  BOOST_TEST(pdf.ask({"qpdf", "--check", "@"}).find("No syntax") != std::string::npos);
  BOOST_TEST(pdf.text().find("office Å") != std::string::npos);
  const std::string fonts = pdf.ask({"pdffonts", "@"});
  BOOST_TEST(fonts.find("CID TrueType      Identity-H       yes yes yes") != std::string::npos, fonts);
  const std::string plain = pdf.plain();
  BOOST_TEST(plain.find("/CIDToGIDMap /Identity") != std::string::npos);
  BOOST_TEST(plain.find("611.816") != std::string::npos);  // o: 1253 of 2048 units
}

BOOST_AUTO_TEST_SUITE_END()
