#include "pdf/fixture.h"

#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// Lines of pdffonts' table without its head.
std::vector<std::string> font_lines(const WrittenPdf& pdf) {
  std::istringstream table(pdf.ask({"pdffonts", "@"}));
  std::vector<std::string> lines;
  for (std::string line; std::getline(table, line);) lines.push_back(line);
  lines.erase(lines.begin(), lines.begin() + 2);
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_fonts)

BOOST_AUTO_TEST_CASE(every_font_is_embedded_subset_and_has_a_unicode_map) {
  const WrittenPdf pdf(
      book_of({page_of({run_of("Roman"), run_of("Sans", "Linux Biolinum"),
                        run_of("Mono", "Linux Libertine Mono"), run_of("Garamond", "EB Garamond")})}));
  const std::vector<std::string> lines = font_lines(pdf);
  BOOST_TEST(lines.size() == 4U);
  for (const std::string& line : lines) {
    BOOST_TEST(line.find("CID Type 0C") != std::string::npos, line);
    BOOST_TEST(line.find("Identity-H       yes yes yes") != std::string::npos, line);
  }
}

BOOST_AUTO_TEST_CASE(a_face_is_embedded_once_however_often_it_is_used) {
  const WrittenPdf pdf(
      book_of({page_of({run_of("one")}), page_of({run_of("two")}), page_of({run_of("three")})}));
  BOOST_TEST(font_lines(pdf).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_subset_is_small) {
  BOOST_TEST(write(book_of({page_of({run_of("five")})})).size() < 20000U);
}

BOOST_AUTO_TEST_CASE(widths_are_those_of_the_face) {
  const font::Face& face = shipped_fonts().face(face_index("Linux Libertine"));
  const std::string plain = WrittenPdf(book_of({page_of({run_of("W")})})).plain();
  BOOST_TEST(plain.find("/W [\n    1\n    [\n      " + std::to_string(face.advance(face.glyph(U'W')))) !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
