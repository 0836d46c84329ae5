#include "layout/fixture.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(missing_marks)

namespace {

bool tells_of_missing_glyph(const std::string& text) {
  const auto set = typeset(book_of({paragraph(text)}));
  const auto& items = set.diagnostics.items();
  return std::any_of(items.begin(), items.end(),
                     [](const Diagnostic& item) { return item.code == "missing-glyph"; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_mark_on_a_letter_that_the_face_does_not_have_is_told) {
  BOOST_TEST(tells_of_missing_glyph("An x\u20E3 in a box."));
  BOOST_TEST(!tells_of_missing_glyph("An e\u0301 with its accent."));
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_within_a_word_is_set_as_a_joiner) {
  const std::string text = text_of(typeset(book_of({paragraph("Wo\uFEFFrd.")})).pages);
  BOOST_TEST(text.find("\uFEFF") == std::string::npos);
  BOOST_TEST(text.find("Wo\u2060rd.") != std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
