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
  BOOST_TEST(document.bio.empty());
  BOOST_TEST(document.body.size() == 4U);
  for (const char* end : {"***\n\nJane Roe was born in 1902. This is her story.\n\nShe went to "
                          "sea.\n\n***\n\nShe died in 1980.",
                          "Jane Roe was missing.\n\nTom Hardy was missing.\n\nThe rest were dead.",
                          "Jane Roe is a writer.\n\n## The Mill\n\nIt ran."}) {
    see("By Jane Roe", end);
    BOOST_TEST(document.bio.empty(), end);
  }
}

BOOST_AUTO_TEST_CASE(a_bio_in_roman_type_may_be_followed_by_what_is_no_text) {
  for (const char* end :
       {"Translated by John Doe.", "Moscow, 12 March 2014", "***\n\n*This essay is part of a series.*",
        "She has cats.\n\nJohn Doe is a poet.\n\nHe has none.", "**Notes**\n\nIt was written in 1946."}) {
    see("By Jane Roe and John Doe", "Jane Roe is a writer.\n\n" + std::string(end));
    BOOST_TEST(!document.bio.empty(), end);
  }
}

BOOST_AUTO_TEST_CASE(verse_about_the_author_is_no_bio) {
  const std::string verse = "*Jane Roe is a poet of the sea,*  \n*Tom Hardy of the land.*";
  for (const char* end : {"", "\n\nSo ran the rhyme."}) {
    see("By Jane Roe", verse + end);
    BOOST_TEST(document.bio.empty(), end);
  }
  BOOST_TEST(read("# T\n\nBy Jane Roe\n\n" + verse + "\n\nSo ran the rhyme.\n").bio.empty());
  see("By Jane Roe", "*Jane Roe is a poet.*  \n*She has cats.*");
  BOOST_TEST(document.bio.size() == 1U);
  see("By Jane Roe", "*Jane Roe is a poet of the sea\nand of the land.*\n\nSo ran the rhyme.");
  BOOST_TEST(document.bio.size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_of_many_authors_has_a_bio) {
  const std::vector<std::string> names = {"Ann Lee",  "John Doe", "Max Smith",
                                          "Jane Roe", "Tom Hall", "Mary Jones"};
  std::string byline = "By ", bios;
  for (const auto& name : names) {
    byline += (bios.empty() ? "" : name == names.back() ? ", and " : ", ") + name;
    bios += "*" + name + " is a writer.*\n\n";
  }
  see(byline, bios);
  BOOST_TEST(document.bio.size() == names.size());
  BOOST_TEST(document.body.size() == 1U);
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
