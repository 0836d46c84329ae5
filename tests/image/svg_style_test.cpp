#include "image/fixture.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string told(const std::optional<image::Ink>& ink) {
  if (!ink) return "none";
  return fmt::format("{:.2f} {:.2f} {:.2f} / {:.2f}", ink->red, ink->green, ink->blue, ink->opacity);
}

image::Outline styled(const std::string& attributes, const std::string& around = "") {
  const Read got = read_svg_content("<g " + around + "><rect width='9' height='9' " + attributes + "/></g>");
  BOOST_TEST(got.codes() == "", attributes);
  return got.outline(0);
}

std::string fill(const std::string& attributes, const std::string& around = "") {
  return told(styled(attributes, around).fill);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg_style)

BOOST_AUTO_TEST_CASE(black_and_no_stroke_if_nothing_is_said) {
  BOOST_TEST(fill("") == "0.00 0.00 0.00 / 1.00");
  BOOST_TEST(told(styled("").stroke) == "none");
}

BOOST_AUTO_TEST_CASE(colours_in_all_their_forms) {
  BOOST_TEST(fill("fill='#f00'") == "1.00 0.00 0.00 / 1.00");
  BOOST_TEST(fill("fill='#00ff0080'") == "0.00 1.00 0.00 / 0.50");
  BOOST_TEST(fill("fill='rgb(51, 102,255)'") == "0.20 0.40 1.00 / 1.00");
  BOOST_TEST(fill("fill='rgb(20% 40% 100% / 50%)'") == "0.20 0.40 1.00 / 0.50");
  BOOST_TEST(fill("fill='rgba(0,0,0,.25)'") == "0.00 0.00 0.00 / 0.25");
  BOOST_TEST(fill("fill='RebeccaPurple'") == "0.40 0.20 0.60 / 1.00");
  BOOST_TEST(fill("fill='currentColor'", "color='lime'") == "0.00 1.00 0.00 / 1.00");
  BOOST_TEST(fill("style='fill: white; stroke: red'") == "1.00 1.00 1.00 / 1.00");
}

BOOST_AUTO_TEST_CASE(the_style_attribute_wins) {
  BOOST_TEST(fill("style='fill:white' fill='red'") == "1.00 1.00 1.00 / 1.00");
}

BOOST_AUTO_TEST_CASE(properties_are_inherited_and_opacity_multiplies) {
  BOOST_TEST(fill("", "fill='red'") == "1.00 0.00 0.00 / 1.00");
  BOOST_TEST(fill("opacity='.5' fill-opacity='50%'", "opacity='.5'") == "0.00 0.00 0.00 / 0.12");
  const image::Outline both = styled("fill='none' stroke='blue' stroke-opacity='.3'");
  BOOST_TEST(told(both.fill) == "none");
  BOOST_TEST(told(both.stroke) == "0.00 0.00 1.00 / 0.30");
}

BOOST_AUTO_TEST_CASE(pens_are_scaled_with_the_drawing) {
  const image::Outline got = styled(
      "stroke='red' stroke-width='4' stroke-linecap='round' stroke-linejoin='bevel' "
      "stroke-dasharray='1 2,3' fill-rule='evenodd'",
      "transform='scale(2)'");
  BOOST_TEST(got.stroke_width == 6);  // 4 × 2 pixels
  BOOST_TEST(got.line_cap == 1);
  BOOST_TEST(got.line_join == 2);
  BOOST_TEST(got.even_odd);
  BOOST_TEST(got.dashes == (std::vector<double>{1.5, 3, 4.5, 1.5, 3, 4.5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_not_shown_is_left_out) {
  for (const char* attributes : {"display='none'", "visibility='hidden'", "fill='none'", "opacity='0'",
                                 "style='display:none'", "fill='transparent'"}) {
    const Read got = read_svg_content(std::string("<rect width='9' height='9' ") + attributes + "/>");
    BOOST_TEST(got.drawing().marks.empty(), attributes);
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_reported_once_for_each_kind) {
  const Read got = read_svg_content(
      "<linearGradient id='g'><stop stop-color='red'/></linearGradient>"
      "<rect width='9' height='9' fill='url(#g)' mask='url(#m)'/><rect width='9' height='9' fill='url(#g)'/>"
      "<blink/><blink/><sodipodi:namedview xmlns:sodipodi='x'/><title>T</title>"
      "<rect width='9' height='9' fill='hotdog'/>");
  BOOST_TEST(got.codes() == "svg-feature svg-feature svg-feature svg-feature");
  BOOST_TEST(told(got.outline(0).fill) == "1.00 0.00 0.00 / 1.00");
  BOOST_TEST(got.diagnostics.items()[0].message == "the picture `figure` uses what is not drawn: blink");
}

BOOST_AUTO_TEST_SUITE_END()
