#include "image/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(svg_text)

BOOST_AUTO_TEST_CASE(words_have_place_size_and_face) {
  const Read got = read_svg_content(
      "<text x='20' y='40' font-size='12pt' font-weight='700' font-style='italic' text-anchor='middle' "
      "font-family='Arial' fill='red'>  two\n  words </text>");
  BOOST_TEST(got.codes() == "");
  const image::DrawnText& text = got.text(0);
  BOOST_TEST(text.text == "two words");
  BOOST_TEST(text.x == 15);
  BOOST_TEST(text.y == 30);
  BOOST_TEST(text.size == 12);
  BOOST_TEST(text.bold);
  BOOST_TEST(text.italic);
  BOOST_TEST(!text.serif);
  BOOST_TEST((text.anchor == image::DrawnText::Anchor::middle));
  BOOST_TEST(text.fill.red == 1);
}

BOOST_AUTO_TEST_CASE(spans_go_on_or_begin_anew) {
  const Read got = read_svg_content(
      "<text x='4' y='8'>a <tspan font-weight='bold'>b</tspan> c<tspan x='4' dy='20'>d</tspan></text>");
  BOOST_TEST_REQUIRE(got.drawing().marks.size() == 4U);
  BOOST_TEST(got.text(0).text == "a ");
  BOOST_TEST(!got.text(0).continues);
  BOOST_TEST(got.text(1).continues);
  BOOST_TEST(got.text(1).bold);
  BOOST_TEST(got.text(2).text == " c");
  BOOST_TEST(!got.text(3).continues);
  BOOST_TEST(got.text(3).x == 3);
  BOOST_TEST(got.text(3).y == 21);
}

BOOST_AUTO_TEST_CASE(a_raised_span_goes_on_higher) {
  const Read got = read_svg_content("<text x='4' y='8'>a<tspan dy='-4'>b</tspan></text>");
  BOOST_TEST(got.text(1).continues);
  BOOST_TEST(got.text(1).x == 0);
  BOOST_TEST(got.text(1).y == -3);
}

BOOST_AUTO_TEST_CASE(turned_words_stay_turned) {
  const Read got = read_svg_content("<text transform='translate(20 40) rotate(-90)'>up</text>");
  BOOST_TEST(got.text(0).turn == -90);
  BOOST_TEST(got.text(0).x == 15);
  BOOST_TEST(got.text(0).y == 30);
  BOOST_TEST(got.text(0).size == 12, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
