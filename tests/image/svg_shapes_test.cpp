#include "image/fixture.h"

#include <cmath>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// An outline as path data with whole points.
std::string told(const image::Outline& outline) {
  std::string out;
  const auto whole = [](double value) { return std::lround(value) + 0; };
  for (const image::Segment& s : outline.segments) {
    if (s.kind == image::Segment::Kind::close) {
      out += 'Z';
      continue;
    }
    out += "MLC"[static_cast<int>(s.kind)];
    if (s.kind == image::Segment::Kind::curve) {
      out += fmt::format("{},{} {},{} ", whole(s.x1), whole(s.y1), whole(s.x2), whole(s.y2));
    }
    out += fmt::format("{},{}", whole(s.x), whole(s.y));
  }
  return out;
}

/// The first outline of an element drawn in a space where a unit is a point.
std::string drawn(const std::string& element) {
  const Read got = read_svg_content("<g transform='scale(1.33333333333)'>" + element + "</g>");
  BOOST_TEST(got.codes() == "", element);
  return told(got.outline(0));
}

std::string path(const std::string& data) {
  return drawn("<path d='" + data + "'/>");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg_shapes)

BOOST_AUTO_TEST_CASE(lines_of_a_path) {
  BOOST_TEST(path("M10 20 L30 40 50,60") == "M10,20L30,40L50,60");
  BOOST_TEST(path("m10 20 5 5 h10 v-5 H0 V1") == "M10,20L15,25L25,25L25,20L0,20L0,1");
  BOOST_TEST(path("M1 1l9 0 0 9zl5 5") == "M1,1L10,1L10,10ZM1,1L6,6");
  BOOST_TEST(path("M10-20L.4.6") == "M10,-20L0,1");
}

BOOST_AUTO_TEST_CASE(curves_of_a_path) {
  BOOST_TEST(path("M0 0C1 2 3 4 5 6S9 8 10 10") == "M0,0C1,2 3,4 5,6C7,8 9,8 10,10");
  BOOST_TEST(path("M0 0c1 2 3 4 5 6s4 2 5 4") == "M0,0C1,2 3,4 5,6C7,8 9,8 10,10");
  BOOST_TEST(path("M0 0Q30 30 60 0T120 0") == "M0,0C20,20 40,20 60,0C80,-20 100,-20 120,0");
  BOOST_TEST(path("M0 0S30 0 30 30") == "M0,0C0,0 30,0 30,30");
}

BOOST_AUTO_TEST_CASE(arcs_become_curves) {
  BOOST_TEST(path("M0 0A100 100 0 0 1 100 100") == "M0,0C55,0 100,45 100,100");
  BOOST_TEST(path("M0 0A100 100 0 0 0 100 100") == "M0,0C0,55 45,100 100,100");
  BOOST_TEST(path("M0 0A50 50 0 1 1 100 0") == "M0,0C0,-28 22,-50 50,-50C78,-50 100,-28 100,0");
  BOOST_TEST(path("M0 0a50,50 0 01100,0") == "M0,0C0,-28 22,-50 50,-50C78,-50 100,-28 100,0");
  BOOST_TEST(path("M0 0A1 1 0 0 1 100 0") == "M0,0C0,-28 22,-50 50,-50C78,-50 100,-28 100,0");
  BOOST_TEST(path("M0 0A0 5 0 0 1 9 9") == "M0,0L9,9");
}

BOOST_AUTO_TEST_CASE(large_arcs_go_the_long_way) {
  const std::string large = path("M100 0A100 100 0 1 1 0 -100");
  BOOST_TEST(large.ends_with("0,-100"));
  BOOST_TEST(std::count(large.begin(), large.end(), 'C') == 3);
}

BOOST_AUTO_TEST_CASE(rectangles) {
  BOOST_TEST(drawn("<rect x='1' y='2' width='30' height='20'/>") == "M1,2L31,2L31,22L1,22Z");
  BOOST_TEST(
      drawn("<rect width='100' height='50' rx='10'/>") ==
      "M10,0L90,0C96,0 100,4 100,10L100,40C100,46 96,50 90,50L10,50C4,50 0,46 0,40L0,10C0,4 4,0 10,0Z");
  BOOST_TEST(drawn("<rect width='20' height='10' rx='90' ry='2'/>").starts_with("M10,0"));
}

BOOST_AUTO_TEST_CASE(circles_and_ellipses) {
  BOOST_TEST(
      drawn("<circle cx='50' cy='50' r='100'/>") ==
      "M150,50C150,105 105,150 50,150C-5,150 -50,105 -50,50C-50,-5 -5,-50 50,-50C105,-50 150,-5 150,50Z");
  BOOST_TEST(drawn("<ellipse cx='0' cy='0' rx='20' ry='10'/>").starts_with("M20,0C20,6 11,10 0,10"));
}

BOOST_AUTO_TEST_CASE(lines_and_polygons) {
  BOOST_TEST(drawn("<line x1='1' y1='2' x2='3' y2='4'/>") == "M1,2L3,4");
  BOOST_TEST(drawn("<polyline points='1,2 3 4,5-6 7'/>") == "M1,2L3,4L5,-6");
  BOOST_TEST(drawn("<polygon points='1,2 3,4 5,6'/>") == "M1,2L3,4L5,6Z");
}

BOOST_AUTO_TEST_CASE(transforms_are_applied_from_the_right) {
  const auto corner = [](const std::string& transform) {
    return drawn("<g transform='" + transform + "'><line x1='10' y1='0' x2='10' y2='20'/></g>");
  };
  BOOST_TEST(corner("translate(5)") == "M15,0L15,20");
  BOOST_TEST(corner("translate(5 6) scale(2)") == "M25,6L25,46");
  BOOST_TEST(corner("scale(2,3) translate(5,6)") == "M30,18L30,78");
  BOOST_TEST(corner("rotate(90)") == "M0,10L-20,10");
  BOOST_TEST(corner("rotate(90 10 0)") == "M10,0L-10,0");
  BOOST_TEST(corner("skewX(45)") == "M10,0L30,20");
  BOOST_TEST(corner("skewY(45)") == "M10,10L10,30");
  BOOST_TEST(corner("matrix(0 1 1 0 1 2)") == "M1,12L21,12");
}

BOOST_AUTO_TEST_CASE(symbols_are_used_where_they_are_wanted) {
  BOOST_TEST(drawn("<defs><line id='a' x2='1' y2='1'/></defs><use href='#a' x='10' y='20'/>") ==
             "M10,20L11,21");
  BOOST_TEST(drawn("<symbol id='s' viewBox='0 0 10 10'><line x2='10' y2='10'/></symbol>"
                   "<use xlink:href='#s' x='5' width='100' height='100'/>") == "M5,0L105,100");
}

BOOST_AUTO_TEST_CASE(the_view_box_is_fitted_into_the_size) {
  const Read got = read(
      "<svg xmlns='http://www.w3.org/2000/svg' width='2in' height='1in' viewBox='10 10 20 20'>"
      "<line x1='10' y1='10' x2='30' y2='30'/></svg>");
  BOOST_TEST(got.picture->width.points() == 144);
  BOOST_TEST(got.picture->height.points() == 72);
  BOOST_TEST(told(read("<svg viewBox='0 0 20 20' width='144pt' height='72pt' preserveAspectRatio='none'>"
                       "<path stroke='red' d='M0 0L20 20'/></svg>")
                      .outline(0)) == "M0,0L144,72");
  BOOST_TEST(told(read("<svg viewBox='0 0 20 20' width='144pt' height='72pt'>"
                       "<path stroke='red' d='M0 0L20 20'/></svg>")
                      .outline(0)) == "M36,0L108,72");
}

BOOST_AUTO_TEST_CASE(a_view_box_alone_is_the_size_in_pixels) {
  const Read got = read("<svg viewBox='0 0 200 100'/>");
  BOOST_TEST(got.picture->width.points() == 150);
  BOOST_TEST(got.picture->height.points() == 75);
  BOOST_TEST(read("<svg/>").codes() == "bad-image");
  BOOST_TEST(read("<svg width='0' height='10'/>").codes() == "bad-image");
  BOOST_TEST(read("<svg width='100%' viewBox='0 0 40 10'/>").picture->width.points() == 30);
}

BOOST_AUTO_TEST_SUITE_END()
