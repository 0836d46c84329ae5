// One author under two spellings.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct NameDesk : tests::LintDesk {
  /// Binds an essay of each author and counts the variants.
  std::size_t variants(const std::vector<std::string>& authors) {
    std::vector<std::string> essays;
    for (const auto& author : authors)
      essays.push_back("# Of " + author + "\n\nBy " + author + "\n\nWords.\n");
    bind_essays(essays);
    return tests::count_of(diagnostics, "author-spelling-variant");
  }
};

BOOST_FIXTURE_TEST_SUITE(lint_names, NameDesk)

BOOST_AUTO_TEST_CASE(one_person_is_called_by_two_names) {
  for (const auto& [first, second] :
       std::vector<std::pair<std::string, std::string>>{{"Sergey Oznobishchev", "Sergei Oznobishchev"},
                                                        {"José Álvarez", "Jose Alvarez"},
                                                        {"Jane Roe", "J. Roe"},
                                                        {"Jane Roe", "Jane Q. Roe"},
                                                        {"Philip Larkin", "Phillip Larkin"},
                                                        {"Sergey Oznobishchev", "Sergey Oznobischev"}})
    BOOST_TEST(variants({first, second}) == 1U, first << " / " << second);
  BOOST_TEST(message("author-spelling-variant") ==
             "“Sergey Oznobischev” is called “Sergey Oznobishchev” elsewhere");
}

BOOST_AUTO_TEST_CASE(people_of_like_names_are_different_people) {
  for (const auto& [first, second] :
       std::vector<std::pair<std::string, std::string>>{{"Jane Roe", "Jane Roe"},
                                                        {"Anna Petrova", "Anne Petrova"},
                                                        {"John Smith", "Joan Smith"},
                                                        {"Jane Roe", "Jane Doe"},
                                                        {"Martin Luther", "Martin Luther King, Jr."},
                                                        {"Alexander Ivanov", "Alexandra Ivanova"},
                                                        {"Jane Roe", "Jane Roe, PhD"},
                                                        {"Dr. Jane Roe", "Jane Roe"}})
    BOOST_TEST(variants({first, second}) == 0U, first << " / " << second);
}

BOOST_AUTO_TEST_CASE(the_note_about_the_author_spells_the_name_otherwise) {
  BOOST_TEST(findings_in("Words.\n\n*Jane Q. Roe is a writer.*") == "7:1 author-spelling-variant\n");
  BOOST_TEST(findings_in("Words.\n\nJohn Doe is a writer.\n\nThis is it.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
