#include "font/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::shipped_face;

BOOST_AUTO_TEST_SUITE(font_face)

BOOST_AUTO_TEST_CASE(tells_the_metrics_of_libertine) {
  const font::Face& face = shipped_face("Linux Libertine");
  const font::Metrics& metrics = face.metrics();
  BOOST_TEST(face.postscript_name() == "LinLibertineO");
  BOOST_TEST(face.file_name() == "LinLibertine_R.otf");
  BOOST_TEST(metrics.units_per_em == 1000);
  BOOST_TEST(metrics.ascender > 600);
  BOOST_TEST(metrics.descender < -150);
  BOOST_TEST(metrics.cap_height > metrics.x_height);
  BOOST_TEST(metrics.x_height > 400);
  BOOST_TEST(metrics.y_max > metrics.ascender);
  BOOST_TEST(metrics.italic_angle == 0.0);
  BOOST_TEST(!metrics.fixed_pitch);
}

BOOST_AUTO_TEST_CASE(tells_an_italic_by_its_angle) {
  BOOST_TEST(shipped_face("Linux Libertine", 400, true).metrics().italic_angle < -5.0);
}

BOOST_AUTO_TEST_CASE(tells_a_typewriter_face_by_its_pitch) {
  const font::Face& mono = shipped_face("Linux Libertine Mono");
  BOOST_TEST(mono.advance(mono.glyph(U'i')) == mono.advance(mono.glyph(U'M')));
}

BOOST_AUTO_TEST_CASE(tells_where_the_ink_of_a_letter_is) {
  const font::Face& face = shipped_face("Linux Libertine");
  BOOST_TEST(face.ink(face.glyph(U'H')).bottom > -10);
  BOOST_TEST(face.ink(face.glyph(U'H')).top > face.metrics().x_height);
  BOOST_TEST(face.ink(face.glyph(U'Q')).bottom < -100);
  BOOST_TEST(face.ink(face.glyph(U' ')).right == 0);
}

BOOST_AUTO_TEST_CASE(knows_which_characters_it_covers) {
  const font::Face& face = shipped_face("Linux Libertine");
  BOOST_TEST(face.covers(U'Ж'));
  BOOST_TEST(!face.covers(U'漢'));
  BOOST_TEST(face.glyph(U'漢') == 0);
  BOOST_TEST(face.advance(face.glyph(U'M')) > face.advance(face.glyph(U'i')));
}

BOOST_AUTO_TEST_CASE(knows_its_features) {
  const font::Face& face = shipped_face("Linux Libertine");
  BOOST_TEST(face.has_feature("smcp"));
  BOOST_TEST(face.has_feature("kern"));
  BOOST_TEST(!face.has_feature("qqqq"));
}

BOOST_AUTO_TEST_SUITE_END()
