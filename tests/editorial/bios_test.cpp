// What the settings say of people, and what the text says of them.
#include "casebound/document/walk.h"

#include "editorial/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

const std::string essay_of_ann = "# One\n\n*Ann Example, School*\n\nWords of an essay.\n\n";
const std::string own_bio = "*Ann Example is ESSAYBIO.*\n";

struct BioDesk : tests::Bindery {
  std::string lines(const std::string& id) { return all_text(Book{{}, {division(id)}}); }

  void bind_entry(const std::string& entry, const std::string& essay, const std::string& more = {}) {
    files.add("/book/1.md", essay);
    bind_with({}, "title: B\nlanguage: en\nidentifier: https://e.org\n" + more +
                      "matter: {body: [{file: 1.md" + entry + "}], back: [contributors]}\n");
  }
};

BOOST_FIXTURE_TEST_SUITE(bios, BioDesk)

BOOST_AUTO_TEST_CASE(the_settings_bio_goes_before_the_one_in_the_text_which_is_told) {
  bind_entry(", author: {name: Ann Example, bio: ENTRYBIO here.}", essay_of_ann + own_bio);
  BOOST_TEST(found() == "7:1 warning bio-said-twice\n");
  BOOST_TEST(lines("contributors").find("ENTRYBIO here.") != std::string::npos);
  BOOST_TEST(lines("contributors").find("ESSAYBIO") == std::string::npos);
  BOOST_TEST(lines("one").find("ESSAYBIO") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_book_says_of_an_editor_goes_before_the_essay_too) {
  bind_entry("", essay_of_ann + own_bio, "editors: [{name: Ann Example, bio: BOOKBIO here.}]\n");
  BOOST_TEST(tests::count_of(diagnostics, "bio-said-twice") == 1U);
  BOOST_TEST(lines("contributors").find("BOOKBIO here.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_words_in_both_are_printed_once_and_not_told) {
  bind_entry(", author: {name: Ann Example, bio: Ann Example is ESSAYBIO.}", essay_of_ann + own_bio);
  BOOST_TEST(found() == "");
  BOOST_TEST(all_text(book).find("ESSAYBIO") == all_text(book).rfind("ESSAYBIO"));
}

BOOST_AUTO_TEST_CASE(a_bio_of_somebody_else_stays) {
  bind_entry("", essay_of_ann + own_bio, "editors: [{name: Bo Bee, bio: BOOKBIO here.}]\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(lines("contributors").find("ESSAYBIO") != std::string::npos);
  BOOST_TEST(lines("contributors").find("BOOKBIO") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_of_several_authors_has_their_own_whatever_it_names) {
  bind_entry(", authors: [{name: Carl Test, bio: Carl Test binds.}, {name: Dora Test, bio: She sews.}]",
             "# One\n\nWords of an essay.\n");
  const std::string page = lines("contributors");
  BOOST_TEST(page.find("Carl Test\nCarl Test binds.\nDora Test\nShe sews.\n") != std::string::npos, page);
}

BOOST_AUTO_TEST_CASE(people_of_one_family_are_told_apart_by_their_whole_names) {
  bind_entry("",
             "# One\n\n*Carl Test and Dora Test*\n\nWords of an essay.\n\n*Carl Test binds.*\n\n*Dora Test "
             "sews.*\n");
  const std::string page = lines("contributors");
  BOOST_TEST(page.find("Carl Test\nCarl Test binds.\nDora Test\nDora Test sews.\n") != std::string::npos,
             page);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
