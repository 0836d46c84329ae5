#include "casebound/base/error.h"

#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::finding;
using tests::Shelf;

BOOST_FIXTURE_TEST_SUITE(project_faults, Shelf)

BOOST_AUTO_TEST_CASE(an_unknown_key_is_named_with_its_place_and_the_nearest) {
  load("title: T\nlangauge: en\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "2:1 error unknown-key\n");
  const auto& item = finding(diagnostics, "unknown-key");
  BOOST_TEST(item.message == "unknown key “langauge” in book.yaml");
  BOOST_TEST(item.hint == "did you mean “language”?");
  BOOST_TEST(sources[item.span.source].slice(item.span) == "langauge");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_like_no_other_is_shown_those_that_are_known) {
  load_with("zzzzzzzz: 1");
  BOOST_TEST(finding(diagnostics, "unknown-key").hint.find("title, subtitle") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(marks_of_emphasis_in_titles_of_the_book_are_told) {
  load(
      "title: The *Other* Side\nsubtitle: __All__ of it\n"
      "matter: {body: [{part: 'On *Form*', essays: [a.md]}]}\n");
  BOOST_TEST(found() ==
             "1:8 warning marks-in-title\n2:11 warning marks-in-title\n3:24 warning marks-in-title\n");
  for (const char* title : {"'A * B * C'", "'M*A*S*H'", "snake_case_words", "'A footnote*'", "'5 * 3'"}) {
    load(std::string("title: ") + title + "\nmatter: {body: [a.md]}\n");
    BOOST_TEST(found() == "", title);
  }
}

BOOST_AUTO_TEST_CASE(every_fault_is_reported_in_one_run) {
  load("titel: T\ndate: soon\nlanguage: [en]\nmatter:\n  body:\n    - none.md\n");
  BOOST_TEST(found() ==
             "1:1 error unknown-key\n2:7 error bad-value\n3:11 error wrong-type\n6:7 error missing-file\n");
}

BOOST_AUTO_TEST_CASE(keys_and_columns_behind_multibyte_text_are_placed_right) {
  load("title: T\nseries: {name: Содержание, nope: 1}\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "2:28 error unknown-key\n");
}

BOOST_AUTO_TEST_CASE(places_are_right_with_crlf_and_a_byte_order_mark) {
  load("\xEF\xBB\xBFtitel: T\r\ntitle: T\r\nlangauge: en\r\nmatter: {body: [a.md]}\r\n");
  BOOST_TEST(finding(diagnostics, "unknown-key").message.find("titel") != std::string::npos);
  BOOST_TEST(sources[0].slice(diagnostics.items()[0].span) == "titel");
  BOOST_TEST(sources[0].slice(diagnostics.items()[1].span) == "langauge");
}

BOOST_AUTO_TEST_CASE(a_key_may_stand_once) {
  BOOST_TEST(found_with("rights: a\nrights: b") == "4:1 error bad-value\n");
}

BOOST_AUTO_TEST_CASE(a_book_needs_a_title_and_a_body) {
  load("matter: {body: [a.md]}\n");
  BOOST_TEST(found() == "1:1 error missing-key\n");
  BOOST_TEST(finding(diagnostics, "missing-key").message == "book.yaml does not say `title`");
  load("title: T\n");
  BOOST_TEST(found() == "1:1 error missing-key\n");
  load("title: T\nmatter: {body: []}\n");
  BOOST_TEST(found() == "1:1 error missing-key\n");
}

BOOST_AUTO_TEST_CASE(settings_that_are_empty_or_no_mapping) {
  for (const char* yaml : {"", "\n\n", "# nothing\n", "just text\n", "- a\n- b\n"}) {
    load(yaml);
    BOOST_TEST(tests::count_of(diagnostics, "wrong-type") == 1U, yaml);
    BOOST_TEST(diagnostics.items().size() == 1U, yaml);
  }
}

BOOST_AUTO_TEST_CASE(bad_yaml_is_reported_where_it_breaks) {
  load("title: T\nmatter: {body: [a.md}\n");
  BOOST_TEST(tests::count_of(diagnostics, "bad-yaml") == 1U);
  BOOST_TEST(found().starts_with("2:"));
  load("title: a: b\n");
  BOOST_TEST(found() == "1:9 error bad-yaml\n");
}

BOOST_AUTO_TEST_CASE(aliases_are_refused_at_their_place) {
  load("title: &t T\nsubtitle: *t\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "2:11 error bad-yaml\n");
  load("title: &t T\nseries: {name: *t}\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "2:16 error bad-yaml\n");
}

BOOST_AUTO_TEST_CASE(asterisks_in_text_are_no_aliases) {
  const auto project = load_with("description: |\n  *Very* good\n  * very\nrights: \"*\"");
  BOOST_TEST(found() == "");
  BOOST_TEST(project.metadata.description == "*Very* good * very");
}

BOOST_AUTO_TEST_CASE(a_second_yaml_document_is_not_passed_over) {
  load("---\ntitle: T\nmatter: {body: [a.md]}\n---\nlanguage: ru\n");
  BOOST_TEST(found() == "4:1 error bad-yaml\n");
  load("---\ntitle: T\nmatter: {body: [a.md]}\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(endless_nesting_and_endless_values_are_refused) {
  const auto repeated = [](const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
  };
  for (const std::string& value :
       {repeated("[", 100'000), repeated("{a: ", 100'000), repeated("- ", 100'000)}) {
    load("title: T\nsubjects:\n  " + value + "\n");
    BOOST_TEST(tests::count_of(diagnostics, "bad-yaml") == 1U);
  }
  for (const char* key : {"slug", "language", "identifier", "date", "rights"}) {
    load_with(std::string(key) + ": " + repeated("a", 100'000));
    BOOST_TEST(tests::count_of(diagnostics, "bad-value") == 1U, key);
  }
  load_with(repeated("a", 100'000) + ": 1");
  BOOST_TEST(diagnostics.has(Severity::error));
}

BOOST_AUTO_TEST_CASE(settings_beyond_all_measure_are_refused_before_they_are_parsed) {
  load("title: T\nsubjects: [" + std::string(300'000, ' ') + "a]\n");
  BOOST_TEST(found() == "1:1 error bad-yaml\n");
  BOOST_TEST(finding(diagnostics, "bad-yaml").message == "the settings have 292 KiB; the most is 256");
}

BOOST_AUTO_TEST_CASE(settings_that_are_not_utf8) {
  load("title: caf\xE9\n");
  BOOST_TEST(found() == "1:11 error not-utf8\n");
}

BOOST_AUTO_TEST_CASE(a_book_that_is_not_there_is_a_failure_of_the_environment) {
  for (const char* path : {"/none", "/book"}) {  // the second has no book.yaml
    try {
      project::load(path, files, sources, diagnostics);
      BOOST_ERROR("no failure");
    } catch (const Error& error) {
      BOOST_TEST((error.exit() == Exit::environment));
      BOOST_TEST(error.diagnostic().code == "missing-book");
    }
  }
}

BOOST_AUTO_TEST_CASE(settings_that_begin_where_nothing_can_begin_are_refused) {
  for (const std::string yaml : {",title: T\n", "]\n", "}", ", a\n---\nb\n"}) {
    load(yaml);
    BOOST_TEST(tests::count_of(diagnostics, "bad-yaml") == 1U);
    diagnostics = {};
  }
}

BOOST_AUTO_TEST_CASE(brackets_in_texts_and_comments_do_not_nest) {
  const std::string brackets(60, '[');
  BOOST_TEST(found_with("subjects: \"" + brackets + "\" # " + brackets) == "");
  BOOST_TEST(found_with("description: |\n  " + brackets) == "");
  BOOST_TEST(found_with("subjects: " + brackets).starts_with("3:"));
  BOOST_TEST(found().ends_with("error bad-yaml\n"));
}

BOOST_AUTO_TEST_CASE(a_zero_byte_is_told_where_it_stands) {
  BOOST_TEST(found_with(std::string("rights: a\0b", 11)) == "3:10 error bad-yaml\n");
  BOOST_TEST(finding(diagnostics, "bad-yaml").message == "the settings hold the control character U+0000");
}

BOOST_AUTO_TEST_CASE(a_text_is_no_truth_and_no_number) {
  for (const char* yaml :
       {"typography: \"true\"", "recognise: {bio: 'no'}", "contents: {depth: \"2\"}",
        "editions: {press: {signature: \"16\"}}", "editions: {epub: {page-list: 'false'}}"}) {
    load_with(yaml);
    BOOST_TEST(diagnostics.has(Severity::error), yaml);
  }
  BOOST_TEST(found_with("notes: \"book\"\nsubtitle: '2'\ncontents: {depth: 2}") == "");
}

BOOST_AUTO_TEST_CASE(a_value_has_no_type_of_its_own) {
  BOOST_TEST(found_with("rights: !foo T") == "3:9 error bad-value\n");
  BOOST_TEST(tests::count_of((load_with("rights: !!binary aGVsbG8="), diagnostics), "bad-value") == 1U);
  BOOST_TEST(tests::count_of((load_with("subjects: [!foo T]"), diagnostics), "bad-value") == 1U);
  BOOST_TEST(load_with("edition: !!str 2").metadata.edition == "2");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_told_at_its_place) {
  files.add("/book/essays/c.md", "# C\n");
  load("title: T\nmatter: {body: [essays]}\n");
  BOOST_TEST(found() == "2:17 error missing-file\n");
  BOOST_TEST(finding(diagnostics, "missing-file").message == "/book/essays is no file but a folder");
}

BOOST_AUTO_TEST_CASE(a_manuscript_beyond_all_measure_is_refused) {
  files.add("/book/a.md", "# T\n\n" + std::string(33U << 20, 'a'));
  const auto project = load_with("");
  BOOST_TEST(found() == "1:1 error manuscript-too-large\n");
  BOOST_TEST(project.essays.at(0).is_unread);
  BOOST_TEST(sources[project.essays.at(0).source].text().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_may_say_language_and_identifier) {
  for (const char* yaml : {"title: [T\n", "just text\n", "title: T\nidentifier: urn:isbn:\nlanguage: e\n"}) {
    const auto project = load(yaml);
    BOOST_TEST(project.language_given, yaml);
    BOOST_TEST(project.identifier_given, yaml);
  }
  BOOST_TEST(!load_with("rights: Free").identifier_given);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
