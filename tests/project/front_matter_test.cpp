#include "project/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct FrontMatter {
  Sources sources;
  Diagnostics diagnostics;

  project::EssaySettings read(const std::string& yaml, project::EssaySettings entry = {}) {
    const auto source = sources.add(Source("a.md", "---\n" + yaml + "---\n# Body\n"));
    diagnostics = {};
    return project::with_front_matter(std::move(entry), sources, source, diagnostics);
  }
  std::string found() const { return tests::findings(sources, diagnostics); }
};

BOOST_FIXTURE_TEST_SUITE(front_matter, FrontMatter)

BOOST_AUTO_TEST_CASE(the_keys_are_those_of_an_entry) {
  const auto settings = read(
      "title: T\nsubtitle: S\nauthor: [Jane Roe, John Doe]\nlanguage: fr\ndate: 2015-06-01\nid: one\n"
      "typography: false\nallow: mixed-dash\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(settings.title == "T");
  BOOST_TEST(settings.subtitle == "S");
  BOOST_TEST(settings.authors.size() == 2U);
  BOOST_TEST(settings.language == "fr");
  BOOST_TEST(settings.date == "2015-06-01");
  BOOST_TEST(settings.id == "one");
  BOOST_TEST((settings.typography == Typography(false)));
  BOOST_TEST_REQUIRE(settings.allow.size() == 1U);
  BOOST_TEST(settings.allow[0].text == "mixed-dash");
  BOOST_TEST(sources[0].slice(settings.allow[0].span) == "mixed-dash");
}

BOOST_AUTO_TEST_CASE(a_key_into_another_file_names_nobody_and_a_word_with_a_capital_does) {
  BOOST_TEST(read("authors: [roe_jane, jdoe2, Voltaire, bell hooks]\n").authors.size() == 2U);
  BOOST_TEST(found() == "2:11 warning author-key\n2:21 warning author-key\n");
}

BOOST_AUTO_TEST_CASE(lint_allows_under_its_own_name_too) {
  BOOST_TEST(read("lint: {allow: [mixed-dash, raw-html]}\n").allow.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_entry_goes_first_and_the_front_matter_fills_up) {
  project::EssaySettings entry;
  entry.title = "Entry";
  entry.notes.place = NotePlace::book;
  entry.allow = {{"raw-html"}};
  const auto settings =
      read("title: T\nsubtitle: S\nnotes: {place: foot, numbering: book}\nallow: mixed-dash\n", entry);
  BOOST_TEST(settings.title == "Entry");
  BOOST_TEST(settings.subtitle == "S");
  BOOST_TEST((settings.notes.place == NotePlace::book));
  BOOST_TEST((settings.notes.numbering == NoteNumbering::book));
  BOOST_TEST(tests::texts(settings.allow) == "raw-html\nmixed-dash\n");
}

BOOST_AUTO_TEST_CASE(what_is_the_books_is_said_and_passed_over) {
  read("publisher: P\nlayout: post\nsubtitel: S\n");
  BOOST_TEST(found() == "2:1 note foreign-key\n3:1 note foreign-key\n4:1 note foreign-key\n");
  BOOST_TEST(diagnostics.items()[0].message ==
             "the key “publisher” is the book's, not an essay's; it is passed over");
  BOOST_TEST(diagnostics.items()[1].message == "the key “layout” is not casebound's; it is passed over");
  BOOST_TEST(diagnostics.items()[2].hint == "did you mean “subtitle”?");
}

BOOST_AUTO_TEST_CASE(nothing_is_no_fault) {
  BOOST_TEST(read("").title.empty());
  BOOST_TEST(read("# a comment\n").title.empty());
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(foreign_keys_are_notes_at_their_place_in_the_manuscript) {
  BOOST_TEST(read("title: T\nlayout: post\ntags: [a, b]\n").title == "T");
  BOOST_TEST(found() == "3:1 note foreign-key\n4:1 note foreign-key\n");
}

BOOST_AUTO_TEST_CASE(foreign_keys_of_an_author_are_notes_too) {
  const auto settings = read("authors:\n  - name: Jane Roe\n    url: https://example.org\n");
  BOOST_TEST(settings.authors.at(0).name == "Jane Roe");
  BOOST_TEST(found() == "4:5 note foreign-key\n");
}

BOOST_AUTO_TEST_CASE(the_case_of_a_key_does_not_matter) {
  const auto settings = read("Title: T\nAUTHOR: Jane Roe\n");
  BOOST_TEST(settings.title == "T");
  BOOST_TEST(settings.authors.size() == 1U);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(faults_have_their_line_in_the_manuscript) {
  read("title: T\ndate: soon\n");
  BOOST_TEST(found() == "3:7 warning foreign-value\n");
  read("title: a: b\n");
  BOOST_TEST(found() == "2:9 error bad-yaml\n");
  read("just text\n");
  BOOST_TEST(found() == "2:1 warning foreign-value\n");
}

BOOST_AUTO_TEST_CASE(values_of_other_programs_are_passed_over) {
  const auto settings =
      read("title: [T]\nnotes: false\nid: /a/b\nlanguage: english\ndate: last-modified\nsubtitle: S\n");
  BOOST_TEST(found() ==
             "2:8 warning foreign-value\n3:8 warning foreign-value\n4:5 warning foreign-value\n"
             "5:11 warning foreign-value\n6:7 warning foreign-value\n");
  BOOST_TEST(settings.title + settings.id + settings.language + settings.date == "");
  BOOST_TEST(settings.subtitle == "S");
}

BOOST_AUTO_TEST_CASE(the_day_is_taken_from_dates_of_other_programs) {
  for (const std::string date : {"2014-05-06 10:22:00 -0500", "2014-05-06T10:00:00.000Z", "\"2014-05-06\"",
                                 "May 6, 2014", "6 May 2014", "May 6th, 2014", "2014/05/06", "2014-5-6"}) {
    BOOST_TEST(read("date: " + date + "\n").date == "2014-05-06", date);
    BOOST_TEST(found() == "", date);
  }
  for (const std::string date : {"2014", "2014-05", "05/06/2014", "last-modified", "2014-02-30 10:00",
                                 "June 31, 2014", "today", "Mayhem 6, 2014"}) {
    BOOST_TEST(read("date: " + date + "\n").date == "", date);
    BOOST_TEST(found() == "2:7 warning foreign-value\n", date);
  }
}

BOOST_AUTO_TEST_CASE(a_text_that_runs_from_right_to_left_is_told_of) {
  read("language: he\n");
  BOOST_TEST(found() == "2:11 warning right-to-left-book\n");
  read("language: ru\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(lang_is_the_language_unless_that_is_said) {
  BOOST_TEST(read("lang: ru\n").language == "ru");
  BOOST_TEST(read("lang: ru\nlanguage: de\n").language == "de");
  BOOST_TEST(read("language: de\nlang: ru\n").language == "de");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_quotation_mark_without_its_partner_is_no_yaml) {
  for (const std::string title : {"\"Unclosed", "'Unclosed", "\"Un\\\"closed", "'It''s"}) {
    read("title: " + title + "\nlanguage: en\n");
    BOOST_TEST(found() == "2:8 error bad-yaml\n", title);
  }
  BOOST_TEST(read("title: 'It''s \"so\"'\nsubtitle: \"a \\\" b\"\n").title == "It's \"so\"");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(it_may_stand_under_empty_lines) {
  const auto at = sources.add(Source("b.md", "\n \n---\ntitle: T\n---\nText\n"));
  BOOST_TEST(project::with_front_matter({}, sources, at, diagnostics).title == "T");
  const auto rules = sources.add(Source("c.md", "\n---\nText: words\n\n---\n"));
  BOOST_TEST(!project::divide(sources, sources.add(Source("d.md", "\n---\nSome words.\n\n---\n")))
                  .front_matter.known());
  BOOST_TEST(project::divide(sources, rules).front_matter.known());
}

BOOST_AUTO_TEST_CASE(a_title_block_is_front_matter) {
  const auto at =
      sources.add(Source("b.md", "% The\n  title\n% Jane Roe; John Doe\n% May 6, 2014\n\nText\n"));
  const auto settings = project::with_front_matter({}, sources, at, diagnostics);
  BOOST_TEST(settings.title == "The title");
  BOOST_TEST(settings.authors.size() == 2U);
  BOOST_TEST(settings.date == "2014-05-06");
  BOOST_TEST(sources[at].slice(project::divide(sources, at).body) == "\nText\n");
  const auto prose = sources.add(Source("c.md", "% of all is text\nwhere more follows\n"));
  BOOST_TEST(!project::divide(sources, prose).front_matter.known());
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(headers_that_are_no_yaml_are_named) {
  const auto found_in = [&](const std::string& text) {
    diagnostics = {};
    const auto at = sources.add(Source("b.md", text));
    project::with_front_matter({}, sources, at, diagnostics);
    return found();
  };
  BOOST_TEST(found_in("+++\ntitle = \"T\"\n+++\n\nText\n") == "2:1 warning foreign-header\n");
  BOOST_TEST(found_in("Title: T\nAuthor: Jane Roe\n\nText\n") == "1:1 warning foreign-header\n");
  BOOST_TEST(found_in("Title: T\n\nText\n") == "");
  BOOST_TEST(found_in("Note: this\nthat: goes on in prose.\n\nText\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
