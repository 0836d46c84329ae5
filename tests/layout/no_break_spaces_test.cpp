// Spaces that no line ends at share in the justification of the line.
#include "layout/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using namespace casebound::tests;

/// Prose in which every second space is one that no line ends at.
std::string tied(const std::string& prose) {
  std::string out;
  int spaces = 0;
  for (const char c : prose) out += c == ' ' && ++spaces % 2 == 0 ? "\u00A0" : std::string(1, c);
  return out;
}

/// The widths of the spaces within a run, each kind by itself.
struct Gaps {
  std::vector<Length> plain, tied;

  explicit Gaps(const layout::GlyphRun& run) {
    for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) {
      const auto rest = std::string_view(run.text).substr(run.glyphs[i].cluster);
      if (rest.starts_with(' ')) plain.push_back(run.glyphs[i].advance);
      if (rest.starts_with("\u00A0")) tied.push_back(run.glyphs[i].advance);
    }
  }
};

BOOST_AUTO_TEST_SUITE(no_break_spaces)

BOOST_AUTO_TEST_CASE(they_are_as_wide_as_the_other_spaces_of_their_line) {
  const auto set = typeset(book_of({paragraph(tied(prose(12)))}));
  int compared = 0;
  for (const auto& page : set.pages.pages) {
    for (const auto& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run == nullptr) continue;
      const Gaps gaps(*run);
      if (gaps.plain.empty() || gaps.tied.empty()) continue;
      BOOST_TEST((gaps.plain.front() - gaps.tied.front()).points() < .01, run->text);
      BOOST_TEST((gaps.tied.front() - gaps.plain.front()).points() < .01, run->text);
      ++compared;
    }
  }
  BOOST_TEST(compared > 5);
}

BOOST_AUTO_TEST_CASE(no_line_ends_at_one) {
  const auto set = typeset(book_of({paragraph(tied(prose(12)))}));
  for (const auto& page : set.pages.pages) {
    for (const auto& line : lines_on(page)) BOOST_TEST(!line.text.ends_with("\u00A0"), line.text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
