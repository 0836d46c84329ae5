// Words that are made together are the same as each alone, in any company.
#include "layout/fount.h"

#include "support/shipped_fonts.h"

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;
using namespace casebound::tests;

namespace {

const std::vector<std::string_view> words = {
    "office ", "affluent ",    "Type ",    "AVATAR ", "T",       "fi ",    "off ",      "f",
    "Quire ",  "1986 ",        "(verso) ", "“Recto”", "folio, ", "Wye. ",  "ijssel ",   "shelf-mark",
    "jeff’s ", "Thorn ",       "ænigma ",  "Ære ",    "жизнь ",  "Ελλάς ", "a\u0301b ", "x² ",
    "e.g. ",   "running\u00A0"};

style::ComputedStyle style_of(const std::string& family) {
  style::ComputedStyle style;
  style.font_family = {family};
  style.font_size = Length::from_points(11);
  style.hyphens = style::Hyphens::auto_;
  return style;
}

bool is_same(const WordForm& a, const WordForm& b) {
  const auto same_glyph = [](const Glyph& x, const Glyph& y) {
    return x.id == y.id && x.cluster == y.cluster && Length(x.advance) == Length(y.advance) &&
           Length(x.x_offset) == Length(y.x_offset) && Length(x.y_offset) == Length(y.y_offset);
  };
  const auto same_hyphen = [](const HyphenPoint& x, const HyphenPoint& y) {
    return x.offset == y.offset && x.before == y.before && x.after == y.after;
  };
  return a.text == b.text && a.width == b.width && a.space_width == b.space_width && a.digest == b.digest &&
         a.is_whole == b.is_whole &&
         std::equal(a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(), b.glyphs.end(), same_glyph) &&
         std::equal(a.hyphens.begin(), a.hyphens.end(), b.hyphens.begin(), b.hyphens.end(), same_hyphen);
}

BOOST_AUTO_TEST_SUITE(fount)

BOOST_AUTO_TEST_CASE(words_made_together_are_as_those_made_alone) {
  for (const std::string family : {"EB Garamond", "Linux Libertine", "Linux Biolinum"}) {
    const auto style = style_of(family);
    const std::size_t face = shipped_fonts().find({{family}});
    Founts alone(shipped_fonts()), together(shipped_fonts());
    const Fount& one = alone.fount(face, style, "en", {.hyphenates = true});
    const Fount& all = together.fount(face, style, "en", {.hyphenates = true});
    auto company = words;
    for (int turn = 0; turn < 5; ++turn) {
      const auto forms = all.make_words(company);
      for (std::size_t i = 0; i < company.size(); ++i)
        BOOST_TEST(is_same(*forms[i], one.word(company[i])), family << ": " << company[i]);
      std::rotate(company.begin(), company.begin() + 7, company.end());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_word_is_not_found_before_it_is_made) {
  Founts founts(shipped_fonts());
  const Fount& fount = founts.fount(0, style_of("EB Garamond"), "en", {});
  BOOST_TEST(fount.find("quire", Fount::hash("quire")) == nullptr);
  const WordForm& form = fount.word("quire");
  BOOST_TEST(fount.find("quire", Fount::hash("quire")) == &form);
  BOOST_TEST(&fount.word("quire") == &form);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
