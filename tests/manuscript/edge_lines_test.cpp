// Lines at the edges of an essay: where and when it was written, where it first appeared, whose the text is.
#include "manuscript/date_line.h"
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct EdgeLines : tests::Desk {
  /// `dateline: words; credit: words` under the byline.
  std::string under_byline(const std::string& lines) {
    const Document document =
        read("# T\n\nBy Jane Roe\n\n" + lines +
             "\n\nThe text of the essay begins, and it goes on for quite some time, since it is an essay.\n");
    BOOST_TEST(document.authors.size() == 1U, lines);
    std::string out;
    for (const auto& block : document.under_byline) {
      const auto& line = std::get<Paragraph>(block.value);
      out += (out.empty() ? "" : "; ") +
             std::string(line.role == ParagraphRole::dateline ? "dateline: " : "credit: ") +
             plain_text(line.inlines);
    }
    BOOST_TEST(document.body.size() == 1U + (out.empty() ? 1U : 0U), lines);
    return out;
  }

  static std::string iso(const char* line) {
    const auto written = manuscript::read_date_line(line);
    return written ? written->iso.empty() ? "some day" : written->iso : "none";
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_edge_lines, EdgeLines)

BOOST_AUTO_TEST_CASE(dates_are_written_in_many_ways) {
  for (const char* line : {"12 March 2014",
                           "March 12, 2014",
                           "12th March, 2014",
                           "2014-03-12",
                           "12.03.2014",
                           "Mar. 12, 2014",
                           "Moscow, 12 March 2014",
                           "New York, March 12, 2014",
                           "Wednesday, 12 March 2014",
                           "12 of March 2014",
                           "Published on March 12, 2014",
                           "Published: 12 March 2014",
                           "12. März 2014",
                           "Berlin, den 12. März 2014",
                           "12 mars 2014",
                           "Paris, le 12 mars 2014",
                           "12 марта 2014 г.",
                           "Москва, 12 марта 2014 года",
                           "среда, 12 марта 2014 г.",
                           "12 de marzo de 2014",
                           "12 marca 2014",
                           "Wien, im 12 März 2014",
                           "Дата: 12 марта 2014"}) {
    BOOST_TEST(iso(line) == "2014-03-12", line << " is " << iso(line));
  }
  BOOST_TEST(iso("1er mars 2014") == "2014-03-01");
  BOOST_TEST(iso("Moscow, March 2014") == "some day");
  BOOST_TEST(iso("03/04/2014") == "some day");
}

BOOST_AUTO_TEST_CASE(a_date_line_may_name_no_month) {
  for (const char* line :
       {"London, 1946", "New Orleans, 1946", "Spring 2014", "Wien, im Frühjahr 1938", "Year: 1999"})
    BOOST_TEST(iso(line) == "some day", line);
  for (const char* line : {"1946", "Room 1946", "Summer of 1969", "Prague Spring 1968", "Chapter One, 1946",
                           "the Paris of old, 1919", "In London, 1946 was cold"})
    BOOST_TEST(iso(line) == "none", line);
}

BOOST_AUTO_TEST_CASE(a_heading_that_is_nothing_but_a_date_is_a_date_line) {
  for (const char* heading : {"##### June 2019", "## Year: 1999", "### Published: 12 March 2014"})
    BOOST_TEST(under_byline(heading).starts_with("dateline: "), heading);
  BOOST_TEST(under_byline("## June 2019") == "");
  BOOST_TEST(
      read("# T\n\nBy Jane Roe\n\n#### May 2019\n\nIt rained.\n\n#### June 2019\n\nIt ran.\n").body.size() ==
      4U);
}

BOOST_AUTO_TEST_CASE(a_sentence_with_a_date_is_no_date_line) {
  for (const char* line : {"In March 2014 the war began.", "2014", "March", "The treaty of 12 March 2014",
                           "12 March", "32 March 2014", "Chapter 3, 2014", "It was 12 March 2014",
                           "12 March 2014 2015", "On 12 March 2014, the parliament met.", "2014-13-12"}) {
    BOOST_TEST(iso(line) == "none", line << " is " << iso(line));
  }
}

BOOST_AUTO_TEST_CASE(a_date_under_the_byline_stands_there_and_is_the_essays) {
  BOOST_TEST(under_byline("*Moscow, 12 March 2014*") == "dateline: Moscow, 12 March 2014");
  BOOST_TEST(read("# T\n\n12 March 2014\n\nBy Jane Roe\n\nText.\n").date == "2014-03-12");
  BOOST_TEST(read("---\ndate: 2015-01-01\n---\n# T\n\n12 March 2014\n\nBy Jane Roe\n\nText.\n").date ==
             "2015-01-01");
}

BOOST_AUTO_TEST_CASE(a_date_under_a_line_that_stays_stays_too) {
  const Document document = read(
      "# Remarks\n\nBy the Editors\n\nJune 4, 1980\n\nWe meet, as we have met each year, in the hall by the "
      "river, where the mill once stood.\n");
  BOOST_TEST(document.under_byline.empty());
  BOOST_TEST(document.body.size() == 3U);
  BOOST_TEST(document.date == "");
  const Document with_place =
      read("# Remarks\n\nBy Jane Roe\n\nUniversity of Leeds\n\nJune 4, 1980\n\nWe meet.\n");
  BOOST_TEST(with_place.date == "1980-06-04");
  BOOST_TEST(with_place.body.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_byline_may_end_with_the_date) {
  const Document document = read("# T\n\n*Jane Roe, Institute of Physics, Moscow, 12 March 2014*\n\nText.\n");
  BOOST_TEST(document.authors.at(0).affiliation == "Institute of Physics, Moscow");
  BOOST_TEST(document.date == "2014-03-12");
  BOOST_TEST(document.under_byline.size() == 1U);
  BOOST_TEST(read("# T\n\nBy Jane Roe | March 12, 2014\n\nText.\n").authors.at(0).affiliation == "");
}

BOOST_AUTO_TEST_CASE(a_byline_of_several_lines_may_end_with_place_and_date) {
  const Document document = read(
      "# T\n\nBy Jane Roe and John Doe\nDepartment of History, University of Leeds\nLeeds, UK\nLondon, 3 May "
      "2012\n\nText.\n");
  BOOST_REQUIRE(document.authors.size() == 2U);
  BOOST_TEST(document.authors[1].affiliation == "Department of History, University of Leeds, Leeds, UK");
  BOOST_TEST(document.date == "2012-05-03");
  BOOST_TEST(plain_text(std::get<Paragraph>(document.under_byline.at(0).value).inlines) ==
             "London, 3 May 2012");
}

BOOST_AUTO_TEST_CASE(a_byline_of_lines_in_italics_may_end_with_the_date) {
  const Document document = read("# T\n\n*Jane Roe*  \n*University of Hull*  \n*March 2014*\n\nText.\n");
  BOOST_TEST(document.authors.at(0).affiliation == "University of Hull");
  BOOST_TEST(document.under_byline.size() == 1U);
  BOOST_TEST(read("# T\n\nBy Jane Roe · 12 March 2014\n\nText.\n").date == "2014-03-12");
}

BOOST_AUTO_TEST_CASE(a_byline_may_end_with_a_credit) {
  for (const char* line :
       {"By Leo Tolstoy, translated by Jim Lee", "By Leo Tolstoy\nTranslated by Jim Lee"}) {
    const Document document = read("# T\n\n" + std::string(line) + "\n\nText.\n");
    BOOST_TEST_REQUIRE(document.authors.size() == 1U, line);
    BOOST_TEST(document.authors[0].affiliation == "", line);
    BOOST_TEST_REQUIRE(document.under_byline.size() == 1U, line);
    BOOST_TEST((std::get<Paragraph>(document.under_byline[0].value).role == ParagraphRole::credit));
  }
}

BOOST_AUTO_TEST_CASE(a_date_may_follow_the_epigraph) {
  const Document document =
      read("# T\n\nBy Jane Roe\n\n> Words.\n>\n> — Ann Other\n\nBerlin, 3 May 1990\n\nText.\n");
  BOOST_TEST(document.date == "1990-05-03");
  BOOST_TEST((std::get<Paragraph>(document.body.at(0).value).role == ParagraphRole::dateline));
}

BOOST_AUTO_TEST_CASE(the_dates_of_a_diary_are_its_text) {
  const std::string entry =
      " January 1944\n\nCold, and nothing to eat but the swedes from the field behind the church, which we "
      "boiled.\n\n";
  const Document document = read("# T\n\nBy Jane Roe\n\n1" + entry + "2" + entry + "3" + entry);
  BOOST_TEST(document.date == "");
  BOOST_TEST(document.body.size() == 6U);
}

BOOST_AUTO_TEST_CASE(credits_stand_under_the_byline) {
  BOOST_TEST(under_byline("Translated by John Doe") == "credit: Translated by John Doe");
  BOOST_TEST(under_byline("*© 2014 The Institute*\n\n12 March 2014") ==
             "credit: © 2014 The Institute; dateline: 12 March 2014");
  BOOST_TEST(under_byline("This essay was originally published in the *Review*.") ==
             "credit: This essay was originally published in the Review.");
  BOOST_TEST(under_byline("Перевод с английского Анны Петровой") ==
             "credit: Перевод с английского Анны Петровой");
  BOOST_TEST(under_byline("A line that says nothing of the kind") == "");
  BOOST_TEST(under_byline("Translated by hand, the book was long.") == "");
  BOOST_TEST(under_byline("Traduit de l'anglais par ses soins, le livre parut en 1920.") == "");
  BOOST_TEST(under_byline("Aus dem Russischen von Eva Klein") == "credit: Aus dem Russischen von Eva Klein");
  BOOST_TEST(under_byline("Aus dem Englischen kam das Wort, aus dem Deutschen die Sache.") == "");
  BOOST_TEST(under_byline("Перевод с английского, сделанный в спешке, никому не понравился.") == "");
}

BOOST_AUTO_TEST_CASE(a_date_and_credits_after_the_text_stay_there) {
  const Document document = read(
      "# T\n\nBy Jane Roe\n\nText.\n\nMoscow, March 2014\n\n*Translated by John Doe.*\n\n*Jane Roe is a "
      "writer.*\n");
  BOOST_REQUIRE(document.body.size() == 3U);
  BOOST_TEST((std::get<Paragraph>(document.body[1].value).role == ParagraphRole::dateline));
  BOOST_TEST((std::get<Paragraph>(document.body[2].value).role == ParagraphRole::credit));
  BOOST_TEST(document.bio.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_date_in_the_middle_is_text) {
  const Document document = read("# T\n\nBy Jane Roe\n\nIt begins.\n\n" +
                                 tests::repeated("More and more words come, until nobody could take this for "
                                                 "a short line at the edge of an essay.\n\n",
                                                 3) +
                                 "12 March 2014\n\n" +
                                 tests::repeated("More and more words come, until nobody could take this for "
                                                 "a short line at the edge of an essay.\n\n",
                                                 3));
  for (const auto& block : document.body)
    BOOST_TEST((std::get<Paragraph>(block.value).role == ParagraphRole::body));
}

BOOST_AUTO_TEST_CASE(a_quotation_that_says_whose_it_is_and_opens_the_text_is_its_epigraph) {
  const std::string start = "# T\n\nBy Jane Roe\n\n";
  BOOST_TEST(read(start + "> Words.\n>\n> — Ann Other\n\nText.\n").epigraph.size() == 2U);
  BOOST_TEST(read(start + "> Words.\n> — Ann Other\n\nText.\n").epigraph.size() == 2U);
  BOOST_TEST(read(start + "> Words.\n\nText.\n").epigraph.empty());
  BOOST_TEST(read(start + "Text.\n\n> Words.\n>\n> — Ann Other\n").epigraph.empty());
}

BOOST_AUTO_TEST_CASE(speech_after_a_dash_says_not_whose_the_words_are) {
  const std::string start = "# T\n\nBy Jane Roe\n\n> Words.\n>\n> ";
  for (const char* line :
       {"— No, I said, I've only come about the piano.", "— and he went.", "— Ну и молчи, — сказала она.",
        "— Eh bien, tais-toi, dit-elle.", "—Oui, dit-elle.", "— Ja, Herr Müller.", "— Who is it?"}) {
    BOOST_TEST(read(start + line + "\n\nText.\n").epigraph.empty(), line);
  }
  for (const char* line :
       {"— Leo Tolstoy, *Anna Karenina*", "— Sprichwort", "— from the *Book of Job*.", "—Shakespeare",
        "--Shakespeare", "— Ann Other, Collected Works.", "— a Russian proverb"}) {
    BOOST_TEST(read(start + line + "\n\nText.\n").epigraph.size() == 2U, line);
  }
}

BOOST_AUTO_TEST_CASE(each_of_these_can_be_switched_off) {
  const std::string text =
      "# T\n\nBy Jane Roe\n\n12 March 2014\n\nTranslated by John Doe\n\n> Words.\n>\n> — Ann "
      "Other\n\nText.\n";
  const auto body_without = [&](const std::string& key) {
    return read("---\nrecognise: {" + key + ": false}\n---\n" + text).body.size();
  };
  BOOST_TEST(read(text).body.size() == 1U);
  BOOST_TEST(body_without("dateline") == 4U);  // and what follows it is no longer at the edge
  BOOST_TEST(body_without("credit") == 3U);
  BOOST_TEST(body_without("epigraph") == 2U);
  BOOST_TEST(body_without("byline") == 5U);  // and what stands under it stays there
  BOOST_TEST(read("---\nrecognise: false\n---\n" + text).body.size() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
