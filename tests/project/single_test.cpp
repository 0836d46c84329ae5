// One manuscript as the whole book: its front matter says what book.yaml would.
#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct Single : tests::Shelf {
  project::Project load_single(const std::string& yaml) {
    files.add("/book/essay.md", "---\n" + yaml + "---\n# Title\n\nText.\n");
    diagnostics = {};
    return project::load("/book/essay.md", files, sources, diagnostics);
  }
};

BOOST_FIXTURE_TEST_SUITE(project_single, Single)

BOOST_AUTO_TEST_CASE(its_front_matter_may_say_what_a_book_says) {
  const auto project = load_single(
      "description: D\npublisher: P\nrights: R\nedition: 2nd\nplace: Vienna\nslug: small\nseries: S\n"
      "identifier: urn:isbn:978-0-306-40615-7\nsubjects: [Law]\neditors: [Ann Other]\nstyle: anthology\n"
      "hyphenation: {off: de}\neditions: {epub: false}\nlint: {allow: mixed-dash, deny: raw-html}\n");
  BOOST_TEST(found() == "");
  const auto& data = project.metadata;
  BOOST_TEST(data.description + data.publisher + data.rights + data.edition + data.place == "DPR2ndVienna");
  BOOST_TEST(data.slug == "small");
  BOOST_TEST(data.series->name == "S");
  BOOST_TEST(data.identifier == "urn:isbn:978-0-306-40615-7");
  BOOST_TEST(data.subjects.at(0).text == "Law");
  BOOST_TEST(data.contributors.at(0).person.name == "Ann Other");
  BOOST_TEST(tests::texts(project.styles) == "anthology\n");
  BOOST_TEST(project.hyphenation_off == std::vector<std::string>{"de"});
  BOOST_TEST(!project.editions.epub);
  BOOST_TEST(tests::texts(project.allow) + tests::texts(project.deny) == "mixed-dash\nraw-html\n");
}

BOOST_AUTO_TEST_CASE(what_it_says_of_itself_holds_for_the_book) {
  const auto project = load_single(
      "title: T\nauthor: Jane Roe\nlanguage: ru\ndate: 2026-11-24\nnotes: book\ntypography: false\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(project.metadata.language == "ru");
  BOOST_TEST(project.language_given);
  BOOST_TEST(project.metadata.date == "2026-11-24");
  const auto& essay = project.essays.at(0).settings;
  BOOST_TEST(essay.title == "T");
  BOOST_TEST(essay.authors.at(0).name == "Jane Roe");
  BOOST_TEST((essay.notes.place == NotePlace::book));
  BOOST_TEST((essay.typography == Typography(false)));
}

BOOST_AUTO_TEST_CASE(its_file_names_the_book_unless_it_says_otherwise) {
  BOOST_TEST(load_single("title: T\n").metadata.slug == "essay");
}

BOOST_AUTO_TEST_CASE(files_that_it_names_lie_beside_it) {
  load_single("cover: none.png\n");
  BOOST_TEST(found() == "2:8 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(what_means_something_else_to_another_program_is_passed_over) {
  load_single("cover: /images/x.jpg\nseries: [A, B]\nslug: /a/b\n");
  BOOST_TEST(found() == "2:8 warning foreign-value\n3:9 warning foreign-value\n4:7 warning foreign-value\n");
}

BOOST_AUTO_TEST_CASE(it_is_its_own_matter) {
  load_single("matter: {body: [a.md]}\n");
  BOOST_TEST(found() == "2:1 note foreign-key\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
