// The same essay as converters and editors damage it.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;

const std::string plain_essay =
    "# The Title\n\n*Jane Roe, Institute*\n\nThe first paragraph, with *emphasis* and words.\n\nThe second "
    "one.\n\n"
    "*Jane Roe is a writer.*\n\n*This post is part of a project.*\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

struct Variants : Desk {
  std::string wanted = dump(read(plain_essay));

  std::string title_of(const std::string& text) { return plain_text(read(text).title); }

  /// `name (affiliation); name (affiliation)` of the line under the title.
  std::string authors_of(const std::string& byline) {
    const Document document = read("# T\n\n" + byline + "\n\nThe text of the essay begins.\n");
    std::string out;
    for (const auto& person : document.authors) {
      out += (out.empty() ? "" : "; ") + person.name;
      if (!person.affiliation.empty()) out += " (" + person.affiliation + ")";
    }
    BOOST_TEST(document.body.size() == (document.authors.empty() ? 2U : 1U), byline);
    return out;
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_variants, Variants)

BOOST_AUTO_TEST_CASE(line_ends_marks_and_trailing_spaces_change_nothing) {
  BOOST_TEST(dump(read(replaced(plain_essay, "\n", "\r\n"))) == wanted);
  BOOST_TEST(dump(read(replaced(plain_essay, "\n", "\r"))) == wanted);
  BOOST_TEST(dump(read("\xEF\xBB\xBF" + plain_essay)) == wanted);
  BOOST_TEST(dump(read("\n\n\n" + plain_essay + "\n\n")) == wanted);
  BOOST_TEST(dump(read(replaced(plain_essay, "\n\n", " \n \t\n"))) == wanted);
  BOOST_TEST(dump(read(plain_essay.substr(0, plain_essay.size() - 1))) == wanted);
}

BOOST_AUTO_TEST_CASE(hard_wrapped_lines_hold_the_same_words) {
  const Document document = read(replaced(plain_essay, " with ", "\nwith\n"));
  BOOST_TEST(plain_text(std::get<Paragraph>(document.body.at(0).value).inlines) ==
             "The first paragraph, with emphasis and words.");
  BOOST_TEST(document.bio.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_title_has_many_forms) {
  for (const char* form : {"# The Title", "###### The Title ######", "The Title\n=========", "The Title\n---",
                           "# **The Title**", "## *The Title*", "## ***The Title***", "**The Title**"}) {
    BOOST_TEST(title_of(std::string(form) + "\n\nText.\n") == "The Title", form);
  }
}

BOOST_AUTO_TEST_CASE(emphasis_within_a_title_stays) {
  const Document document = read("# The **Real** Title\n\nText.\n");
  BOOST_TEST(document.title.size() == 3U);
  BOOST_TEST(found() == "1:1 note missing-byline\n");
}

BOOST_AUTO_TEST_CASE(bold_as_a_title_is_said) {
  read("**The Title**\n\nBy Jane Roe\n\nText.\n");
  BOOST_TEST(found() == "1:1 note bold-as-heading\n");
}

BOOST_AUTO_TEST_CASE(bold_in_the_middle_is_no_title) {
  read("Some text that opens it.\n\n**The Title**\n\nText.\n");
  BOOST_TEST(found().find("error missing-title") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_title_stays_in_the_body) {
  const Document document = read("A provenance line, from 2015.\n\n# T\n\nBy Jane Roe\n\nText.\n");
  BOOST_TEST(plain_text(document.title) == "T");
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(document.authors.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_heading_is_no_title) {
  BOOST_TEST(title_of("##\n\n# T\n\nBy Jane Roe\n\nText.\n") == "T");
  BOOST_TEST(found() == "1:1 warning empty-heading\n");
}

BOOST_AUTO_TEST_CASE(the_title_of_the_settings_goes_first) {
  project::EssaySettings settings;
  settings.title = "The Title";
  BOOST_TEST(dump(read(plain_essay, settings)) == wanted);
  settings.title = "Another Title";
  const Document document = read(plain_essay, settings);
  BOOST_TEST(plain_text(document.title) == "Another Title");
  BOOST_TEST(document.authors.at(0).name == "Jane Roe");
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(found() == "1:1 note said-otherwise\n");
}

BOOST_AUTO_TEST_CASE(settings_go_before_front_matter_and_that_before_the_text) {
  const std::string text =
      "---\ntitle: Front\nlanguage: fr\ndate: 2015-06-01\nid: front\nsubtitle: S\nauthor: {name: John Doe}\n"
      "typography: false\n---\n" +
      plain_essay;
  const Document document = read(text);
  BOOST_TEST(found() == "10:1 note said-otherwise\n12:1 note byline-unclear\n");
  BOOST_TEST(plain_text(document.title) == "Front");
  BOOST_TEST(plain_text(document.subtitle) == "S");
  BOOST_TEST(document.language == "fr");
  BOOST_TEST(document.date == "2015-06-01");
  BOOST_TEST(document.id == "front");
  BOOST_TEST(document.authors.at(0).name == "John Doe");
  BOOST_TEST((document.typography == Typography(false)));
  project::EssaySettings settings;
  settings.title = "Entry";
  settings.language = "ru";
  settings.date = "2016-01-01";
  settings.id = "entry";
  settings.typography = Typography(true);
  settings.authors = {{"Ann Other", "Other, Ann", "", {}}};
  const Document other = read(text, settings);
  BOOST_TEST(plain_text(other.title) == "Entry");
  BOOST_TEST(other.language == "ru");
  BOOST_TEST(other.date == "2016-01-01");
  BOOST_TEST(other.id == "entry");
  BOOST_TEST((other.typography == Typography(true)));
  BOOST_TEST(other.authors.at(0).name == "Ann Other");
}

BOOST_AUTO_TEST_CASE(front_matter_and_the_same_title_and_byline_print_once) {
  const Document document = read("---\ntitle: the title\nauthor: Jane Roe\n---\n\n" + plain_essay);
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(document.authors.at(0).affiliation == "Institute");
}

BOOST_AUTO_TEST_CASE(front_matter_may_end_with_dots_and_follow_a_byte_order_mark) {
  BOOST_TEST(title_of("\xEF\xBB\xBF---\r\ntitle: T\r\n...\r\nText.\r\n") == "T");
}

BOOST_AUTO_TEST_CASE(a_rule_at_the_top_is_no_front_matter) {
  const Document document = read("---\n\n# T\n\nBy Jane Roe\n\nOne.\n\n---\n\nTwo.\n");
  BOOST_TEST(plain_text(document.title) == "T");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(places_are_right_behind_front_matter_and_a_byte_order_mark) {
  read("---\ntitle: T\nauthor: Jane Roe\n---\n\nSome [words](#) here.\n");
  BOOST_TEST(found() == "6:6 warning dead-link\n");
  read("\xEF\xBB\xBF[words](#) in the first line\n\n# T\n\nBy Jane Roe\n");
  BOOST_TEST(sources[1 + 1].slice(tests::finding(diagnostics, "dead-link").span) == "[words](#)");
}

BOOST_AUTO_TEST_CASE(bylines_have_many_forms) {
  BOOST_TEST(authors_of("*Jane Roe*") == "Jane Roe");
  BOOST_TEST(authors_of("*Jane Roe, Institute of X, Moscow*") == "Jane Roe (Institute of X, Moscow)");
  BOOST_TEST(authors_of("By Jane Roe") == "Jane Roe");
  BOOST_TEST(authors_of("**By Jane Roe**") == "Jane Roe");
  BOOST_TEST(authors_of("*by Jane Roe, Institute*") == "Jane Roe (Institute)");
  BOOST_TEST(authors_of("By [Jane Roe](https://example.org)") == "Jane Roe");
  BOOST_TEST(tests::count_of(diagnostics, "byline-link") == 1U);
  BOOST_TEST(authors_of("Jane Roe") == "Jane Roe");
  BOOST_TEST(authors_of("Jane Roe, Institute of Physics") == "Jane Roe (Institute of Physics)");
  BOOST_TEST(authors_of("Jane Roe, of whom nothing is known") == "");
  BOOST_TEST(authors_of("Автор: Сергей Ознобищев") == "Сергей Ознобищев");
  BOOST_TEST(authors_of("Author: Jane Roe") == "Jane Roe");
  BOOST_TEST(authors_of("Von Jane Roe") == "Jane Roe");
  BOOST_TEST(authors_of("Par Jean Dupont, Institut de physique") == "Jean Dupont (Institut de physique)");
  BOOST_TEST(authors_of("Von Neumann") == "Von Neumann");
  BOOST_TEST(authors_of("作者：王小明、李雷") == "王小明; 李雷");
}

BOOST_AUTO_TEST_CASE(an_affiliation_may_stand_on_a_line_of_its_own) {
  const std::string wanted_author = "Jane Roe (Institute of Physics, Moscow)";
  for (const char* form :
       {"Jane Roe\nInstitute of Physics, Moscow", "*Jane Roe*\\\n*Institute of Physics, Moscow*",
        "*Jane Roe\nInstitute of Physics, Moscow*", "Jane Roe\n\nInstitute of Physics, Moscow",
        "By Jane Roe\n\n*Institute of Physics, Moscow*", "*Jane Roe,\nInstitute of Physics, Moscow*",
        "*Jane Roe, Institute of\nPhysics, Moscow*", "By Jane Roe | Institute of Physics, Moscow"}) {
    BOOST_TEST(authors_of(form) == wanted_author, form);
  }
  BOOST_TEST(authors_of("Jane Roe\nCarnegie Moscow Center") == "Jane Roe (Carnegie Moscow Center)");
  BOOST_TEST(authors_of("Jane Roe\nJohn Doe") == "Jane Roe; John Doe");
  BOOST_TEST(authors_of("Jane Roe\\\nInstitute A\\\nJohn Doe\\\nInstitute B") ==
             "Jane Roe (Institute A); John Doe (Institute B)");
  BOOST_TEST(authors_of("*Jane Roe, Institute A*\\\n*John Doe, Institute B*") ==
             "Jane Roe (Institute A); John Doe (Institute B)");
}

BOOST_AUTO_TEST_CASE(a_line_in_bold_under_the_byline_is_a_heading) {
  const Document document = read("# T\n\nBy Jane Roe\n\n**Research at the University**\n\nText.\n");
  BOOST_TEST(document.authors.at(0).affiliation == "");
  BOOST_TEST(document.body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(names_have_particles_initials_and_suffixes) {
  BOOST_TEST(authors_of("*Martin Luther King, Jr., Southern Conference*") ==
             "Martin Luther King, Jr. (Southern Conference)");
  BOOST_TEST(authors_of("*Wernher von Braun*") == "Wernher von Braun");
  BOOST_TEST(authors_of("*J. R. R. Tolkien, Oxford*") == "J. R. R. Tolkien (Oxford)");
  BOOST_TEST(authors_of("*Mary-Kate O'Neill, X*") == "Mary-Kate O'Neill (X)");
  BOOST_TEST(authors_of("*William Taft, III*") == "William Taft, III");
  BOOST_TEST(authors_of("*Jane Roe, PhD, Institute*") == "Jane Roe, PhD (Institute)");
  BOOST_TEST(authors_of("By Prof. Jane Roe") == "Prof. Jane Roe");
}

BOOST_AUTO_TEST_CASE(several_authors_share_a_byline) {
  BOOST_TEST(authors_of("*Jane Roe and John Doe*") == "Jane Roe; John Doe");
  BOOST_TEST(authors_of("*Jane Roe & John Doe, Institute*") == "Jane Roe (Institute); John Doe (Institute)");
  BOOST_TEST(authors_of("By Jane Roe, John Doe, and Ann Other") == "Jane Roe; John Doe; Ann Other");
  BOOST_TEST(authors_of("By Jane Roe, John Doe and Ann Other") == "Jane Roe; John Doe; Ann Other");
  BOOST_TEST(authors_of("Von Jane Roe, John Doe und Ann Other") == "Jane Roe; John Doe; Ann Other");
  BOOST_TEST(authors_of("*Jane Roe, Ford Foundation and Peace Institute*") ==
             "Jane Roe (Ford Foundation and Peace Institute)");
  BOOST_TEST(authors_of("*Martin Luther King, Jr., and Jane Roe*") == "Martin Luther King, Jr.; Jane Roe");
}

BOOST_AUTO_TEST_CASE(a_sentence_under_the_title_is_no_byline) {
  for (const char* line :
       {"Jane Roe went to Moscow in 2015.", "*a motto in italics*",
        "By the end of the century, all was lost.", "*1984*", "Moscow", "**Jane** went home"}) {
    BOOST_TEST(authors_of(line) == "", line);
    BOOST_TEST(tests::count_of(diagnostics, "missing-byline") == 1U, line);
  }
}

BOOST_AUTO_TEST_CASE(a_line_of_capitals_that_is_no_name_is_no_byline) {
  for (const char* line : {"*For My Mother*",
                           "*To Anna*",
                           "*Für Anna*",
                           "*À Anna*",
                           "*Посвящается Анне*",
                           "*Памяти Ивана Петрова*",
                           "Dear Mary,",
                           "Dear Mr. Smith",
                           "Liebe Anna",
                           "Chère Anna",
                           "Дорогая Анна",
                           "Chapter One",
                           "Part One",
                           "Act One",
                           "The End",
                           "Erstes Kapitel",
                           "Erster Teil",
                           "Глава Первая",
                           "Monday Morning",
                           "World War II",
                           "New York City",
                           "A Love Story",
                           "Von der Liebe",
                           "By The Sea",
                           "By Night",
                           "Par Avion"}) {
    BOOST_TEST(authors_of(line) == "", line);
    const Document document = read("# T\n\n" + std::string(line) + "\n\nThe text of the essay begins.\n");
    BOOST_TEST(document.body.size() == 2U, line);
  }
  BOOST_TEST(read("# T\n\nJane Roe\n\nwas her name.\n").authors.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_may_be_a_byline_and_is_none_is_named) {
  read("# T\n\nNew York City\n\nThe text of the essay begins.\n");
  BOOST_TEST(tests::finding(diagnostics, "missing-byline").message.find("“New York City” is left") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_line_that_says_by_goes_before_a_line_that_does_not) {
  for (const char* line : {"*For My Mother*", "Jane Austen", "> Be brief.\n>\n> — Ann Other",
                           "## Chapter 1: Departures\n\n*For my mother*\n\n> Be brief."}) {
    const Document document = read("# T\n\n" + std::string(line) + "\n\nBy Jane Roe\n\nThe text begins.\n");
    BOOST_TEST_REQUIRE(document.authors.size() == 1U, line);
    BOOST_TEST(document.authors[0].name == "Jane Roe");
    BOOST_TEST(tests::count_of(diagnostics, "order-changed") == 1U, line);
  }
  BOOST_TEST(read("# T\n\nIt rained. It always did.\n\nBy Jane Roe\n\nMore.\n").authors.empty());
}

BOOST_AUTO_TEST_CASE(a_line_between_title_and_byline_is_a_subtitle) {
  for (const char* line : {"A Love Story", "*A Play in One Act*"}) {
    const Document document = read("# T\n\n" + std::string(line) + "\n\nBy Jane Roe\n\nThe text begins.\n");
    BOOST_TEST(!document.subtitle.empty(), line);
    BOOST_TEST(document.body.size() == 1U, line);
    BOOST_TEST(found() == "", line);
  }
}

BOOST_AUTO_TEST_CASE(one_name_is_a_byline_if_it_says_so) {
  BOOST_TEST(authors_of("By Plato") == "Plato");
  BOOST_TEST(found() == "3:1 note byline-unclear\n");
  BOOST_TEST(authors_of("Par O'Neil") == "O'Neil");
  BOOST_TEST(authors_of("Plato") == "");
}

BOOST_AUTO_TEST_CASE(names_may_have_elided_particles) {
  BOOST_TEST(authors_of("Par Jean-Pierre d'Ormesson") == "Jean-Pierre d'Ormesson");
  BOOST_TEST(authors_of("*Jean d’Ormesson*") == "Jean d’Ormesson");
  BOOST_TEST(authors_of("By Ahmed al-Rashid") == "Ahmed al-Rashid");
}

BOOST_AUTO_TEST_CASE(the_title_said_again_in_a_line_is_no_byline) {
  for (const char* line : {"**The Road Goes On**", "THE ROAD GOES ON", "The Road Goes On"}) {
    const Document document = read("# The Road Goes On\n\n" + std::string(line) + "\n\nJane Roe\n\nText.\n");
    BOOST_TEST(document.authors.at(0).name == "Jane Roe", line);
    BOOST_TEST(document.body.size() == 1U, line);
    BOOST_TEST(found() == "3:1 note said-twice\n", line);
  }
  BOOST_TEST(read("---\ntitle: The Paper Mills\n---\nTHE PAPER MILLS\n\nBy G. H. Wheeler\n\nText.\n")
                 .authors.at(0)
                 .name == "G. H. Wheeler");
  BOOST_TEST(read("# It Rained\n\nIt rained.\n\nAll day.\n").body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_section_under_text_is_no_title) {
  const std::string rest =
      "Jane Roe\n\nThe first. It goes on.\n\n## The Wheel\n\nMore of it.\n\n## The Race\n\nAnd more.\n";
  const Document document = read("**The Mill**\n\n" + rest);
  BOOST_TEST(plain_text(document.title) == "The Mill");
  BOOST_TEST(document.authors.at(0).name == "Jane Roe");
  BOOST_TEST(document.body.size() == 5U);
  read("The Mill\n\n" + rest);
  BOOST_TEST(tests::count_of(diagnostics, "missing-title") == 1U);
  read("It rained. It always did.\n\n## The Wheel\n\nMore of it.\n");
  BOOST_TEST(tests::count_of(diagnostics, "missing-title") == 1U);
  BOOST_TEST(title_of("It rained. It always did.\n\n# The Wheel\n\nMore of it.\n") == "The Wheel");
  BOOST_TEST(tests::count_of(diagnostics, "order-changed") == 1U);
}

BOOST_AUTO_TEST_CASE(the_bio_may_come_before_or_after_the_series_note_or_not_at_all) {
  const std::string bio = "*Jane Roe is a writer.*\n\n", note = "*This post is part of a project.*\n\n";
  const std::string start = "# T\n\n*Jane Roe, Institute*\n\nText of the essay.\n\n";
  const std::string both = dump(read(start + bio + note));
  BOOST_TEST(dump(read(start + note + bio)) == both);
  BOOST_TEST(dump(read(start + "---\n\n" + bio + note)) == both);
  BOOST_TEST(read(start + note).bio.empty());
  BOOST_TEST(read(start + bio).series_note.empty());
  BOOST_TEST(dump(read("# T\n\n*Jane Roe, Institute*\n\n" + note + "Text of the essay.\n\n" + bio)) == both);
}

BOOST_AUTO_TEST_CASE(nothing_but_the_title_is_recognised_where_that_is_not_wanted) {
  const std::string text =
      "# Conclusion\n\n# T\n\n*Jane Roe*\n\nText.\n\n## Biography\n\nJane Roe is a writer.\n\n*This essay is "
      "part of "
      "a project.*\n";
  BOOST_TEST(read(text).body.size() == 1U);
  const Document document = read("---\nrecognise: false\n---\n" + text);
  BOOST_TEST(plain_text(document.title) == "Conclusion");
  BOOST_TEST(document.authors.empty());
  BOOST_TEST(document.body.size() == 6U);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_heading_between_title_and_byline_is_a_subtitle_and_another_is_not) {
  BOOST_TEST(plain_text(read("# T\n\n## And More\n\n*Jane Roe*\n\nText.\n").subtitle) == "And More");
  BOOST_TEST(read("# T\n\n## And More\n\nText.\n").subtitle.empty());
  BOOST_TEST(read("# T\n\n*Jane Roe*\n\n## And More\n\nText.\n").subtitle.empty());
}

BOOST_AUTO_TEST_CASE(a_last_line_may_say_by_whom_the_essay_is) {
  const Document document = read("# T\n\nThe essay begins.\n\nIt ends.\n\nBy [Jane Roe](https://e.org)\n");
  BOOST_TEST(document.authors.at(0).name == "Jane Roe");
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(found() == "7:4 note byline-link\n");
  BOOST_TEST(read("# T\n\nThe essay begins.\n\nIt ends.\n\nBy Jane Roe\n").authors.empty());
  BOOST_TEST(
      read("# T\n\nIt begins.\n\nIt ends.\n\nBy [the way](https://e.org), it ends.\n").authors.empty());
}

BOOST_AUTO_TEST_CASE(a_heading_over_the_notes_has_nothing_left_to_stand_over) {
  for (const char* heading : {"## Notes", "**Endnotes**", "---\n\n# Anmerkungen:"}) {
    const Document document = read("# T\n\n*Jane Roe*\n\nText[^1].\n\n" + std::string(heading) +
                                   "\n\n[^1]: Ibid.\n\n*Jane Roe is a writer.*\n");
    BOOST_TEST(document.body.size() == 1U, heading);
    BOOST_TEST(document.notes.size() == 1U, heading);
    BOOST_TEST(tests::count_of(diagnostics, "section-taken") == 1U, heading);
  }
}

BOOST_AUTO_TEST_CASE(a_heading_over_notes_that_are_text_stays) {
  BOOST_TEST(read("# T\n\nText[^1].\n\n## Notes\n\nThanks to all.\n\n[^1]: Ibid.\n").body.size() == 3U);
  BOOST_TEST(read("# T\n\nText.\n\n## Notes\n\n## More\n\nText.\n").body.size() == 4U);
}

BOOST_AUTO_TEST_CASE(headings_may_say_what_they_are) {
  const Document document = read("# Title: The March\n\n## Author: Jane Roe\n\nText.\n");
  BOOST_TEST(plain_text(document.title) == "The March");
  BOOST_TEST(document.authors.at(0).name == "Jane Roe");
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(read("# Title: The March\n\n# Author: Jane Roe\n\nText.\n").authors.size() == 1U);
  BOOST_TEST(found() == "");
  BOOST_TEST(read("# T\n\n## Jane Roe\n\nText.\n").authors.empty());
}

BOOST_AUTO_TEST_CASE(a_bio_in_roman_type_says_who_the_author_is) {
  BOOST_TEST(read("# T\n\nBy Jane Roe\n\nText.\n\nJane Roe is a writer.\n").bio.size() == 1U);
  BOOST_TEST(read("# T\n\nBy Jane Roe\n\nText.\n\nJane Roe went home.\n").bio.empty());
  BOOST_TEST(read("# T\n\nBy Jane Roe\n\nText.\n\nJohn Doe is a writer.\n").bio.empty());
}

BOOST_AUTO_TEST_CASE(an_author_who_tells_of_himself_writes_the_essay) {
  const Document document = read(
      "# T\n\nBy Jane Roe\n\nJane Roe was a name that others had.\n\nJane Roe is what they wrote, and I "
      "wept.\n\n"
      "*Jane Roe was my mother.*\n");
  BOOST_TEST(document.bio.empty());
  BOOST_TEST(document.body.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
