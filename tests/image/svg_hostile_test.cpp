#include "image/fixture.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// All numbers of a drawing are such as a file can hold.
bool is_tame(const image::Drawing& drawing) {
  for (const auto& mark : drawing.marks) {
    const auto* outline = std::get_if<image::Outline>(&mark);
    if (outline == nullptr) continue;
    if (!(outline->stroke_width <= 1e6)) return false;
    for (const image::Segment& s : outline->segments) {
      for (const double v : {s.x, s.y, s.x1, s.y1, s.x2, s.y2}) {
        if (!(std::abs(v) <= 1e6)) return false;
      }
    }
  }
  return true;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg_hostile)

BOOST_AUTO_TEST_CASE(entities_are_refused) {
  std::string laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'>";
  for (char c = 'b'; c < 'k'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " '" +
              repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "'>";
  }
  BOOST_TEST(read(laughs + "]><svg viewBox='0 0 9 9'><text>&j;</text></svg>").codes() == "unsupported-image");
  BOOST_TEST(read("<!DOCTYPE svg [ ]><svg viewBox='0 0 9 9'/>").codes() == "unsupported-image");
}

BOOST_AUTO_TEST_CASE(a_plain_document_type_is_taken_off) {
  const Read got = read(
      "<?xml version='1.0' encoding='UTF-8'?>\n"
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.org/svg11.dtd'>\n"
      "<svg viewBox='0 0 9 9'/>");
  BOOST_TEST(got.codes() == "");
  BOOST_TEST(got.picture->bytes.find("DOCTYPE") == std::string::npos);
  BOOST_TEST(got.picture->bytes.find("<?xml") == 0U);
}

BOOST_AUTO_TEST_CASE(laughs_by_use_are_cut_short) {
  std::string content = "<defs><g id='u0'><rect width='1' height='1'/></g>";
  for (int i = 1; i < 12; ++i) {
    content += "<g id='u" + std::to_string(i) + "'>" +
               repeated("<use href='#u" + std::to_string(i - 1) + "'/>", 10) + "</g>";
  }
  BOOST_TEST(read_svg_content(content + "</defs><use href='#u11'/>").codes() == "image-too-large");
}

BOOST_AUTO_TEST_CASE(a_use_of_itself_is_refused) {
  BOOST_TEST(read_svg_content("<g id='a'><use href='#a'/></g>").codes() == "unsupported-image");
  BOOST_TEST(read_svg_content("<text id='a'>x<use href='#a'/></text>").codes() == "svg-feature");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused) {
  BOOST_TEST(read_svg_content(repeated("<g>", 50) + repeated("</g>", 50)).codes() == "");
  const std::string deep = repeated("<g>", 200'000) + repeated("</g>", 200'000);
  BOOST_TEST(read_svg_content(deep).codes() == "unsupported-image");
  BOOST_TEST(
      read_svg_content("<text>" + repeated("<tspan>", 200) + repeated("</tspan>", 200) + "</text>").codes() ==
      "unsupported-image");
}

BOOST_AUTO_TEST_CASE(wild_numbers_stay_harmless) {
  for (const char* data : {"M1e400 0L1 1", "M0 0L1e308 5", "MNaN 0L1 1", "M0 0LInfinity 1", "M0 0L1 nan"}) {
    const Read got = read_svg_content(std::string("<path stroke='red' d='") + data + "'/>");
    BOOST_TEST(got.codes() == "svg-feature", data);
    BOOST_TEST(is_tame(got.drawing()));
  }
  const Read scaled = read_svg_content(repeated("<g transform='scale(9999999)'>", 30) +
                                       "<rect width='9' height='9' stroke='red'/>" + repeated("</g>", 30));
  BOOST_TEST(is_tame(scaled.drawing()));
  const Read skewed = read_svg_content("<rect width='9e6' height='9e6' transform='skewX(90) rotate(1e7)'/>");
  BOOST_TEST(is_tame(skewed.drawing()));
  BOOST_TEST(read("<svg width='NaN' height='5'/>").codes() == "bad-image");
  BOOST_TEST(read("<svg viewBox='0 0 1e999 5'/>").codes() == "bad-image");
  BOOST_TEST(read("<svg viewBox='0 0 1e7 1'/>").picture->width.points() == 14400);
  BOOST_TEST(is_tame(read_svg_content("<path d='M0 0A1e7 1e-7 1e7 1 1 1e7 1e-7Z'/>").drawing()));
  BOOST_TEST(is_tame(read("<svg viewBox='0 0 1e-7 1e-7'><rect width='1e7' height='1e7'/></svg>").drawing()));
}

BOOST_AUTO_TEST_CASE(path_data_are_drawn_up_to_the_error) {
  const Read got = read_svg_content("<path stroke='red' d='M0 0L5 5L6'/>");
  BOOST_TEST(got.codes() == "svg-feature");
  BOOST_TEST(got.outline(0).segments.size() == 2U);
}

BOOST_AUTO_TEST_CASE(of_huge_files_no_more_is_drawn_than_a_page_can_use) {
  BOOST_TEST(
      read("<svg viewBox='0 0 9 9'><path d='M0 0" + repeated("L1 1", 3'000'000) + "'/></svg>").codes() ==
      "image-too-large");
  BOOST_TEST(read("<svg viewBox='0 0 9 9'>" + repeated("<g/>", 3'000'000) + "</svg>").codes() ==
             "image-too-large");
  BOOST_TEST(read("<svg>" + std::string(17'000'000, ' ') + "</svg>").codes() == "image-too-large");
}

BOOST_AUTO_TEST_CASE(scripts_and_references_do_not_get_into_the_e_book) {
  const Read got = read_svg_content(
      "<script>alert(1)</script><rect onclick='x()' width='9' height='9' id='r'/><use "
      "href='http://x/y.svg#a'/>"
      "<image href='http://example.org/a.png'/><rect width='1' height='1' fill='url(http://example.org/#a)'/>"
      "<foreignObject><p/></foreignObject><a href='javascript:x()'><use href='#r'/></a>"
      "<style>@import 'x.css';</style>");
  const std::string& bytes = got.picture->bytes;
  for (const char* gone : {"script", "onclick", "http://x", "example.org", "foreignObject", "import"}) {
    BOOST_TEST(bytes.find(gone) == std::string::npos, gone);
  }
  BOOST_TEST(bytes.find("href=\"#r\"") != std::string::npos, bytes);
  BOOST_TEST(got.diagnostics.has(Severity::warning));
  BOOST_TEST(!got.diagnostics.has(Severity::error));
}

BOOST_AUTO_TEST_CASE(broken_xml_and_other_encodings) {
  BOOST_TEST(read("<svg viewBox='0 0 9 9'><g></svg>").codes() == "bad-image");
  BOOST_TEST(read("<svg viewBox='0 0 9 9'>\xFF</svg>").codes() == "unsupported-image");
  const std::string whole = "<svg viewBox='0 0 9 9'><g fill='red'><text x='1'>a&amp;b</text></g></svg>";
  for (std::size_t size = 5; size < whole.size(); ++size) {
    const Read got = read(whole.substr(0, size));
    BOOST_TEST(got.codes() == "bad-image", size);
  }
}

BOOST_AUTO_TEST_SUITE_END()
