// The customer's essay and its twelve peculiarities, each of which is normal in what authors send.
#include "casebound/base/file_system.h"
#include "casebound/document/walk.h"

#include "manuscript/fixture.h"
#include "support/golden.h"
#include "support/paths.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

std::string essay_text() {
  return disk().read(tests::source_folder() / "manuscripts/perspectives/000_d1f9278636f8d3fe.txt");
}

struct Essay : tests::Desk {
  Document document = read(essay_text());

  const Paragraph& paragraph(std::size_t i) const { return std::get<Paragraph>(document.body.at(i).value); }
  std::string text(std::size_t i) const { return plain_text(paragraph(i).inlines); }
};

BOOST_FIXTURE_TEST_SUITE(the_customers_essay, Essay)

BOOST_AUTO_TEST_CASE(is_this_tree) {
  tests::check_golden("manuscript/oznobishchev", dump(document));
}

BOOST_AUTO_TEST_CASE(gives_these_findings) {
  BOOST_TEST(
      found() ==
      "33:2 warning dead-link\n33:183 warning dead-link\n35:27 warning dead-link\n35:185 warning dead-link\n"
      "29:1 warning split-paragraph\n3:1 note bold-in-heading\n");
}

BOOST_AUTO_TEST_CASE(p1_empty_lines_before_and_no_line_end_after_do_no_harm) {
  BOOST_TEST(!essay_text().ends_with('\n'));
  BOOST_TEST(plain_text(document.title) == "Russia and the United States Are Destined to Be Partners");
}

BOOST_AUTO_TEST_CASE(p2_without_front_matter_date_language_and_id_are_left_to_the_book) {
  BOOST_TEST(document.date.empty());
  BOOST_TEST(document.language.empty());
  BOOST_TEST(document.id.empty());
}

BOOST_AUTO_TEST_CASE(p3_the_title_is_a_heading_of_any_level_and_loses_its_bold) {
  BOOST_TEST_REQUIRE(document.title.size() == 1U);
  BOOST_TEST(std::holds_alternative<Text>(document.title[0].value));
}

BOOST_AUTO_TEST_CASE(p4_the_byline_names_an_author_and_where_they_work) {
  BOOST_TEST_REQUIRE(document.authors.size() == 1U);
  BOOST_TEST(document.authors[0].name == "Sergey Oznobishchev");
  BOOST_TEST(document.authors[0].sort == "Oznobishchev, Sergey");
  BOOST_TEST(document.authors[0].affiliation == "Institute for Strategic Assessments");
  BOOST_TEST(text(0).starts_with("The recent upsurge"));
}

BOOST_AUTO_TEST_CASE(p5_a_paragraph_cut_by_a_page_break_is_joined_and_its_mending_is_shown) {
  BOOST_TEST(document.body.size() == 12U);
  BOOST_TEST(text(10).find("a new kind, for instance, to oppose the threat") != std::string::npos);
  const auto& item = tests::finding(diagnostics, "split-paragraph");
  BOOST_TEST(item.message.find("of a new kind, for instance, to oppose") != std::string::npos);
  BOOST_TEST_REQUIRE(!item.fixes.empty());
  BOOST_TEST(sources[0].slice(item.fixes[0].span) == "\n\n");
  BOOST_TEST(item.fixes[0].replacement == " ");
}

BOOST_AUTO_TEST_CASE(p6_links_to_nowhere_keep_their_words) {
  BOOST_TEST(tests::count_of(diagnostics, "dead-link") == 4U);
  const auto& item = tests::finding(diagnostics, "dead-link");
  BOOST_TEST(sources[0].slice(item.span) == "[Sergey Oznobishchev](#)");
  BOOST_TEST_REQUIRE(!item.fixes.empty());
  BOOST_TEST(item.fixes[0].replacement == "Sergey Oznobishchev");
  BOOST_TEST(dump(document).find("link") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(p7_the_bio_is_the_paragraph_whose_subject_is_the_author) {
  BOOST_TEST_REQUIRE(document.bio.size() == 1U);
  const auto words = plain_text(std::get<Paragraph>(document.bio[0].value).inlines);
  BOOST_TEST(words.starts_with("Sergey Oznobishchev is the director"));
  BOOST_TEST(words.ends_with("Institute of World Economy and International Relations."));
}

BOOST_AUTO_TEST_CASE(p8_the_series_note_is_recognised) {
  BOOST_TEST_REQUIRE(document.series_note.size() == 1U);
  const auto& note = std::get<Paragraph>(document.series_note[0].value);
  BOOST_TEST((note.role == ParagraphRole::series_note));
  BOOST_TEST(plain_text(note.inlines).starts_with("This post is part of the Perspectives"));
}

BOOST_AUTO_TEST_CASE(p9_quotes_are_left_as_they_are_until_the_book_is_bound) {
  BOOST_TEST(text(2).find("Gorbachev's multistage plan") != std::string::npos);
  BOOST_TEST(text(3).find("“potential enemies.”") != std::string::npos);
  BOOST_TEST(plain_text(std::get<Paragraph>(document.bio[0].value).inlines).find("Sciences' Institute") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(p10_dashes_are_never_changed) {
  const auto bytes = essay_text();
  std::string words;
  for (auto* blocks : {&document.body, &document.bio, &document.series_note}) {
    for_each_inlines(*blocks, [&](Inlines& inlines) { words += plain_text(inlines); });
  }
  const auto count = [](const std::string& text, const std::string& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
  };
  BOOST_TEST(count(words, "—") == count(bytes, "—"));
  BOOST_TEST(words.find("U.S.-Russian") != std::string::npos);
  BOOST_TEST(words.find("U.S.–Russia ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(p11_an_abbreviations_full_stop_ends_no_paragraph) {
  BOOST_TEST(text(6).find("one-sided U.S. and Western policy") != std::string::npos);
  BOOST_TEST(text(2).find("mid-1980s") != std::string::npos);
  BOOST_TEST(text(2).ends_with("by the end of the 20th century."));
}

BOOST_AUTO_TEST_CASE(p12_the_authors_wording_is_not_ours_to_mend) {
  BOOST_TEST(text(5).starts_with(
      "I suppose that in such a short piece there is no need to go into detail and remind"));
  BOOST_TEST(text(7).starts_with("Hence, to improve mutual perception is the first priority task"));
}

BOOST_AUTO_TEST_CASE(the_mendings_lead_to_the_same_tree_without_findings) {
  std::string mended = essay_text();
  auto items = diagnostics.items();
  std::sort(items.begin(), items.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin > b.span.begin; });
  for (const auto& item : items) {
    for (const Fix& fix : item.fixes) {
      const auto [source, begin, end] = fix.span;
      mended.replace(begin, end - begin, fix.replacement);
    }
  }
  const auto again = read(mended);
  BOOST_TEST(found() == "");
  BOOST_TEST(again.body.size() == document.body.size());
  BOOST_TEST(again.bio.size() == 1U);
  BOOST_TEST(again.series_note.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
