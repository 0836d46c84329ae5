#include "casebound/document/walk.h"

#include "editorial/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Bindery;
using tests::essay;

std::string by(const std::string& author, const std::string& title) {
  return "# " + title + "\n\nBy " + author + "\n\nWords.\n";
}

struct FrontPages : Bindery {
  /// The lines of one division.
  std::string lines(const std::string& id) { return all_text(Book{{}, {division(id)}}); }
};

BOOST_FIXTURE_TEST_SUITE(front_pages, FrontPages)

BOOST_AUTO_TEST_CASE(the_title_page_of_one_author) {
  bind_essays({by("Jane Roe", "One")}, "subtitle: Sub\npublisher: Press\nplace: Moscow\ndate: 2026-11-24");
  BOOST_TEST(lines("titlepage") == "Book\nSub\nJane Roe\nMoscow · Press · 2026\n");
}

BOOST_AUTO_TEST_CASE(the_title_page_of_a_few_authors_names_them_once_each) {
  bind_essays({by("Jane Roe", "One"), by("John Doe", "Two"), by("Jane Roe", "Three")});
  BOOST_TEST(lines("titlepage") == "Book\nJane Roe and John Doe\n");
}

BOOST_AUTO_TEST_CASE(the_title_page_of_many_authors_names_none) {
  bind_essays(
      {by("Jane Aa", "1"), by("Jane Bb", "2"), by("Jane Cc", "3"), by("Jane Dd", "4"), by("Jane Ee", "5")});
  BOOST_TEST(lines("titlepage") == "Book\n");
  BOOST_TEST(book.metadata.contributors.size() == 5U);
}

BOOST_AUTO_TEST_CASE(editors_go_before_authors) {
  bind_essays({by("Jane Roe", "One")}, "editors: [Ann Other, Bo Bee]");
  BOOST_TEST(lines("titlepage") == "Book\nEdited by Ann Other and Bo Bee\n");
}

BOOST_AUTO_TEST_CASE(a_book_that_names_its_editors_still_knows_its_authors) {
  bind_essays({by("Jane Roe", "One")}, "editors: [Ann Other]");
  BOOST_TEST(book.metadata.contributors.size() == 2U);
}

BOOST_AUTO_TEST_CASE(authors_of_the_settings_are_the_books) {
  bind_essays({by("Jane Roe", "One")}, "authors: [Ann Other]");
  BOOST_TEST(lines("titlepage") == "Book\nAnn Other\n");
  BOOST_TEST(book.metadata.contributors.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_imprint_page_says_what_is_known) {
  bind_essays(
      {by("Jane Roe", "One")},
      "subtitle: Sub\nseries: {name: Studies, position: 2}\nedition: 2nd\npublisher: Press\nplace: Moscow\n"
      "date: 2026-11-24\nrights: All rights reserved.\n");
  BOOST_TEST(lines("copyright-page") ==
             "Book: Sub\nStudies, 2\n2nd\nPress, Moscow\nNovember 24, 2026\nAll rights reserved.\n");
}

BOOST_AUTO_TEST_CASE(the_imprint_page_of_a_bare_book_is_its_title) {
  bind_essays({by("Jane Roe", "One")});
  BOOST_TEST(lines("copyright-page") == "Book\n");
}

BOOST_AUTO_TEST_CASE(the_imprint_page_prints_the_isbn) {
  bind_with({by("Jane Roe", "One")},
            "title: Book\nlanguage: en-GB\nidentifier: urn:isbn:978-0-306-40615-7\ndate: 2026-11-24\n");
  BOOST_TEST(lines("copyright-page") == "Book\n24 November 2026\nISBN 978-0-306-40615-7\n");
}

BOOST_AUTO_TEST_CASE(the_contents_of_one_author_are_titles) {
  bind_essays({by("Jane Roe", "One"), by("Jane Roe", "Two")});
  BOOST_TEST(lines("contents") == "Contents\nOne\nTwo\n");
}

BOOST_AUTO_TEST_CASE(the_contents_of_several_authors_name_them) {
  bind_essays({by("Jane Roe", "One"), by("John Doe", "Two")});
  BOOST_TEST(lines("contents") == "Contents\nOne Jane Roe\nTwo John Doe\n");
}

BOOST_AUTO_TEST_CASE(the_tools_own_words_are_in_the_books_language) {
  bind_with({by("Jane Roe and John Doe", "One")},
            "title: Buch\nlanguage: de\nidentifier: https://e.org\ndate: 2026-11-24\neditors: Ann Other\n");
  BOOST_TEST(lines("titlepage") == "Buch\nHerausgegeben von Ann Other\n2026\n");
  BOOST_TEST(lines("contents") == "Inhalt\nOne\n");
  BOOST_TEST(lines("copyright-page") == "Buch\n24. November 2026\n");
  BOOST_TEST(division("one").running_author == "Jane Roe und John Doe");
}

// ---- what the settings leave open

BOOST_AUTO_TEST_CASE(a_made_identifier_is_the_same_every_time) {
  const std::string yaml = "title: Book\nlanguage: en\n";
  const std::string first = bind_with({by("Jane Roe", "One")}, yaml).metadata.identifier;
  BOOST_TEST(found() == "1:1 note made-identifier\n");
  BOOST_TEST(first.starts_with("urn:uuid:"));
  BOOST_TEST(bind_with({by("Jane Roe", "Two")}, yaml).metadata.identifier == first);
  BOOST_TEST(bind_with({by("John Doe", "One")}, yaml).metadata.identifier != first);
  BOOST_TEST(bind_with({by("Jane Roe", "One")}, "title: Other\nlanguage: en\n").metadata.identifier != first);
}

BOOST_AUTO_TEST_CASE(a_missing_language_is_english_with_a_warning) {
  bind_with({by("Jane Roe", "One")}, "title: Book\nidentifier: https://e.org\n");
  BOOST_TEST(found() == "1:1 warning missing-language\n");
  BOOST_TEST(book.metadata.language == "en");
  BOOST_TEST(division("one").language == "en");
}

BOOST_AUTO_TEST_CASE(a_single_manuscript_is_the_whole_book) {
  files.add("/a.md", "---\nlanguage: ru\ndate: 2015-06-01\n---\n" + by("Jane Roe", "Title"));
  bind("/a.md", files);
  BOOST_TEST(book.metadata.title == "Title");
  BOOST_TEST(book.metadata.language == "ru");
  BOOST_TEST(book.metadata.date == "2015-06-01");
  BOOST_TEST(book.metadata.slug == "a");
  BOOST_TEST(found() == "1:1 note made-identifier\n");
}

BOOST_AUTO_TEST_CASE(a_single_manuscript_without_a_language) {
  files.add("/a.md", by("Jane Roe", "Title"));
  bind("/a.md", files);
  BOOST_TEST(found() == "1:1 warning missing-language\n1:1 note made-identifier\n");
}

BOOST_AUTO_TEST_CASE(a_single_manuscript_says_in_its_front_matter_what_a_book_says) {
  files.add(
      "/a.md",
      "---\nlanguage: en\nidentifier: https://e.org/a\npublisher: Press\nrights: Free.\nseries: Studies\n"
      "editors: Ann Other\n---\n" +
          by("Jane Roe", "Title"));
  bind("/a.md", files);
  BOOST_TEST(found() == "");
  BOOST_TEST(lines("titlepage") == "Title\nEdited by Ann Other\nPress\n");
  BOOST_TEST(lines("copyright-page") == "Title\nStudies\nPress\nFree.\n");
}

BOOST_AUTO_TEST_CASE(the_tools_colophon_names_the_families_it_is_given) {
  bind_essays({by("Jane Roe", "One")}, "matter: {body: [1.md], back: [colophon]}\n");
  editorial::name_typefaces(book, {"EB Garamond", "Fira Mono"});
  BOOST_TEST(lines("colophon").find("EB Garamond and Fira Mono") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_authors_own_colophon_is_left_as_it_is) {
  files.add("/book/colophon.md", "Set by hand.\n");
  bind_essays({by("Jane Roe", "One")}, "matter: {body: [1.md], back: [{colophon: colophon.md}]}\n");
  const std::string before = lines("colophon");
  editorial::name_typefaces(book, {"EB Garamond"});
  BOOST_TEST(lines("colophon") == before);
}

BOOST_AUTO_TEST_CASE(a_book_of_nothing_is_bound_without_a_crash) {
  diagnostics = {};
  const Book empty = editorial::bind({}, {}, {}, diagnostics);
  BOOST_TEST(empty.divisions.empty());
}

BOOST_AUTO_TEST_CASE(whom_the_settings_name_stands_on_the_title_page_beside_the_editors) {
  bind_essays({by("Jane Roe", "One")},
              "authors: [Ann Other]\neditors: [Bo Bee]\ntranslators: [Cy Cee]\nillustrators: [Di Dee]\n"
              "introduction-by: Ed Eff\n");
  BOOST_TEST(lines("titlepage") ==
             "Book\nAnn Other\nEdited by Bo Bee\nTranslated by Cy Cee\nIllustrated by Di Dee\nWith an "
             "introduction by Ed Eff\n");
}

BOOST_AUTO_TEST_CASE(however_many_authors_the_settings_name_they_are_named) {
  bind_essays({by("Jane Roe", "One")}, "authors: [Ann A, Bo B, Cy C, Di D, Ed E]\n");
  BOOST_TEST(lines("titlepage") == "Book\nAnn A, Bo B, Cy C, Di D and Ed E\n");
}

BOOST_AUTO_TEST_CASE(the_contributors_page_tells_what_each_has_done) {
  bind_essays({by("Jane Roe", "One"), by("Bo Bee", "Two")},
              "editors: [{name: Bo Bee, affiliation: Press}]\ntranslators: [Bo Bee, Cy Cee]\n");
  BOOST_TEST(lines("contributors") ==
             "Contributors\nBo Bee (editor, translator), Press\nCy Cee (translator)\nJane Roe\n");
}

BOOST_AUTO_TEST_CASE(the_note_of_the_series_stands_on_the_imprint_page) {
  bind_essays({by("Jane Roe", "One")}, "series: {name: S, position: 3, note: The note of the series.}\n");
  BOOST_TEST(lines("copyright-page") == "Book\nS, 3\nThe note of the series.\n");
}

BOOST_AUTO_TEST_CASE(the_note_of_the_series_is_printed_once_though_essays_say_it_too) {
  const std::string note = "This post is part of the Studies series, on peace.";
  bind_essays({by("Jane Roe", "One") + "\n*" + note + "*\n"},
              "series: {name: Studies, note: \"" + note + "\"}\n");
  BOOST_TEST(lines("copyright-page") == "Book\nStudies\n" + note + "\n");
  bind_essays({by("Jane Roe", "One") + "\n*" + note + "*\n"},
              "series: {name: Studies, note: Other words.}\n");
  BOOST_TEST(lines("copyright-page") == "Book\nStudies\nOther words.\n" + note + "\n");
}

BOOST_AUTO_TEST_CASE(the_note_of_the_series_is_not_lost_without_an_imprint_page) {
  bind_essays({by("Jane Roe", "One")},
              "series: {name: S, note: Its note.}\nmatter: {front: [], body: [1.md]}\n");
  BOOST_TEST(lines("one").ends_with("Its note.\n"));
}

BOOST_AUTO_TEST_CASE(editions_with_numbers_of_their_own_have_a_line_each) {
  const std::string isbn = "urn:isbn:978-0-306-40615-7", other = "urn:isbn:0-8044-2957-X";
  const auto imprint = [&](const std::string& editions) {
    bind_with({by("Jane Roe", "One")},
              "title: Book\nlanguage: en\nidentifier: " + isbn + "\neditions: {" + editions + "}\n");
    return lines("copyright-page");
  };
  BOOST_TEST(imprint("epub: {identifier: " + other + "}") ==
             "Book\nISBN 0-8044-2957-X (EPUB)\nISBN 978-0-306-40615-7 (PDF)\n");
  BOOST_TEST(imprint("reader: {identifier: " + other + "}, epub: {identifier: https://e.org}") ==
             "Book\nISBN 0-8044-2957-X (PDF)\n");
  BOOST_TEST(imprint("reader: {identifier: " + other + "}, epub: false") == "Book\nISBN 0-8044-2957-X\n");
  BOOST_TEST(imprint("reader: true") == "Book\nISBN 978-0-306-40615-7\n");
}

BOOST_AUTO_TEST_CASE(the_printed_book_has_a_line_for_a_number_of_its_own) {
  const std::string isbn = "urn:isbn:978-0-306-40615-7", other = "urn:isbn:0-8044-2957-X";
  const auto imprint = [&](const std::string& editions) {
    bind_with({by("Jane Roe", "One")},
              "title: Book\nlanguage: en\nidentifier: " + isbn + "\neditions: {" + editions + "}\n");
    return lines("copyright-page");
  };
  BOOST_TEST(
      imprint("press: {identifier: " + other + "}") ==
      "Book\nISBN 978-0-306-40615-7 (EPUB)\nISBN 978-0-306-40615-7 (PDF)\nISBN 0-8044-2957-X (print)\n");
  BOOST_TEST(imprint("press: {identifier: " + isbn + "}") == "Book\nISBN 978-0-306-40615-7\n");
  BOOST_TEST(imprint("press: true") == "Book\nISBN 978-0-306-40615-7\n");
  BOOST_TEST(imprint("press: {identifier: " + other + "}, epub: false, reader: false") ==
             "Book\nISBN 0-8044-2957-X\n");
}

BOOST_AUTO_TEST_CASE(no_identifier_is_made_up_of_a_book_that_cannot_be_read) {
  bind_with({by("Jane Roe", "One"), "# Two \xFF"}, "title: Book\nlanguage: en\n");
  BOOST_TEST(tests::count_of(diagnostics, "not-utf8") == 1U);
  BOOST_TEST(tests::count_of(diagnostics, "made-identifier") == 0U);
  bind_with({by("Jane Roe", "One"), by("Jane Roe", "Two")}, "title: Book\nlanguage: en\n");
  BOOST_TEST(tests::count_of(diagnostics, "made-identifier") == 1U);
}

BOOST_AUTO_TEST_CASE(an_identifier_that_is_wrong_is_not_said_to_be_missing) {
  bind_with({by("Jane Roe", "One")}, "title: Book\nlanguage: en\nidentifier: 'urn:isbn:'\n");
  BOOST_TEST(found() == "3:13 error bad-value\n");
  BOOST_TEST(!book.metadata.identifier.empty());
  files.add("/a.md", "---\ntitle: [T\n---\n" + by("Jane Roe", "Title"));
  bind("/a.md", files);
  BOOST_TEST(tests::count_of(diagnostics, "bad-yaml") == 1U);
  BOOST_TEST(tests::count_of(diagnostics, "made-identifier") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
