#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(kerning)

namespace {

/// The width of the chapter's only paragraph, set in one line.
Length width_of(Inlines inlines) {
  const auto set = typeset(book_of({Block{{}, {}, Paragraph{ParagraphRole::body, std::move(inlines)}}}));
  const auto line = lines_on(set.pages.pages.front()).back();
  return line.end - line.begin;
}

Inlines linked(const std::string& before, const std::string& text, const std::string& after) {
  Inlines out = text_inlines(before);
  out.push_back({{}, Link{"https://example.org", {}, text_inlines(text)}});
  for (auto& inline_ : text_inlines(after)) out.push_back(std::move(inline_));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_link_within_a_word_changes_nothing_in_the_distance_of_its_letters) {
  BOOST_TEST(width_of(linked("HA", "V", "AH")).units() == width_of(text_inlines("HAVAH")).units());
}

BOOST_AUTO_TEST_CASE(a_link_after_a_space_is_as_far_away_as_any_word) {
  BOOST_TEST(width_of(linked("HA ", "V", " AH")).units() == width_of(text_inlines("HA V AH")).units());
}

BOOST_AUTO_TEST_SUITE_END()
