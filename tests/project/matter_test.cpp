#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::finding;
using tests::Shelf;

struct MatterShelf : Shelf {
  project::Project load_matter(const std::string& matter) {
    return load("title: T\nmatter: " + matter + '\n');
  }
  std::string found_in(const std::string& matter) {
    load_matter(matter);
    return found();
  }
};

BOOST_FIXTURE_TEST_SUITE(project_matter, MatterShelf)

BOOST_AUTO_TEST_CASE(essays_keep_their_order) {
  const auto project = load_matter("{body: [b.md, a.md]}");
  BOOST_TEST_REQUIRE(project.essays.size() == 2U);
  BOOST_TEST(project.essays[0].file == "/book/b.md");
  BOOST_TEST(project.essays[1].file == "/book/a.md");
}

BOOST_AUTO_TEST_CASE(the_front_is_what_is_listed) {
  const auto project = load_matter("{front: [toc, titlepage], body: [a.md]}");
  BOOST_TEST(found() == "");
  BOOST_TEST_REQUIRE(project.front.size() == 2U);
  BOOST_TEST((project.front[0].role == DivisionRole::toc));
  BOOST_TEST((project.front[1].role == DivisionRole::titlepage));
  BOOST_TEST(load_matter("{front: [], body: [a.md]}").front.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_part_of_the_front_is_a_bad_value) {
  BOOST_TEST(found_in("{front: [tittlepage], body: [a.md]}") == "2:18 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(an_entry_says_of_an_essay_what_it_does_not_say_itself) {
  const auto project = load_matter(
      "{body: [{file: a.md, title: T, author: Jane Roe, language: ru, typography: false, allow: [mixed-dash],"
      " date: 2015-06-01, id: one}]}");
  BOOST_TEST(found() == "");
  const auto& settings = project.essays.at(0).settings;
  BOOST_TEST(settings.title == "T");
  BOOST_TEST(settings.authors.at(0).sort == "Roe, Jane");
  BOOST_TEST(settings.language == "ru");
  BOOST_TEST((settings.typography == Typography(false)));
  BOOST_TEST(tests::texts(settings.allow) == "mixed-dash\n");
  BOOST_TEST(settings.date == "2015-06-01");
  BOOST_TEST(settings.id == "one");
}

BOOST_AUTO_TEST_CASE(an_entry_is_checked_like_the_book) {
  BOOST_TEST(found_in("{body: [{file: a.md, titel: T}]}") == "2:30 error unknown-key\n");
  BOOST_TEST(found_in("{body: [{file: a.md, date: x}]}") == "2:36 error bad-value\n");
  BOOST_TEST(found_in("{body: [{file: a.md, id: A b}]}") == "2:34 error bad-value\n");
  BOOST_TEST(found_in("{body: [{title: T}]}").find("2:17 error bad-value\n") != std::string::npos);
  BOOST_TEST(found_in("{body: a.md}").starts_with("2:16 error wrong-type\n"));
  BOOST_TEST(found_in("{bdy: [a.md]}").starts_with("2:10 error unknown-key\n"));
}

BOOST_AUTO_TEST_CASE(a_part_holds_essays) {
  const auto project = load_matter("{body: [{part: One, essays: [a.md, b.md]}]}");
  BOOST_TEST(project.essays.size() == 2U);
  BOOST_TEST(tests::count_of(diagnostics, "unknown-key") == 0U);
}

BOOST_AUTO_TEST_CASE(parts_keep_their_titles_and_their_essays_together) {
  const auto project = load_matter("{body: [{part: One, essays: [b.md]}, a.md]}");
  BOOST_TEST(found() == "");
  BOOST_TEST_REQUIRE(project.body.size() == 2U);
  BOOST_TEST((project.body[0].role == DivisionRole::part));
  BOOST_TEST(project.body[0].title == "One");
  BOOST_TEST(project.body[0].entries.at(0).essay.value() == 0U);
  BOOST_TEST(project.body[1].essay.value() == 1U);
}

BOOST_AUTO_TEST_CASE(a_part_needs_a_title_and_essays_and_holds_no_part) {
  BOOST_TEST(found_in("{body: [{part: One}]}").starts_with("2:24 error bad-value\n"));
  BOOST_TEST(found_in("{body: [{part: \"\", essays: [a.md]}]}").starts_with("2:17 error bad-value\n"));
  BOOST_TEST(found_in("{body: [{part: A, essays: [{part: B, essays: [a.md]}]}]}") ==
             "2:36 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_misspelt_entry_is_offered_the_nearest) {
  const std::pair<const char*, const char*> table[] = {
      {"{front: [{forword: a.md}], body: [a.md]}", "foreword"},
      {"{body: [{prt: One, essays: [a.md]}]}", "part"},
      {"{body: [{part: One, esays: [a.md]}]}", "essays"},
      {"{body: [a.md], back: [{appendx: {file: b.md}}]}", "appendix"},
      {"{body: [{fiel: a.md}]}", "file"}};
  for (const auto& [matter, wanted] : table) {
    load_matter(matter);
    BOOST_TEST(tests::count_of(diagnostics, "bad-value") == 0U, matter);
    BOOST_TEST(finding(diagnostics, "unknown-key").hint == "did you mean “" + std::string(wanted) + "”?",
               matter);
  }
}

BOOST_AUTO_TEST_CASE(a_role_has_its_settings_inside) {
  load_matter("{front: [{preface: a.md, title: P}], body: [a.md]}");
  BOOST_TEST(finding(diagnostics, "unknown-key").hint == "“preface” is an entry of its own");
}

BOOST_AUTO_TEST_CASE(a_manuscript_may_have_a_role_of_its_own) {
  files.add("/book/c.md", "# C\n");
  const auto project = load_matter(
      "{back: [{appendix: b.md}, index], front: [{preface: {file: a.md, title: P}}], body: [c.md]}");
  BOOST_TEST(found() == "");
  BOOST_TEST_REQUIRE(project.essays.size() == 3U);
  BOOST_TEST((project.essays[0].settings.role == DivisionRole::preface));
  BOOST_TEST(project.essays[0].settings.title == "P");
  BOOST_TEST((project.essays[2].settings.role == DivisionRole::appendix));
  BOOST_TEST((project.back[1].role == DivisionRole::index));
}

BOOST_AUTO_TEST_CASE(a_manuscript_stands_in_the_book_once) {
  BOOST_TEST(found_in("{body: [a.md, b.md, a.md]}") == "2:29 error bad-value\n");
  BOOST_TEST(found_in("{front: [{preface: ./a.md}], body: [a.md]}") == "2:45 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_token_that_needs_a_text_finds_the_file_of_its_name) {
  files.add("/book/dedication.md", "For you.\n");
  const auto project = load_matter("{front: [dedication], body: [a.md]}");
  BOOST_TEST(found() == "");
  BOOST_TEST(project.essays.at(0).file == "/book/dedication.md");
  BOOST_TEST(found_in("{front: [epigraph], body: [a.md]}") == "2:18 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(what_the_tool_writes_takes_no_file_and_stands_once) {
  BOOST_TEST(found_in("{body: [a.md], back: [{index: b.md}]}") == "2:32 error bad-value\n");
  BOOST_TEST(found_in("{front: [toc, toc], body: [a.md]}") == "2:23 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_book_of_several_essays_ends_with_its_contributors) {
  BOOST_TEST(load_matter("{body: [a.md]}").back.empty());
  BOOST_TEST((load_matter("{body: [a.md, b.md]}").back.at(0).role == DivisionRole::contributors));
  BOOST_TEST(load_matter("{body: [a.md, b.md], back: []}").back.empty());
}

BOOST_AUTO_TEST_CASE(notes_are_placed_by_the_book_and_by_the_essay) {
  const auto project =
      load("title: T\nnotes: {place: book, numbering: book}\nmatter: {body: [{file: a.md, notes: essay}]}\n");
  BOOST_TEST(found() == "");
  BOOST_TEST((project.note_place == NotePlace::book));
  BOOST_TEST((project.note_numbering == NoteNumbering::book));
  BOOST_TEST((project.essays.at(0).settings.notes.place == NotePlace::essay));
  BOOST_TEST(found_in("{body: [{file: a.md, notes: margin}]}") == "2:37 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_named_as_the_user_wrote_it) {
  load("title: T\nmatter:\n  body:\n    - essays/none.md\n");
  BOOST_TEST(found() == "4:7 error missing-file\n");
  BOOST_TEST(finding(diagnostics, "missing-file").message.find("/book/essays/none.md") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_essay_does_not_make_the_body_missing) {
  BOOST_TEST(found_in("{body: [none.md]}") == "2:17 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(nothing_outside_of_the_book_is_read) {
  files.add("/secret.md", "# S\n").add("/bookshelf/c.md", "# C\n");
  files.link("/book/link.md", "/secret.md").link("/book/inner.md", "/book/b.md");
  for (const char* path :
       {"../secret.md", "/secret.md", "link.md", "x/../../secret.md", "../bookshelf/c.md"}) {
    BOOST_TEST(found_in(std::string("{body: [") + path + "]}") == "2:17 error outside-book\n", path);
  }
  BOOST_TEST(found_in("{body: [inner.md]}") == "");
  BOOST_TEST(found_in("{body: [../book/a.md]}") == "");
}

BOOST_AUTO_TEST_CASE(a_folder_is_no_essay) {
  files.add("/book/essays/c.md", "# C\n");
  BOOST_TEST(found_in("{body: [essays]}") == "2:17 error missing-file\n");
  BOOST_TEST(found_in("{body: [.]}") == "2:17 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(one_manuscript_is_a_book_of_its_own) {
  files.add("/texts/Война и мир.md", "# T\n");
  const auto project = project::load("/texts/Война и мир.md", files, sources, diagnostics);
  BOOST_TEST(diagnostics.empty());
  BOOST_TEST(project.folder == "/texts");
  BOOST_TEST(project.metadata.slug == "vojna-i-mir");
  BOOST_TEST(project.metadata.title.empty());
  BOOST_TEST_REQUIRE(project.essays.size() == 1U);
  BOOST_TEST(project.essays[0].shown == "/texts/Война и мир.md");
  BOOST_TEST(project.front.size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_nearest_key_of_an_entry_is_offered) {
  load("title: T\nmatter:\n  front:\n    - forword: a.md\n  body:\n    - {prt: P}\n");
  BOOST_TEST(found() == "4:7 error unknown-key\n6:8 error unknown-key\n");
  BOOST_TEST(diagnostics.items()[0].hint == "did you mean “foreword”?");
  BOOST_TEST(diagnostics.items()[1].hint == "did you mean “part”?");
}

BOOST_AUTO_TEST_CASE(a_part_without_essays_is_a_fault_at_its_title) {
  for (const char* essays : {"[]", ""}) {
    load(std::string("title: T\nmatter:\n  body:\n    - a.md\n    - {part: P, essays: ") + essays + "}\n");
    BOOST_TEST(found() == "5:14 error bad-value\n", essays);
  }
}

BOOST_AUTO_TEST_CASE(what_the_tool_writes_stands_once_in_all_lists_together) {
  files.add("/book/c.md", "# C\n");
  const std::pair<const char*, const char*> table[] = {
      {"{body: [a.md], back: [toc]}", "2:31"},
      {"{body: [a.md], back: [titlepage]}", "2:31"},
      {"{body: [copyright-page, a.md]}", "2:17"},
      {"{body: [{part: P, essays: [a.md, toc]}]}", "2:42"},
      {"{body: [toc, a.md]}", "2:17"},
      {"{front: [index], body: [a.md], back: [index]}", "2:47"}};
  for (const auto& [matter, place] : table) {
    BOOST_TEST(found_in(matter) == std::string(place) + " error bad-value\n", matter);
    BOOST_TEST(finding(diagnostics, "bad-value").message.ends_with("stands twice"), matter);
  }
  BOOST_TEST(found_in("{front: [], body: [a.md, toc]}") == "");
  BOOST_TEST(found_in("{front: [contributors], body: [a.md, b.md]}") == "");
}

BOOST_AUTO_TEST_CASE(a_body_and_a_part_hold_something_that_somebody_has_written) {
  BOOST_TEST(found_in("{front: [], body: [index]}") == "2:28 error bad-value\n");
  BOOST_TEST(found_in("{body: [{part: P1, essays: [index]}, a.md]}") == "2:24 error bad-value\n");
  BOOST_TEST(found_in("{body: [{part: P1, essays: [index, a.md]}]}") == "");
}

BOOST_AUTO_TEST_CASE(a_token_is_known_by_its_beginning) {
  BOOST_TEST(found_in("{front: [copyright], body: [a.md]}") == "2:18 error bad-value\n");
  BOOST_TEST(finding(diagnostics, "bad-value").hint == "did you mean “copyright-page”?");
  BOOST_TEST(found_in("{body: [a.md, indx]}") == "2:23 error bad-value\n");
  BOOST_TEST(finding(diagnostics, "bad-value").hint == "did you mean “index”?");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
