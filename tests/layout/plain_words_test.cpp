// Words of plain letters are passed over without ICU; what they are mixed with must not show it.
#include "layout/line_break.h"

#include <array>
#include <memory>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace {

using Offsets = std::vector<std::uint32_t>;

/// UAX 14 by ICU alone.
Offsets breaks_by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  UText* input = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(input, status);
  BOOST_REQUIRE(U_SUCCESS(status));
  Offsets out;
  iterator->first();
  for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
    if (static_cast<std::size_t>(at) < text.size()) out.push_back(static_cast<std::uint32_t>(at));
  utext_close(input);
  return out;
}

/// Neither dashes nor figures, about which the trade has rules of its own.
constexpr std::array<const char*, 34> pieces = {
    " ", " ", " ", " ",      " ",      "a",  "b",      "Word",   "é",  "ß", "ж", "Я",
    ".", ",", "’", "‘",      "“",      "”",  "(",      ")",      "\"", "!", "?", ":",
    ";", "/", "%", "\u00A0", "\u0301", "中", "\u200B", "\u2060", "א",  "…"};

BOOST_AUTO_TEST_CASE(lines_may_end_where_icu_says_whatever_words_are_mixed_with) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) text += pieces.at(random() % pieces.size());
    BOOST_TEST_CONTEXT("“" << text << "”")
    BOOST_TEST(casebound::layout::line_breaks(text, {}) == breaks_by_icu(text),
               boost::test_tools::per_element());
  }
}

}  // namespace
