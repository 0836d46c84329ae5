#include "casebound/layout/hyphenation.h"

#include "casebound/base/error.h"
#include "casebound/base/recording_files.h"

#include "layout/hyphenate.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::layout;

namespace {

std::vector<std::size_t> points(const Hyphenation& hyphenation, const std::string& language,
                                std::string_view word) {
  Hyphenator& hyphenator = hyphenation.hyphenator();
  return hyphenator.points(word, {5, 2, 2}, [&] { return hyphenator.dictionary(language); });
}

BOOST_AUTO_TEST_SUITE(hyphenation)

BOOST_AUTO_TEST_CASE(what_is_read_ahead_counts_as_read_only_when_it_is_wanted) {
  RecordingFiles files(disk());
  const Hyphenation hyphenation({.files = &files});
  hyphenation.read_ahead("en", files.unrecorded());
  BOOST_TEST(files.files_asked_for().empty());
  BOOST_TEST(points(hyphenation, "en", "typesetting") == points(Hyphenation(), "en", "typesetting"),
             boost::test_tools::per_element());
  BOOST_TEST(files.files_read().size() == 1U);
}

BOOST_AUTO_TEST_CASE(that_nothing_can_be_read_ahead_is_nobodys_trouble) {
  const Hyphenation hyphenation;
  hyphenation.read_ahead("tlh", disk());
  hyphenation.read_ahead("", disk());
  BOOST_TEST(points(hyphenation, "tlh", "typesetting").empty());
}

BOOST_AUTO_TEST_CASE(words_too_short_to_be_divided_need_no_dictionary) {
  RecordingFiles files(disk());
  const Hyphenation hyphenation({.files = &files});
  BOOST_TEST(points(hyphenation, "en", "verb").empty());
  BOOST_TEST(points(hyphenation, "en", "QUIRES").empty());
  BOOST_TEST(files.files_asked_for().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
