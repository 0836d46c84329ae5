#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Shelf;

/// `Jane Roe <Roe, Jane> at Institute`, one a line, with their roles' numbers.
std::string people(const project::Project& project) {
  std::string out;
  for (const auto& [role, person] : project.metadata.contributors) {
    out += std::to_string(static_cast<int>(role)) + ' ' + person.name + " <" + person.sort + "> at " +
           person.affiliation + '\n';
  }
  return out;
}

BOOST_FIXTURE_TEST_SUITE(project_keys, Shelf)

BOOST_AUTO_TEST_CASE(the_least_that_a_book_says_and_its_defaults) {
  const auto project = load("title: T\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(project.folder == "/book");
  BOOST_TEST(project.metadata.title == "T");
  BOOST_TEST(project.metadata.slug == "book");
  BOOST_TEST(project.metadata.language == "en");
  BOOST_TEST(!project.language_given);
  BOOST_TEST(tests::texts(project.styles) == "policy\n");
  BOOST_TEST_REQUIRE(project.front.size() == 3U);
  BOOST_TEST((project.front[0].role == DivisionRole::titlepage));
  BOOST_TEST((project.front[1].role == DivisionRole::copyright_page));
  BOOST_TEST((project.front[2].role == DivisionRole::toc));
  BOOST_TEST_REQUIRE(project.essays.size() == 1U);
  BOOST_TEST(project.essays[0].file == "/book/a.md");
  BOOST_TEST(project.essays[0].shown == "/book/a.md");
  BOOST_TEST((project.typography == Typography(true)));
  BOOST_TEST(project.editions.epub);
  BOOST_TEST(project.editions.reader);
}

BOOST_AUTO_TEST_CASE(texts_are_kept_with_their_white_space_collapsed) {
  const auto data =
      load_with(
          "subtitle: \" A  subtitle \"\ndescription: >\n  Two\n  lines\npublisher: P\nrights: R\n"
          "edition: 2nd\nplace: Moscow")
          .metadata;
  BOOST_TEST(found() == "");
  BOOST_TEST(data.subtitle == "A subtitle");
  BOOST_TEST(data.description == "Two lines");
  BOOST_TEST(data.publisher == "P");
  BOOST_TEST(data.rights == "R");
  BOOST_TEST(data.edition == "2nd");
  BOOST_TEST(data.place == "Moscow");
}

BOOST_AUTO_TEST_CASE(numbers_and_truth_values_may_be_titles) {
  BOOST_TEST(load("title: 1984\nmatter: {body: [a.md]}\n").metadata.title == "1984");
  BOOST_TEST(load("title: true\nmatter: {body: [a.md]}\n").metadata.title == "true");
}

BOOST_AUTO_TEST_CASE(a_text_key_wants_text) {
  for (const std::string key : {"subtitle", "description", "publisher", "rights", "edition", "place", "slug",
                                "language", "identifier", "date"}) {
    BOOST_TEST(found_with(key + ": [x]") == "3:" + std::to_string(key.size() + 3) + " error wrong-type\n",
               key);
    BOOST_TEST(found_with(key + ": {x: y}") == "3:" + std::to_string(key.size() + 3) + " error wrong-type\n",
               key);
  }
}

BOOST_AUTO_TEST_CASE(a_key_without_a_value_is_not_said) {
  const auto project = load_with("language:\nsubtitle:\nseries:\nauthors:\nstyle:\ntypography:\ndate: ~");
  BOOST_TEST(!project.language_given);
  BOOST_TEST(project.metadata.language == "en");
  BOOST_TEST(project.metadata.contributors.empty());
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_title_that_is_no_text_is_one_finding) {
  load("title: [T]\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "1:8 error wrong-type\n");
}

BOOST_AUTO_TEST_CASE(values_with_a_form_are_checked) {
  BOOST_TEST(load_with("slug: my-book-2").metadata.slug == "my-book-2");
  BOOST_TEST(load_with("date: 2026-11-24").metadata.date == "2026-11-24");
  BOOST_TEST(load_with("language: sr-Latn-RS").metadata.language == "sr-Latn-RS");
  BOOST_TEST(load_with("identifier: urn:isbn:978-0-306-40615-7").metadata.identifier ==
             "urn:isbn:978-0-306-40615-7");
  BOOST_TEST(found_with("slug: My Book") == "3:7 error bad-value\n");
  BOOST_TEST(found_with("date: 24.11.2026") == "3:7 error bad-value\n");
  BOOST_TEST(found_with("language: english language") == "3:11 error bad-value\n");
  BOOST_TEST(found_with("identifier: 978-0-306-40615-7") == "3:13 error bad-value\n");
  BOOST_TEST(tests::finding(diagnostics, "bad-value").message ==
             "an ISBN is written “urn:isbn:978-0-306-40615-7”");
}

BOOST_AUTO_TEST_CASE(a_faulty_value_is_not_kept) {
  const auto project = load_with("slug: ../x\ndate: soon");
  BOOST_TEST(project.metadata.slug == "book");
  BOOST_TEST(project.metadata.date.empty());
}

BOOST_AUTO_TEST_CASE(a_series_is_a_name_or_a_mapping) {
  BOOST_TEST(load_with("series: S").metadata.series->name == "S");
  const auto series = load_with("series: {name: S, position: 2, note: N}").metadata.series;
  BOOST_TEST(series->name == "S");
  BOOST_TEST(series->position == "2");
  BOOST_TEST(series->note == "N");
  BOOST_TEST(found_with("series: {position: 2}") == "3:9 error bad-value\n");
  BOOST_TEST(found_with("series: {nam: S, name: T}") == "3:10 error unknown-key\n");
  BOOST_TEST(found_with("series: [S]") == "3:9 error wrong-type\n");
}

BOOST_AUTO_TEST_CASE(subjects_are_texts_or_codes_of_a_scheme) {
  const auto subjects =
      load_with("subjects: [Arms control, {scheme: BISAC, code: POL000000}]").metadata.subjects;
  BOOST_TEST_REQUIRE(subjects.size() == 2U);
  BOOST_TEST(subjects[0].text == "Arms control");
  BOOST_TEST(subjects[1].scheme == "BISAC");
  BOOST_TEST(subjects[1].text == "POL000000");
  BOOST_TEST(found_with("subjects: [[x]]") == "3:12 error wrong-type\n");
  BOOST_TEST(found_with("subjects: [{scheme: BISAC}]") == "3:12 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(people_are_names_or_mappings_in_the_order_of_their_roles) {
  const auto project = load_with(
      "authors: [Jane Roe, {name: Wernher von Braun, sort: \"Braun, Wernher von\", affiliation: Institute}]\n"
      "editors: E F\ntranslators: [T R]\nillustrators: [I L]\nintroduction-by: [I B]");
  BOOST_TEST(found() == "");
  BOOST_TEST(people(project) ==
             "0 Jane Roe <Roe, Jane> at \n0 Wernher von Braun <Braun, Wernher von> at Institute\n"
             "1 E F <F, E> at \n2 T R <R, T> at \n3 I L <L, I> at \n4 I B <B, I> at \n");
}

BOOST_AUTO_TEST_CASE(a_person_needs_a_name_and_knows_its_keys) {
  for (const std::string key : {"authors", "editors", "translators", "illustrators", "introduction-by"}) {
    const auto at = "3:" + std::to_string(key.size() + 3);
    BOOST_TEST(found_with(key + ": {sort: x}") == at + " error bad-value\n");
    BOOST_TEST(found_with(key + ": [[x]]")
                   .starts_with("3:" + std::to_string(key.size() + 4) + " error wrong-type\n"));
  }
  BOOST_TEST(found_with("authors: {name: J R, afiliation: x}") == "3:22 error unknown-key\n");
}

BOOST_AUTO_TEST_CASE(a_person_of_the_wrong_type_is_one_finding) {
  BOOST_TEST(found_with("authors: [[x]]") == "3:11 error wrong-type\n");
}

BOOST_AUTO_TEST_CASE(styles_are_one_or_several) {
  BOOST_TEST(tests::texts(load_with("style: essay").styles) == "essay\n");
  const auto project = load_with("style: [policy, mine.css]");
  BOOST_TEST(tests::texts(project.styles) == "policy\nmine.css\n");
  BOOST_TEST(sources[project.styles[1].span.source].slice(project.styles[1].span) == "mine.css");
  BOOST_TEST(found_with("style: {a: b}") == "3:8 error wrong-type\n");
}

BOOST_AUTO_TEST_CASE(typography_is_true_or_false) {
  BOOST_TEST((load_with("typography: false").typography == Typography(false)));
  BOOST_TEST((load_with("typography: true").typography == Typography(true)));
  BOOST_TEST(found_with("typography: maybe") == "3:13 error wrong-type\n");
  BOOST_TEST(found_with("typography: [true]") == "3:13 error wrong-type\n");
}

BOOST_AUTO_TEST_CASE(hyphenation_has_exceptions_and_languages_it_is_off_for) {
  const auto project = load_with("hyphenation: {exceptions: [ta-ble, as-so-ciate], off: de}");
  BOOST_TEST((project.hyphenation_exceptions == std::vector<std::string>{"ta-ble", "as-so-ciate"}));
  BOOST_TEST(project.hyphenation_off == std::vector<std::string>{"de"});
  BOOST_TEST(found_with("hyphenation: off") == "3:14 error wrong-type\n");
  BOOST_TEST(found_with("hyphenation: {exception: x}") == "3:15 error unknown-key\n");
}

BOOST_AUTO_TEST_CASE(editions_are_switched_off_by_false) {
  BOOST_TEST(!load_with("editions: {epub: false}").editions.epub);
  BOOST_TEST(!load_with("editions: {reader: false}").editions.reader);
  BOOST_TEST(found() == "");
  BOOST_TEST(found_with("editions: {epub: false, reader: false}") == "3:11 error bad-value\n");
  BOOST_TEST(found_with("editions: {epub: 3}") == "3:18 error wrong-type\n");
  BOOST_TEST(found_with("editions: {ebook: false}") == "3:12 error unknown-key\n");
  BOOST_TEST(found_with("editions: [epub]") == "3:11 error wrong-type\n");
  BOOST_TEST(found_with("editions: {epub: {targets: x}}") == "3:19 error unknown-key\n");
}

BOOST_AUTO_TEST_CASE(one_edition_at_least_is_left_on) {
  BOOST_TEST(found_with("editions: {epub: false, reader: false}") == "3:11 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_cover_is_drawn_unless_the_book_gives_one) {
  BOOST_TEST(load_with("").cover.is_drawn());
  BOOST_TEST(load_with("cover: drawn").cover.is_drawn());
  const auto cover = load_with("cover: {image: drawn, alt: The title on blue}").cover;
  BOOST_TEST(cover.is_drawn());
  BOOST_TEST(cover.alt == "The title on blue");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(editions_have_identifiers_and_a_page_list) {
  const auto editions = load_with(
                            "editions: {epub: {identifier: https://e.org/e, page-list: false}, "
                            "reader: {identifier: https://e.org/r}}")
                            .editions;
  BOOST_TEST(found() == "");
  BOOST_TEST(editions.epub_identifier == "https://e.org/e");
  BOOST_TEST(editions.reader_identifier == "https://e.org/r");
  BOOST_TEST((editions.page_list == project::PageList::none));
}

BOOST_AUTO_TEST_CASE(pages_of_an_edition_that_is_not_made_cannot_be_listed) {
  BOOST_TEST(found_with("editions: {epub: {page-list: press}}") == "3:11 error bad-value\n");
  BOOST_TEST(found_with("editions: {epub: {page-list: press}, press: true}") == "");
}

BOOST_AUTO_TEST_CASE(a_cover_is_a_picture_of_the_books_folder) {
  files.add("/book/pictures/c.png", "png");
  const auto cover = load_with("cover: {image: ./pictures/c.png, alt: A}").cover;
  BOOST_TEST(found() == "");
  BOOST_TEST(cover.image == "pictures/c.png");
  BOOST_TEST(cover.alt == "A");
  BOOST_TEST(found_with("cover: none.png") == "3:8 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(lint_has_codes_to_allow_and_to_deny) {
  const auto project = load_with("lint: {allow: [mixed-dash], deny: raw-html}");
  BOOST_TEST(tests::texts(project.allow) == "mixed-dash\n");
  BOOST_TEST(tests::texts(project.deny) == "raw-html\n");
  BOOST_TEST(found_with("lint: mixed-dash") == "3:7 error wrong-type\n");
  BOOST_TEST(found_with("lint: {ignore: x}") == "3:8 error unknown-key\n");
}

BOOST_AUTO_TEST_CASE(no_key_of_the_contract_is_unknown) {
  for (const char* line :
       {"notes: foot", "notes: {place: book, numbering: essay}", "cover: drawn",
        "cover: {image: a.png, alt: A}", "accessibility: {certified-by: x}",
        "editions: {press: {printer: ingram}}", "editions: {proof: {grid: true}}",
        "editions: {epub: {target: kobo, identifier: x, page-list: false, fonts: false}}",
        "editions: {reader: {identifier: x}}", "contents: {depth: 3}", "recognise: {bio: false}",
        "typography: {quotes: false}", "authors: {name: J R, bio: b}"}) {
    load_with(line);
    BOOST_TEST(tests::count_of(diagnostics, "unknown-key") == 0U, line);
  }
}

BOOST_AUTO_TEST_CASE(control_characters_have_no_place_in_a_book) {
  BOOST_TEST(found_with("subtitle: \"a\\x01b\"") == "3:11 error bad-value\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
