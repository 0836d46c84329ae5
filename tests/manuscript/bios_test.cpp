// What is said of the authors, and where it ends.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct Bios : tests::Desk {
  Document document;

  void see(const std::string& byline, const std::string& end) {
    document = read("# The Mill\n\n" + byline + "\n\nIt rained on the mill.\n\n" + end + "\n");
  }
  std::string bio(std::size_t i) const {
    return plain_text(std::get<Paragraph>(document.bio.at(i).value).inlines);
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_bios, Bios)

BOOST_AUTO_TEST_CASE(credits_end_a_bio) {
  for (const char* credit : {"Translated by John Doe.", "Originally published in *The Times*, 2004.",
                             "© 2004 Jane Roe", "Traduit de l'anglais par Jean Petit",
                             "Перевод с английского"
                             " Анны Петровой"}) {
    see("Jane Roe",
        "## About the Author\n\nJane Roe is a writer.\n\nShe has cats.\n\n" + std::string(credit));
    BOOST_TEST(document.bio.size() == 2U, credit);
    BOOST_TEST(document.body.size() == 2U, credit);
  }
}

BOOST_AUTO_TEST_CASE(bios_stay_whole_and_in_their_order) {
  see("Jane Roe, John Doe, and Max Smith",
      "---\n\n**Jane Roe** is a writer. **John Doe** is a poet.\n\n**Max Smith** teaches at Yale.");
  BOOST_TEST_REQUIRE(document.bio.size() == 2U);
  BOOST_TEST(bio(1) == "Max Smith teaches at Yale.");
  see("Ursula K. Le Guin", "Ursula K. Le Guin is the author of it.\n\nHer website is [here](https://a.b).");
  BOOST_TEST_REQUIRE(document.bio.size() == 2U);
  BOOST_TEST(bio(1) == "Her website is here.");
}

BOOST_AUTO_TEST_CASE(what_text_follows_is_no_bio) {
  see("Jane Roe", "Jane Roe was here.\n\nShe went home.\n\nThe rain went on, and so did the mill.");
  BOOST_TEST(document.bio.size() == 1U);
  BOOST_TEST(document.body.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_bare_line_may_be_the_heading_of_the_bio) {
  see("By George Orwell",
      "ABOUT THE AUTHOR\n\nGeorge Orwell was an English novelist.\n\nNOTES\n\nIt was written in 1946.");
  BOOST_TEST(document.bio.size() == 1U);
  BOOST_TEST(document.body.size() == 3U);
  BOOST_TEST(found() == "7:1 note section-taken\n");
  see("By George Orwell", "ABOUT THE AUTHOR\n\nNothing is known.");
  BOOST_TEST(document.body.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_bio_names_its_author_without_titles_degrees_and_middle_names) {
  for (const auto& [byline, note] : std::vector<std::pair<std::string, std::string>>{
           {"By Jane Roe, PhD", "*Jane Roe is a writer.*"},
           {"By Dr. Jane Roe", "*Jane Roe is a writer.*"},
           {"Jane Roe Jr.", "*Jane Roe is a writer.*"},
           {"By Jane Roe", "*Dr. Jane Roe is a writer.*"},
           {"Иван Петрович Сидоров", "*Иван Сидоров — писатель.*"},
           {"J. R. R. Tolkien", "*J. R. R. Tolkien (1892–1973) wrote* The Hobbit *and other books.*"},
           {"Jane Roe", "*About the author: Jane Roe writes.*"},
           {"Jane Roe", "**About the author:** Jane Roe writes."},
           {"Jane Roe", "## Zur Autorin\n\nJane Roe lebt in Wien."}}) {
    see(byline, note);
    BOOST_TEST(document.bio.size() == 1U, byline << " / " << note);
    BOOST_TEST(document.body.size() == 1U, note);
    BOOST_TEST(tests::count_of(diagnostics, "author-spelling-variant") == 0U, note);
  }
}

BOOST_AUTO_TEST_CASE(somebody_else_is_not_the_author) {
  for (const char* note :
       {"*Jane Smith is a writer.*", "*Roe is a river.*", "*About the mill: Jane Roe owns it.*",
        "**About the author:** nothing is known."}) {
    see("By Dr. Jane Roe", note);
    BOOST_TEST(document.bio.empty(), note);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
