// Fifteen things that real manuscripts do, one after another.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::count_of;
using tests::finding;

const std::string prose = "The essay begins here, with a sentence or two, so that it reads like prose.\n\n";

struct Case : tests::Desk {
  Document document;

  const Document& see(const std::string& text) { return document = read(text); }
  std::string tree() const { return dump(document); }
  std::string words(std::size_t i) const {
    const auto* paragraph = std::get_if<Paragraph>(&document.body.at(i).value);
    return paragraph == nullptr ? "(no paragraph)" : plain_text(paragraph->inlines);
  }
  bool shows(const std::string& part) const { return tree().find(part) != std::string::npos; }
};

BOOST_FIXTURE_TEST_SUITE(fifteen_cases, Case)

BOOST_AUTO_TEST_CASE(c01_a_biography_heading_one_bio_and_then_the_essay_without_a_heading) {
  see("# T\n\n*Jane Roe*\n\n## Biography\n\nJane Roe is a writer.\n\nRoe was born in 1950.\n\n" + prose +
      "Another.\n");
  BOOST_TEST(document.bio.size() == 2U);
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(words(0).starts_with("The essay begins here"));
  BOOST_TEST(found() == "5:1 note section-taken\n");
}

BOOST_AUTO_TEST_CASE(c01_after_the_essay_all_that_the_heading_stands_over_is_bio) {
  for (const char* heading : {"## About the Author", "**About the author:**", "### Biography\n"}) {
    see("# T\n\n*Jane Roe*\n\n" + prose + heading + "\n\nJane Roe is a writer.\n\nShe has three cats.\n");
    BOOST_TEST(document.bio.size() == 2U, heading);
    BOOST_TEST(document.body.size() == 1U, heading);
  }
}

BOOST_AUTO_TEST_CASE(c01_a_biography_that_names_no_author_stays_a_section_and_is_said) {
  see("# T\n\n*Jane Roe*\n\n" + prose + "## Biography\n\nThe genre is old.\n");
  BOOST_TEST(document.bio.empty());
  BOOST_TEST(document.body.size() == 3U);
  BOOST_TEST(found() == "7:1 note bio-unclear\n");
  see("# T\n\n## Biography\n\nJane Roe is a writer.\n\n" + prose);
  BOOST_TEST(document.body.size() == 3U);
  BOOST_TEST(found() == "1:1 note missing-byline\n3:1 note bio-unclear\n");
}

BOOST_AUTO_TEST_CASE(c02_a_footnote_on_the_author_line_is_called_there) {
  for (const char* byline : {"*Jane Roe[^1], Institute*", "*Jane Roe, Institute*[^1]", "By Jane Roe[^1]"}) {
    see("# T\n\n" + std::string(byline) + "\n\n" + prose + "[^1]: The views are hers.\n");
    BOOST_TEST_REQUIRE(document.authors.size() == 1U, byline);
    BOOST_TEST(document.authors[0].name == "Jane Roe");
    BOOST_TEST(document.authors[0].calls.size() == 1U, byline);
    BOOST_TEST(document.notes.size() == 1U);
    BOOST_TEST(found() == "", byline);
  }
}

BOOST_AUTO_TEST_CASE(c02_each_author_keeps_their_own_note) {
  see("# T\n\nJane Roe[^a] and John Doe[^b]\n\n" + prose + "[^a]: Hers.\n\n[^b]: His.\n");
  BOOST_TEST_REQUIRE(document.authors.size() == 2U);
  BOOST_TEST(std::get<NoteReference>(document.authors[0].calls.at(0).value).note == "a");
  BOOST_TEST(std::get<NoteReference>(document.authors[1].calls.at(0).value).note == "b");
}

BOOST_AUTO_TEST_CASE(c03_a_byline_spelt_otherwise_than_the_bio_is_said_and_both_are_kept) {
  see("# T\n\n*Sergei Oznobishchev, Institute*\n\n" + prose + "*Sergey Oznobishchev is the director.*\n");
  BOOST_TEST(document.bio.size() == 1U);
  BOOST_TEST(document.authors.at(0).name == "Sergei Oznobishchev");
  BOOST_TEST(shows("Sergey Oznobishchev is the director."));
  BOOST_TEST(found() == "7:1 warning author-spelling-variant\n");
}

BOOST_AUTO_TEST_CASE(c03_somebody_else_is_no_variant) {
  see("# T\n\n*Jane Roe, Institute*\n\n" + prose + "*John Roe is the director.*\n");
  BOOST_TEST(document.bio.empty());
  see("# T\n\n*Jane Roe, Institute*\n\n" + prose + "Jane Rowe is the director.\n");
  BOOST_TEST(document.bio.empty());
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(c04_empty_headings_anywhere_are_dropped_and_said) {
  see("##\n\n# T\n\n##\n\n*Jane Roe*\n\n" + prose + "## \n\n##  ##\n\nMore.\n");
  BOOST_TEST(plain_text(document.title) == "T");
  BOOST_TEST(document.authors.size() == 1U);
  BOOST_TEST(document.body.size() == 2U);
  BOOST_TEST(count_of(diagnostics, "empty-heading") == 4U);
}

BOOST_AUTO_TEST_CASE(c05_a_first_heading_that_is_a_label_stands_before_the_title) {
  for (const char* label :
       {"Conclusion", "Essay 3", "Chapter IV.", "Введение", "Глава 2", "7", "**Preface**"}) {
    see("# " + std::string(label) + "\n\n# What Is to Be Done\n\n*Jane Roe*\n\n" + prose +
        "## One\n\nMore.\n");
    BOOST_TEST(plain_text(document.title) == "What Is to Be Done", label);
    BOOST_TEST(!document.label.empty(), label);
    BOOST_TEST(document.authors.size() == 1U, label);
    BOOST_TEST(std::get<Heading>(document.body.at(1).value).level == 2);
    BOOST_TEST(found() == "", label);
  }
}

BOOST_AUTO_TEST_CASE(c05_two_headings_of_which_none_is_a_label_are_title_and_section_and_said) {
  see("# The March\n\n# The Return\n\n" + prose);
  BOOST_TEST(plain_text(document.title) == "The March");
  BOOST_TEST(document.label.empty());
  BOOST_TEST(count_of(diagnostics, "multiple-titles") == 1U);
}

BOOST_AUTO_TEST_CASE(c05_an_introduction_with_a_section_is_a_title) {
  see("# Introduction\n\n## The Problem\n\n" + prose);
  BOOST_TEST(plain_text(document.title) == "Introduction");
  BOOST_TEST(document.label.empty());
}

BOOST_AUTO_TEST_CASE(c06_italics_in_pieces_over_a_whole_title_are_one_and_dropped) {
  see("# *The Long* *March:* *Home*\n\n*Jane* *Roe, Institute*\n\n" + prose);
  BOOST_TEST(shows("title\n    text \"The Long March: Home\"\n"), tree());
  BOOST_TEST(document.authors.at(0).affiliation == "Institute");
}

BOOST_AUTO_TEST_CASE(c06_italics_in_parts_of_a_title_stay) {
  see("# The *Long* March of *Pravda*\n\n*Jane Roe*\n\n" + prose);
  BOOST_TEST(plain_text(document.title) == "The Long March of Pravda");
  BOOST_TEST(document.title.size() == 4U);
}

BOOST_AUTO_TEST_CASE(c07_emphasis_that_cmark_leaves_literal_beside_punctuation_is_emphasis) {
  BOOST_TEST(
      body("Moscow’s**“new thinking”** came.") ==
      "    paragraph\n      text \"Moscow’s\"\n      strong\n        text \"“new thinking”\"\n      text \" "
      "came.\"\n");
  BOOST_TEST(found() == "5:9 note literal-emphasis\n");
  BOOST_TEST(body("**「平和」**は *（注）*と").find("**") == std::string::npos);
  BOOST_TEST(body("**「*平*和」**は").find("strong\n        text \"「\"\n        emphasis") !=
             std::string::npos);
  BOOST_TEST(body("’s**word**") == "    paragraph\n      text \"’s\"\n      strong\n        text \"word\"\n");
}

BOOST_AUTO_TEST_CASE(c07_what_may_be_meant_otherwise_stays_literal) {
  for (const char* text :
       {"a \\*\\*「b」\\*\\*c", "2*(3+4)*5", "a**\"b\"**", "x ** 「y」 **z", "**「a」*は"}) {
    BOOST_TEST(body(text).find('*') != std::string::npos, text);
    BOOST_TEST(found() == "", text);
  }
}

BOOST_AUTO_TEST_CASE(c08_a_heading_without_space_goes_on_in_the_next_line) {
  see("# T\n\n*Jane Roe*\n\n##A heading that was\nwrapped onto the next line\n\n" + prose);
  BOOST_TEST(
      shows("heading 2\n      text \"A heading that was\"\n      soft-break\n      text \"wrapped onto"));
  BOOST_TEST(found() == "5:1 note heading-space\n");
  see("# T\n\n*Jane Roe*\n\n##A Heading\nText that follows at once.\n");
  BOOST_TEST(words(1) == "Text that follows at once.");
}

BOOST_AUTO_TEST_CASE(c09_a_call_without_note_and_a_note_without_call_are_kept_and_said) {
  see("# T\n\n*Jane Roe*\n\nOne[^1] and[^3].\n\n[^2]: Unused.\n\n[^1]: Used.\n");
  BOOST_TEST(words(0) == "One and[^3].");
  BOOST_TEST(document.notes.size() == 2U);
  BOOST_TEST(shows("Unused."));
  BOOST_TEST(found() == "5:12 warning note-undefined\n7:1 warning note-unused\n");
}

BOOST_AUTO_TEST_CASE(c10_a_file_in_another_encoding_names_its_first_foreign_byte) {
  see("# \x93\xFA\x96\x7B\n\n\x83\x65\x83\x4C\x83\x58\x83\x67\n");  // cp932
  BOOST_TEST(found() == "1:3 error not-utf8\n");
  BOOST_TEST(finding(diagnostics, "not-utf8").message == "byte 0x93 at offset 2 is not UTF-8");
}

BOOST_AUTO_TEST_CASE(c11_line_ends_of_two_kinds_in_one_file_are_line_ends) {
  const std::string mixed =
      "## T\n\n*Jane Roe*\r\n\r\nOne\r\ntwo.\r\n\r\n## Next\n\nMore[^1].\r\n\r\n[^1]: Ibid.\r\n\r\n    "
      "Second.\n";
  std::string plain;
  for (const char c : mixed) plain += c == '\r' ? std::string() : std::string(1, c);
  const std::string wanted = dump(see(plain));
  BOOST_TEST(dump(see(mixed)) == wanted);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(c12_sections_numbered_by_a_lone_figure_keep_their_numbers) {
  see("# T\n\n*Jane Roe*\n\n1\n\nThis is the first, and its last sentence is cut, for\n\n2\n\n" + prose +
      "3.\n\nThe third.\n");
  BOOST_TEST(words(0) == "1");
  BOOST_TEST(words(2) == "2");
  BOOST_TEST(shows("list ordered start=3"));
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(c13_a_refrain_that_looks_like_a_running_head_stays) {
  const std::string refrain = "AND THE RIVER WAS WIDE\n\n";
  see("# T\n\n*Jane Roe*\n\nI went down to the river, and there, by the old ferry, I stood and I waited\n\n" +
      refrain + "and I said to the boatman, take me over, for the night is long and I am cold.\n\n" +
      refrain + "and he said, no.\n\n" + refrain);
  BOOST_TEST(document.body.size() == 6U);
  BOOST_TEST(words(1) == words(3));
  BOOST_TEST(words(1) == words(5));
  BOOST_TEST(found() == "");
}

const std::string first_half =
    "This sentence, long enough to have been cut by the end of a page, breaks off for\n\n";
const std::string second_half = "instance where a converter knew nothing of sentences. So it goes.\n\n";

BOOST_AUTO_TEST_CASE(c14_a_numberless_footnote_and_a_figure_between_the_halves_of_a_sentence_leave_it) {
  see("# T\n\n*Jane Roe*\n\n" + first_half +
      "Cf. the report of the committee, p. 12.\n\n![Map](map.png)\n\n" + second_half + prose);
  BOOST_TEST(words(0).find("breaks off for instance where") != std::string::npos);
  BOOST_TEST(std::holds_alternative<Figure>(document.body.at(1).value));
  BOOST_TEST(document.notes.size() == 1U);
  BOOST_TEST(shows("Cf. the report"));
  BOOST_TEST(found() == "7:1 warning wedged-note\n");
}

BOOST_AUTO_TEST_CASE(c14_a_sentence_cut_by_two_pages_is_joined_twice) {
  see("# T\n\n*Jane Roe*\n\n" + first_half + "A note.\n\n" +
      "instance here. And then, on the next page, which is as full of words as this one, it is cut\n\n" +
      "Another note.\n\n" + second_half);
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(document.notes.size() == 2U);
  BOOST_TEST(count_of(diagnostics, "wedged-note") == 2U);
}

BOOST_AUTO_TEST_CASE(c14_what_may_be_meant_so_stays) {
  for (const std::string between :
       {"![Map](map.png)\n\n", "an unfinished line\n\n", "> A quotation.\n\n", "    code\n\n",
        "One.\n\nTwo.\n\nThree.\n\nFour.\n\n", "![Map](map.png)\n\nFigure 1. A map.\n\n"}) {
    see("# T\n\n*Jane Roe*\n\n" + first_half + between + second_half);
    BOOST_TEST(document.notes.empty(), between);
    BOOST_TEST(count_of(diagnostics, "wedged-note") + count_of(diagnostics, "split-paragraph") == 0U,
               between);
  }
}

BOOST_AUTO_TEST_CASE(c15_author_keys_that_live_in_another_file_name_nobody) {
  see("---\ntitle: T\nauthor: roe_jane\n---\n\n" + prose);
  BOOST_TEST(document.authors.empty());
  BOOST_TEST(found() == "3:9 warning author-key\n1:1 note missing-byline\n");
  BOOST_TEST(finding(diagnostics, "author-key").message.find("“roe_jane”") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(c15_a_byline_says_who_the_key_stands_for) {
  see("---\ntitle: T\nauthors: [roe_jane, doe]\n---\n\n*Jane Roe and John Doe*\n\n" + prose);
  BOOST_TEST(document.authors.size() == 2U);
  BOOST_TEST(count_of(diagnostics, "author-key") == 2U);
  see("---\ntitle: T\nauthor: [bell hooks, Voltaire]\n---\n\n" + prose);
  BOOST_TEST(document.authors.size() == 2U);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
