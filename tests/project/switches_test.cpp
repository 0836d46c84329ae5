// Keys below a key: those that an essay does not name are the book's.
#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using project::Recognition;

struct SwitchShelf : tests::Shelf {
  /// What holds for the essay, of what the book, its front matter and its entry say.
  project::EssaySettings settled(const std::string& book, const std::string& front,
                                 const std::string& entry) {
    files.add("/book/a.md", (front.empty() ? "" : "---\n" + front + "\n---\n") + "# A\n\nText.\n");
    const std::string more = entry.empty() ? "" : ", " + entry;
    const auto project = load("title: T\n" + book + "\nmatter:\n  body:\n    - {file: a.md" + more + "}\n");
    BOOST_TEST(found() == "");
    return project.essays.at(0).settings;
  }
};

BOOST_FIXTURE_TEST_SUITE(switches, SwitchShelf)

BOOST_AUTO_TEST_CASE(what_an_essay_recognises_adds_to_what_the_book_says) {
  const auto wanted =
      settled("recognise: {byline: false}", "recognise: {bio: false}", "recognise: {label: false}")
          .recognise.value_or(Recognition());
  BOOST_TEST(!wanted.byline);
  BOOST_TEST(!wanted.bio);
  BOOST_TEST(!wanted.label);
  BOOST_TEST(wanted.notes);
}

BOOST_AUTO_TEST_CASE(an_essay_may_turn_one_of_the_books_switches_back) {
  const auto wanted =
      settled("recognise: false", "recognise: {bio: true}", "").recognise.value_or(Recognition());
  BOOST_TEST(wanted.bio);
  BOOST_TEST(!wanted.byline);
}

BOOST_AUTO_TEST_CASE(an_essay_that_sets_dashes_leaves_the_rest_as_the_book_does) {
  Typography wanted(false);
  wanted.dashes = true;
  BOOST_TEST((settled("typography: false", "", "typography: {dashes: true}").typography == wanted));
  BOOST_TEST((settled("typography: false", "typography: {dashes: true}", "").typography == wanted));
}

BOOST_AUTO_TEST_CASE(the_entry_goes_before_the_front_matter_and_that_before_the_book) {
  const auto typography = settled("typography: {quotes: false, dashes: false, spaces: false}",
                                  "typography: {quotes: true, dashes: true}", "typography: {quotes: false}")
                              .typography.value_or(Typography());
  BOOST_TEST(!typography.quotes);
  BOOST_TEST(typography.dashes);
  BOOST_TEST(!typography.spaces);
}

BOOST_AUTO_TEST_CASE(an_essay_that_says_nothing_is_left_to_the_book) {
  BOOST_TEST(!settled("typography: false", "", "").typography.is_said());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
