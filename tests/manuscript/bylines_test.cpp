// What makes a line under the title a byline, and what does not.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

const std::string prose = "\n\nIt rained on the mill, and it had rained for days.\n";

struct Bylines : tests::Desk {
  Document under_title(const std::string& lines) { return read("# The Mill\n\n" + lines + prose); }

  /// `name (affiliation); name (affiliation)`.
  static std::string people(const Document& document) {
    std::string out;
    for (const auto& person : document.authors) {
      out += (out.empty() ? "" : "; ") + person.name;
      if (!person.affiliation.empty()) out += " (" + person.affiliation + ")";
    }
    return out;
  }

  /// The people of lines that are all of them the byline.
  std::string authors_of(const std::string& lines) {
    const Document document = under_title(lines);
    BOOST_TEST(document.body.size() == 1U, lines);
    return people(document);
  }

  /// Whether the line stays in the text and nobody is named.
  void is_text(const std::string& line) {
    const Document document = under_title(line);
    BOOST_TEST(people(document) == "", line);
    BOOST_TEST(document.body.size() == 2U, line);
    BOOST_TEST(tests::count_of(diagnostics, "missing-byline") == 1U, line);
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_bylines, Bylines)

BOOST_AUTO_TEST_CASE(a_heading_in_bold_or_plain_type_is_no_byline) {
  for (const char* line :
       {"**Executive Summary**", "**Human Rights**", "**Climate Change**", "**Key Findings**",
        "**Family Life**", "**Growing Up**", "**Early Days**", "I. Childhood", "A. Background",
        "Opening Remarks", "Setting Out", "Guest Post", "Summer Rain", "Leeds University", "*Spoiler Alert*",
        "*Autumn Leaves, a poem*", "*Moby Dick, chapter one*"})
    is_text(line);
}

BOOST_AUTO_TEST_CASE(a_line_whose_like_stands_further_down_is_a_heading) {
  BOOST_TEST(read("# The Mill\n\n**Mary Smith**" + prose + "\n**Jane Roe**" + prose).authors.empty());
  BOOST_TEST(read("# The Mill\n\nI. Mary Smith" + prose + "\nII. Jane Roe" + prose).authors.empty());
  BOOST_TEST(authors_of("**Mary Smith**") == "Mary Smith");
}

BOOST_AUTO_TEST_CASE(a_clause_behind_a_name_is_no_affiliation) {
  is_text("*Mary Smith, who died last week, was a painter of the sea.*");
  is_text("*Jane Eyre, by Charlotte Brontë*");
  BOOST_TEST(authors_of("*Mary Smith, painter of the sea*") == "Mary Smith (painter of the sea)");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_not_known_needs_another_sign) {
  const std::string name = "Xyloth Brakkan";
  is_text(name);
  BOOST_TEST(tests::finding(diagnostics, "missing-byline").message.find("“Xyloth Brakkan” is left") !=
             std::string::npos);
  BOOST_TEST(authors_of("By " + name) == name);
}

BOOST_AUTO_TEST_CASE(in_italics_something_named_behind_the_name_says_enough) {
  BOOST_TEST(authors_of("*Xyloth Brakkan, Paper Mill*") == "Xyloth Brakkan (Paper Mill)");
  is_text("*Buenos Aires, Argentina*");
  is_text("*Autumn Leaves, A Poem*");
}

BOOST_AUTO_TEST_CASE(a_note_about_the_author_or_the_settings_make_a_name_known) {
  const std::string text = "# The Mill\n\nXyloth Brakkan" + prose;
  BOOST_TEST(people(read(text + "\nXyloth Brakkan is a writer.\n")) == "Xyloth Brakkan");
  BOOST_TEST(people(read(text + "\nSomebody else is a writer.\n")) == "");
  project::EssaySettings settings;
  settings.names = {"Xyloth Brakkan"};
  BOOST_TEST(people(read(text, settings)) == "Xyloth Brakkan");
  settings.names = {"Another Brakkan"};
  BOOST_TEST(people(read(text, settings)) == "");
}

BOOST_AUTO_TEST_CASE(a_line_that_begins_with_a_name_is_told) {
  for (const char* line :
       {"Jane Roe, historian", "Jane Roe: A Life", "By Jane Roe and colleagues", "By Design"}) {
    is_text(line);
    BOOST_TEST(tests::finding(diagnostics, "missing-byline").message.find("is left in the text") !=
                   std::string::npos,
               line);
  }
  is_text("Jane Roe went home.");
  BOOST_TEST(tests::finding(diagnostics, "missing-byline").message.find("is left") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_author_has_an_affiliation) {
  const std::string wanted = "Jane Roe (University of Leeds); John Doe (Yale University)";
  for (const char* form : {"Jane Roe, University of Leeds; John Doe, Yale University",
                           "*Jane Roe, University of Leeds, and John Doe, Yale University*",
                           "Jane Roe, University of Leeds, John Doe, Yale University",
                           "Jane Roe (University of Leeds) and John Doe (Yale University)",
                           "**Jane Roe**, *University of Leeds*; **John Doe**, *Yale University*",
                           "Jane Roe\nUniversity of Leeds\nJohn Doe\nYale University",
                           "Jane Roe\n\nUniversity of Leeds\n\nJohn Doe\n\nYale University",
                           "*Jane Roe, University of Leeds*\n\n*John Doe, Yale University*"})
    BOOST_TEST(authors_of(form) == wanted, form);
}

BOOST_AUTO_TEST_CASE(authors_have_titles_degrees_and_one_affiliation) {
  BOOST_TEST(authors_of("Jane Roe, PhD, University of Leeds; John Doe, MD, King's College London") ==
             "Jane Roe, PhD (University of Leeds); John Doe, MD (King's College London)");
  BOOST_TEST(
      authors_of("By Jane Roe, John Doe, and Max Smith, University of Leeds") ==
      "Jane Roe (University of Leeds); John Doe (University of Leeds); Max Smith (University of Leeds)");
  BOOST_TEST(authors_of("By Dr. Maria de la Cruz, Jr., and Prof. J. R. R. Van der Berg, PhD") ==
             "Dr. Maria de la Cruz, Jr.; Prof. J. R. R. Van der Berg, PhD");
  BOOST_TEST(authors_of("John Smith, Jane Doe") == "John Smith; Jane Doe");
  BOOST_TEST(authors_of("By John Smith, with Jane Doe") == "John Smith; Jane Doe");
}

BOOST_AUTO_TEST_CASE(raised_marks_say_where_each_author_works) {
  BOOST_TEST(authors_of("Jane Roe^1^ and John Doe^2^\n\n^1^ University of Leeds  \n^2^ Yale University") ==
             "Jane Roe (University of Leeds); John Doe (Yale University)");
  BOOST_TEST(authors_of("Jane Roe^1^, John Doe^1^\n\n^1^University of Leeds") ==
             "Jane Roe (University of Leeds); John Doe (University of Leeds)");
  BOOST_TEST(under_title("Jane Roe^1^ and John Doe^2^").authors.empty());
  BOOST_TEST(under_title("Jane Roe^1^ and John Doe^2^\n\n^1^ University of Leeds").body.size() == 3U);
}

BOOST_AUTO_TEST_CASE(institutions_and_places_behind_a_name_are_nobody) {
  for (const char* rest : {"Institute of Peace and Human Rights", "School of Law, Santa Clara",
                           "University of Leeds, United Kingdom", "Ford Foundation; Open Society Institute",
                           "Department of Politics, and International Relations"})
    BOOST_TEST(authors_of("Jane Roe, " + std::string(rest)) == "Jane Roe (" + std::string(rest) + ")", rest);
}

BOOST_AUTO_TEST_CASE(a_second_name_under_the_byline_without_an_affiliation_is_told) {
  const Document document = under_title("*Jane Roe, University of Leeds*\n\nJohn Doe");
  BOOST_TEST(people(document) == "Jane Roe (University of Leeds)");
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(found() == "5:1 note byline-unclear\n");
}

BOOST_AUTO_TEST_CASE(a_byline_has_dates_and_credits_before_and_behind_it) {
  for (const char* line : {"Jane Roe, 5 May 2014", "By Jane Roe on May 5, 2014", "Jane Roe | May 5, 2014",
                           "May 5, 2014 · Jane Roe", "By Jane Roe\n5 May 2014"}) {
    const Document document = under_title(line);
    BOOST_TEST(people(document) == "Jane Roe", line);
    BOOST_TEST(document.date == "2014-05-05", line);
    BOOST_TEST(document.under_byline.size() == 1U, line);
  }
  const Document blog = under_title("by [Anna Karlsson](https://a.b) | 12 May 2019 | 5 min read");
  BOOST_TEST(people(blog) == "Anna Karlsson");
  BOOST_TEST(blog.under_byline.size() == 2U);
  const Document book = under_title("by John Smith, with photographs by Jane Doe");
  BOOST_TEST(people(book) == "John Smith");
  BOOST_TEST((std::get<Paragraph>(book.under_byline.at(0).value).role == ParagraphRole::credit));
  BOOST_TEST(people(under_title("Jane Roe & John Doe | The Guardian | 5 May 2014")) ==
             "Jane Roe (The Guardian); John Doe (The Guardian)");
  BOOST_TEST(under_title("San Francisco, May 2014").authors.empty());
}

BOOST_AUTO_TEST_CASE(a_wrapped_address_is_an_affiliation_line_by_line) {
  BOOST_TEST(authors_of("Dr Sarah Jones\nSenior Lecturer, Department of English\nUniversity of Exeter\n"
                        "sarah.jones@exeter.ac.uk") ==
             "Dr Sarah Jones (Senior Lecturer, Department of English, University of Exeter)");
  BOOST_TEST(found() == "6:1 note byline-link\n");
  BOOST_TEST(under_title("Dr Sarah Jones\nSenior of all who were there").authors.empty());
}

BOOST_AUTO_TEST_CASE(an_organisation_may_be_an_author_in_italics) {
  BOOST_TEST(authors_of("*The Casebound Project, Typesetting*") == "The Casebound Project (Typesetting)");
  BOOST_TEST(authors_of("*Your Name, Your Institution*") == "Your Name (Your Institution)");
  is_text("*The Manhattan Project*");
  is_text("*The Sea, The Sea*");
}

BOOST_AUTO_TEST_CASE(by_is_followed_by_manners_and_places_too) {
  for (const char* line : {"By Design", "By Grand Central Station", "von Beruf Lehrer"}) is_text(line);
  BOOST_TEST(authors_of("By Ann Editor") == "Ann Editor");
  BOOST_TEST(authors_of("By Jane Roe\n\n**Affiliation:** University of Leeds") ==
             "Jane Roe (University of Leeds)");
  BOOST_TEST(under_title("By Jane Roe\n\n**Affiliation and Belonging**").body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_byline_under_the_title_is_found_though_lines_stand_above_it) {
  const Document document = read("*From the archive*\n\nJune 2004\n\n# The Mill\n\nJane Roe" + prose);
  BOOST_TEST(people(document) == "Jane Roe");
  BOOST_TEST(found() == "");
  BOOST_TEST(people(read("*Jane Roe*\n\n# The Mill" + prose)) == "Jane Roe");
}

BOOST_AUTO_TEST_CASE(labels_say_what_lines_are) {
  const Document document =
      under_title("**Author:** Jane Roe\n**Date:** 5 May 2014\n**Affiliation:** University of Leeds");
  BOOST_TEST(people(document) == "Jane Roe (University of Leeds)");
  BOOST_TEST(document.date == "2014-05-05");
  BOOST_TEST(authors_of("**Written by:** Jane Roe") == "Jane Roe");
  const Document headings = under_title("## Year: 1999\n\n## Author: Jane Roe");
  BOOST_TEST(people(headings) == "Jane Roe");
  BOOST_TEST(headings.subtitle.empty());
  BOOST_TEST(headings.under_byline.size() == 1U);
  is_text("**Editor:** nobody");
}

BOOST_AUTO_TEST_CASE(a_heading_that_is_a_name_stays_and_is_told) {
  is_text("### John Smith");
  BOOST_TEST(tests::finding(diagnostics, "missing-byline").message.find("“John Smith”") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bold_line_between_title_and_byline_is_a_subtitle) {
  const Document document = read("**The Mill**\n\n**A History in Two Parts**\n\n*Jane Roe*" + prose);
  BOOST_TEST(plain_text(document.subtitle) == "A History in Two Parts");
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(read("**The Mill**\n\n**A History in Two Parts**" + prose).subtitle.empty());
}

BOOST_AUTO_TEST_CASE(a_list_of_people_is_no_byline) {
  for (const char* list :
       {"I thank the following people:\n\nAnna Berg, University of Oslo\nPeter Hall, The British Museum",
        "The members were:\n\nTom Hardy\n\nAnn Lee\n\nMary Jones",
        "Nous, soussignés :\n\nJean Dupont\n\nMarie Curie\n\ndemandons la paix.",
        "John Smith\n\nMary Jones\n\nPeter Hall"})
    BOOST_TEST(people(under_title(list)) == "", list);
  BOOST_TEST(people(under_title("A history in two parts\n\nJohn Smith")) == "John Smith");
  BOOST_TEST(people(under_title("By John Smith\n\nMary Jones\n\nPeter Hall")) == "John Smith");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
