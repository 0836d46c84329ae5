// What the settings say goes before what the text shows, and what is not printed for it is said.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct SettingsFirst : tests::Desk {
  Document with(const std::string& front, const std::string& text) {
    return read("---\n" + front + "\n---\n" + text);
  }

  /// The names that one author of the front matter stands for.
  std::string authors(const std::string& author) {
    std::string out;
    for (const auto& person : with("title: T\nauthor: \"" + author + "\"", "It rained.\n").authors)
      out += (out.empty() ? "" : "; ") + person.name + (person.affiliation.empty() ? "" : " of ") +
             person.affiliation;
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_settings_first, SettingsFirst)

BOOST_AUTO_TEST_CASE(a_title_and_a_byline_that_are_overridden_are_not_printed_and_said) {
  const Document document =
      with("title: The Collected Mill\nauthor: Jane A. Roe", "# The Mill\n\nJane Roe\n\nIt rained.\n");
  BOOST_TEST(plain_text(document.title) == "The Collected Mill");
  BOOST_TEST(document.authors.at(0).name == "Jane A. Roe");
  BOOST_TEST(document.authors.at(0).sort == "Roe, Jane A.");
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(found() == "5:1 note said-otherwise\n7:1 note said-otherwise\n");
}

BOOST_AUTO_TEST_CASE(a_section_is_no_other_title) {
  for (const char* text : {"# Mill\n\nIt rained.\n", "## The Mill\n\nIt rained.\n",
                           "# Background\n\nIt rained.\n", "# Introduction\n\n*Jane Roe*\n\nIt rained.\n",
                           "## The Mill\n\nIt rained.\n\n## The Race\n\nIt ran.\n"}) {
    const Document document = with("title: The Collected Mill", text);
    BOOST_TEST(std::holds_alternative<Heading>(document.body.at(0).value), text);
    BOOST_TEST(tests::count_of(diagnostics, "said-otherwise") == 0U, text);
  }
}

BOOST_AUTO_TEST_CASE(a_byline_of_somebody_else_stays_and_is_told) {
  const Document document = with("author: John Doe", "# The Mill\n\n*Jane Roe*\n\nIt rained.\n");
  BOOST_TEST(document.authors.at(0).name == "John Doe");
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(found() == "6:1 note byline-unclear\n");
  with("author: John Doe", "# The Mill\n\n*Summer Rain*\n\nIt rained.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(title_and_subtitle_may_stand_in_one_heading_or_in_two) {
  const std::string front = "title: The Mill\nsubtitle: A History\nauthor: Jane Roe";
  for (const char* text :
       {"# The Mill: A History\n\nIt rained.\n", "# The Mill\n\n## A History\n\nIt rained.\n"}) {
    const Document document = with(front, text);
    BOOST_TEST(document.body.size() == 1U, text);
    BOOST_TEST(plain_text(document.subtitle) == "A History", text);
  }
  BOOST_TEST(with(front, "# The Mill\n\n## The Race\n\nIt rained.\n").body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(two_headings_may_say_the_title_together) {
  const std::string front = "title: \"Rivers: A Story of Water\"";
  const Document document = with(front, "# Rivers\n## A Story of Water\n\nAnn Lee\n\nIt rained.\n");
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(document.authors.at(0).name == "Ann Lee");
  BOOST_TEST(plain_text(document.title) == "Rivers: A Story of Water");
  BOOST_TEST(with(front, "# Rivers\n## A Story of Fire\n\nIt rained.\n").body.size() == 3U);
}

BOOST_AUTO_TEST_CASE(one_text_may_name_several_authors) {
  BOOST_TEST(authors("Jane Roe and John Doe") == "Jane Roe; John Doe");
  BOOST_TEST(authors("Jane Roe, John Doe") == "Jane Roe; John Doe");
  BOOST_TEST(authors("Jane Roe, University of Leeds") == "Jane Roe of University of Leeds");
  BOOST_TEST(authors("By Jane Roe") == "Jane Roe");
  BOOST_TEST(authors("Jane Roe <jane@example.org>") == "Jane Roe");
  BOOST_TEST(found() == "3:9 note byline-link\n");
  BOOST_TEST(authors("Jane <Roe>") == "Jane <Roe>");
}

BOOST_AUTO_TEST_CASE(one_text_that_may_be_one_name_is_one) {
  for (const char* name : {"Martin Luther King, Jr.", "Smith and Sons", "Roe, Jane", "Le Guin, Ursula K.",
                           "Institute of Peace and War", "The Casebound Project"})
    BOOST_TEST(authors(name) == name);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
