#include "casebound/base/error.h"

#include "pdf/fixture.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" \n\f"));
  text.erase(text.find_last_not_of(" \n\f") + 1);
  return text;
}

/// What a reader copies out of a page with this one run.
std::string copied(const layout::GlyphRun& run) {
  return trimmed(WrittenPdf(book_of({page_of({run})})).text());
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_text)

BOOST_AUTO_TEST_CASE(plain_text_comes_out_as_it_went_in) {
  BOOST_TEST(copied(run_of("The quick brown fox, (again) \\ jumps.")) ==
             "The quick brown fox, (again) \\ jumps.");
}

BOOST_AUTO_TEST_CASE(ligatures_come_apart) {
  const layout::GlyphRun run = run_of("office baffle fjord Tafel");
  BOOST_TEST(run.glyphs.size() < run.text.size());
  BOOST_TEST(copied(run) == "office baffle fjord Tafel");
}

BOOST_AUTO_TEST_CASE(small_capitals_stay_lower_case) {
  BOOST_TEST(copied(run_of("small caps", "Linux Libertine", {"smcp"})) == "small caps");
}

BOOST_AUTO_TEST_CASE(one_glyph_may_stand_for_two_texts) {
  const WrittenPdf pdf(book_of({page_of({run_of("abc", "Linux Libertine", {"smcp", "c2sc"}),
                                         run_of("ABC", "Linux Libertine", {"smcp", "c2sc"})})}));
  const std::string text = pdf.text();
  BOOST_TEST(text.find("abc") < text.find("ABC"));
  BOOST_TEST(text.find("ABC") != std::string::npos);
  BOOST_TEST(occurrences(pdf.plain(), "/FontFile3") == 1U);
  BOOST_TEST(occurrences(pdf.plain(), "/Subtype /Type0") == 2U);
}

BOOST_AUTO_TEST_CASE(a_hyphen_of_the_line_break_is_a_soft_hyphen) {
  layout::GlyphRun run = run_of("hy-phen");
  layout::GlyphRun broken = run_of("typogra-");
  broken.text = "typogra\u00AD";
  const WrittenPdf pdf(book_of({page_of({run, broken})}));
  BOOST_TEST(pdf.text().find("hy-phen") != std::string::npos);
  const std::string plain = pdf.plain();
  BOOST_TEST(occurrences(plain, "<002D>") == 1U);
  BOOST_TEST(occurrences(plain, "<00AD>") == 1U);
}

BOOST_AUTO_TEST_CASE(other_scripts_and_marks_come_out) {
  BOOST_TEST(copied(run_of("Žižek, Ελλάδα, Москва — “naïve” № 5")) == "Žižek, Ελλάδα, Москва — “naïve” № 5");
}

BOOST_AUTO_TEST_CASE(glyphs_that_make_up_one_character_are_a_span_with_its_text) {
  layout::GlyphRun run = run_of("xe'y");
  run.text = "xéy";
  run.glyphs[2].cluster = 1;
  run.glyphs[3].cluster = 3;
  const WrittenPdf pdf(book_of({page_of({run})}));
  BOOST_TEST(trimmed(pdf.text()) == "xéy");
  BOOST_TEST(occurrences(pdf.plain(), "/ActualText") == 1U);
  BOOST_TEST(occurrences(pdf.plain(), "BDC") == occurrences(pdf.plain(), "EMC"));
}

BOOST_AUTO_TEST_CASE(a_missing_character_is_never_printed) {
  layout::GlyphRun run = run_of("a漢b");
  BOOST_CHECK_EXCEPTION(write(book_of({page_of({run})})), Error, [](const Error& error) {
    return error.exit() == Exit::bug && error.diagnostic().code == "pdf-notdef";
  });
}

BOOST_AUTO_TEST_CASE(a_glyph_without_text_is_our_bug) {
  layout::GlyphRun run = run_of("ab");
  run.text = "a";
  BOOST_CHECK_EXCEPTION(write(book_of({page_of({run})})), Error,
                        [](const Error& error) { return error.diagnostic().code == "pdf-text"; });
}

BOOST_AUTO_TEST_SUITE_END()
