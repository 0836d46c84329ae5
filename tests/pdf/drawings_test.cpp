#include "casebound/base/error.h"

#include "pdf/picture_fixture.h"

#include <regex>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string plain_with(const std::string& content) {
  return WrittenPdf(written_with(drawing_of(content))).plain();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// Where a viewer finds a word, in points.
Box box_of(const std::string& pdf, const std::string& word) {
  const std::string found = WrittenPdf(pdf).ask({"pdftotext", "-bbox", "@", "-"});
  const std::regex line("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">" +
                        word + "<");
  std::smatch parts;
  BOOST_TEST_REQUIRE(std::regex_search(found, parts, line), found);
  return {std::stod(parts[1]), std::stod(parts[2]), std::stod(parts[3]), std::stod(parts[4])};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_drawings)

BOOST_AUTO_TEST_CASE(shapes_have_their_colours_at_their_places) {
  const Painted page =
      painted(drawing_of("<rect width='50' height='50' fill='red'/>"
                         "<circle cx='75' cy='75' r='20' fill='#00f'/>"));
  BOOST_TEST(page.at(52, 52) == "255 0 0");
  BOOST_TEST(page.at(97, 97) == "255 0 0");
  BOOST_TEST(page.at(103, 103) == "255 255 255");
  BOOST_TEST(page.at(125, 125) == "0 0 255");
  BOOST_TEST(page.at(107, 107) == "255 255 255");
}

BOOST_AUTO_TEST_CASE(it_is_vectors_in_a_form) {
  const std::string pdf =
      written_with(drawing_of("<path d='M10 20L30 40C50 60 70 80 90 100Z' fill='red' "
                              "stroke='blue' stroke-width='2' stroke-dasharray='3 1' "
                              "fill-rule='evenodd'/>"));
  const std::string plain = WrittenPdf(pdf).plain();
  BOOST_TEST(has(plain, "/Subtype /Form"));
  BOOST_TEST(has(plain, "/BBox [\n    0\n    0\n    100\n    100\n  ]"));
  BOOST_TEST(has(plain, "10 80 m\n30 60 l\n50 40 70 20 90 0 c\nh\nB*\n"));
  BOOST_TEST(has(plain, "1 0 0 rg\n0 0 1 RG\n2 w 0 J 0 j 4 M [3 1 ] 0 d\n"));
  BOOST_TEST(has(WrittenPdf(pdf).ask({"qpdf", "--check", "@"}), "No syntax"));
}

BOOST_AUTO_TEST_CASE(opacity_is_a_graphics_state) {
  const Painted page = painted(drawing_of("<rect width='100' height='100' fill='red' opacity='.5'/>"));
  BOOST_TEST(page.at(100, 100) == "255 127 127");
  const std::string plain = plain_with("<rect width='9' height='9' fill-opacity='.25'/>");
  BOOST_TEST(has(plain, "/ca .25") + has(plain, "/ca 0.25") == 1);
  BOOST_TEST(has(plain, "/Transparency"));
}

BOOST_AUTO_TEST_CASE(what_leaves_the_drawing_is_clipped) {
  const Painted page = painted(drawing_of("<rect x='-50' y='-50' width='300' height='300' fill='red'/>"));
  BOOST_TEST(page.at(52, 100) == "255 0 0");
  BOOST_TEST(page.at(47, 100) == "255 255 255");
  BOOST_TEST(page.at(153, 100) == "255 255 255");
}

BOOST_AUTO_TEST_CASE(words_are_text_in_the_books_faces) {
  const std::string pdf = written_with(drawing_of(
      "<text x='10' y='50' font-size='10'>Serif</text>"
      "<text x='10' y='80' font-size='10' font-family='sans-serif' font-weight='bold'>Bold</text>"));
  const std::string fonts = WrittenPdf(pdf).ask({"pdffonts", "@"});
  BOOST_TEST(has(fonts, "LinLibertine"), fonts);
  BOOST_TEST(has(fonts, "LinBiolinum"), fonts);
  BOOST_TEST(has(WrittenPdf(pdf).text(), "Serif"));
  const Box box = box_of(pdf, "Serif");
  BOOST_TEST(box.left == 60, boost::test_tools::tolerance(0.01));
  BOOST_TEST(box.top < 100);
  BOOST_TEST(box.bottom > 100);
}

BOOST_AUTO_TEST_CASE(words_are_anchored_as_one_line) {
  const auto at = [](const std::string& anchor) {
    return written_with(drawing_of("<text x='50' y='50' font-size='10' text-anchor='" + anchor +
                                   "'>some <tspan font-weight='bold'>words</tspan></text>"));
  };
  const double left = box_of(at("start"), "some").left, right = box_of(at("start"), "words").right;
  BOOST_TEST(left == 100, boost::test_tools::tolerance(0.01));
  BOOST_TEST(box_of(at("end"), "words").right == 100, boost::test_tools::tolerance(0.01));
  BOOST_TEST(box_of(at("middle"), "some").left == 100 - (right - left) / 2,
             boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(turned_words_run_upwards) {
  const std::string pdf = written_with(
      drawing_of("<text transform='translate(50 90) rotate(-90)' font-size='10'>upwards</text>"));
  const Box box = box_of(pdf, "upwards");
  BOOST_TEST(box.bottom == 140, boost::test_tools::tolerance(0.01));
  BOOST_TEST(box.bottom - box.top > box.right - box.left);
}

BOOST_AUTO_TEST_CASE(a_form_may_be_placed_in_any_size) {
  const image::Pictures pictures = {{"a", drawing_of("<rect width='50' height='100' fill='lime'/>")}};
  const layout::Pages pages = page_with({{"a", 0, 0, 200, 50}, {"a", 0, 100, 20, 100}});
  const Painted page{WrittenPdf(pdf::write(pages, shipped_fonts(), pictures, {}, leap_day))};
  BOOST_TEST(page.at(98, 48) == "0 255 0");
  BOOST_TEST(page.at(102, 48) == "255 255 255");
  BOOST_TEST(page.at(8, 198) == "0 255 0");
  BOOST_TEST(page.at(12, 198) == "255 255 255");
}

BOOST_AUTO_TEST_CASE(words_that_no_face_has_are_a_fault_of_the_book) {
  BOOST_CHECK_EXCEPTION(written_with(drawing_of("<text y='9'>a\U0001F4A9</text>")), Error,
                        [](const Error& error) {
                          return error.exit() == Exit::book && error.diagnostic().code == "missing-glyph";
                        });
}

BOOST_AUTO_TEST_CASE(other_scripts_find_a_face) {
  const std::string pdf = written_with(drawing_of("<text y='50' font-size='10'>Москва ☞ Ω</text>"));
  BOOST_TEST(has(WrittenPdf(pdf).text(), "Москва"));
}

BOOST_AUTO_TEST_SUITE_END()
