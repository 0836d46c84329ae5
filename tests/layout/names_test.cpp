#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(titles_and_names)

namespace {

/// The body lines of one paragraph, in the policy design.
std::vector<std::string> lines_of(const std::string& text) {
  const auto set = typeset(book_of({paragraph(text)}));
  std::vector<std::string> out;
  for (const auto& page : set.pages.pages)
    for (const auto& line : lines_on(page)) out.push_back(line.text);
  return out;
}

bool some_line_ends_with(const std::vector<std::string>& lines, const std::string& end) {
  for (const auto& line : lines)
    if (line.ends_with(end)) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_title_stays_with_its_name_where_words_before_it_can_give) {
  const std::string name = "Mr. Featherstone ";
  std::string text;
  for (int i = 0; i < 40; ++i) text += name + (i % 3 == 0 ? "sets a line and " : "reads it and ");
  BOOST_TEST(!some_line_ends_with(lines_of(text + "rests."), "Mr. "));
}

BOOST_AUTO_TEST_CASE(a_title_is_parted_from_a_long_name_before_a_line_gapes) {
  const std::string name = "Mr.\u00A0Featherstonehaughingtonshire-";
  const auto lines = lines_of("The compositor set what was sent to him by a certain " + name +
                              "Cholmondeley and by nobody else in all these years of work.");
  BOOST_TEST(some_line_ends_with(lines, "Mr.\u00A0"));
}

BOOST_AUTO_TEST_SUITE_END()
