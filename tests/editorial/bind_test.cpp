#include "casebound/document/walk.h"

#include "editorial/fixture.h"
#include "support/golden.h"
#include "support/paths.h"

#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Bindery;
using tests::essay;

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

BOOST_FIXTURE_TEST_SUITE(bind, Bindery)

BOOST_AUTO_TEST_CASE(the_customers_book_is_this_tree) {
  bind(tests::source_folder() / "manuscripts/perspectives", disk());
  tests::check_golden("editorial/perspectives", dump(book));
}

BOOST_AUTO_TEST_CASE(the_customers_book_gives_these_findings) {
  bind(tests::source_folder() / "manuscripts/perspectives", disk());
  std::string editorial;
  for (const auto& item : diagnostics.items()) {
    if (item.code != "dead-link" && item.code != "split-paragraph" && item.code != "bold-in-heading")
      editorial += item.code + '\n';
  }
  BOOST_TEST(editorial == "mixed-dash\nstraight-quote\nrepeated-series-note\n");
}

BOOST_AUTO_TEST_CASE(divisions_stand_in_the_order_of_the_matter) {
  bind_essays({essay("One"), essay("Two")});
  std::string order;
  for (const auto& item : book.divisions)
    order += std::string(token(item.role)) + '/' + item.id + '/' + item.file_stem + '\n';
  BOOST_TEST(order ==
             "titlepage/titlepage/titlepage\ncopyright-page/copyright-page/imprint\ntoc/contents/contents\n"
             "chapter/one/one\nchapter/two/two\ncontributors/contributors/contributors\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(an_essay_opens_with_title_subtitle_and_byline) {
  bind_essays({"---\nsubtitle: Below\n---\n" + essay("One")});
  BOOST_TEST(contains(tree("one"),
                      "    opening #one-1\n"
                      "      heading 1 #one-2\n        text \"One\"\n"
                      "      paragraph subtitle #one-3\n        text \"Below\"\n"
                      "      paragraph byline #one-4\n"
                      "        span.author\n          text \"Jane Roe\"\n"
                      "        line-break\n"
                      "        span.affiliation\n          text \"Institute\"\n"));
}

BOOST_AUTO_TEST_CASE(authors_of_one_place_share_it) {
  bind_essays({"# One\n\n*Jane Roe and John Doe, Institute*\n\nWords.\n"});
  BOOST_TEST(division("one").running_author == "Jane Roe and John Doe");
  const std::string shown = tree("one");
  BOOST_TEST(shown.find("affiliation") == shown.rfind("affiliation"));
}

BOOST_AUTO_TEST_CASE(authors_of_several_places_each_have_theirs) {
  bind_essays(
      {"---\nauthors: [{name: Jane Roe, affiliation: A}, {name: John Doe, affiliation: B}]\n---\n# "
       "One\n\nWords.\n"});
  const std::string shown = tree("one");
  BOOST_TEST(shown.find("\"A\"") < shown.find("\"John Doe\""));
  BOOST_TEST(shown.find("\"John Doe\"") < shown.find("\"B\""));
}

BOOST_AUTO_TEST_CASE(typography_may_be_left_to_the_author) {
  bind_essays({essay("One", "It's one.")});
  BOOST_TEST(contains(tree("one"), "It’s"));
  bind_essays({essay("One", "It's one.")}, "typography: false");
  BOOST_TEST(contains(tree("one"), "It's"));
  bind_essays({"---\ntypography: false\n---\n" + essay("One", "It's one."), essay("Two", "It's two.")});
  BOOST_TEST(contains(tree("one"), "It's"));
  BOOST_TEST(contains(tree("two"), "It’s"));
}

BOOST_AUTO_TEST_CASE(what_the_settings_say_is_set_like_the_text) {
  const std::string yaml =
      "title: The Printer's \"Devil\"\nlanguage: en-US\npublisher: Quince's\nsubjects: [Printers' marks]\n"
      "editors: [Bo O'Quince]\n"
      "matter: {body: [{part: The Binder's Part, essays: [1.md]}]}\n";
  const std::string essay = "# One\n\n*Flann O'Brien, Printers' Hall*\n\nText.";
  const Book set = bind_with({essay}, yaml);
  BOOST_TEST(set.metadata.title == "The Printer’s “Devil”");
  BOOST_TEST(set.metadata.publisher == "Quince’s");
  BOOST_TEST(set.metadata.subjects.front().text == "Printers’ marks");
  BOOST_TEST(set.metadata.contributors.front().person.name == "Flann O’Brien");
  BOOST_TEST(set.metadata.contributors.front().person.sort == "O’Brien, Flann");
  BOOST_TEST(set.metadata.contributors.back().person.name == "Bo O’Quince");
  BOOST_TEST(all_text(set).find('\'') == std::string::npos);
  const Book typed = bind_with({essay}, yaml + "typography: false\n");
  BOOST_TEST(typed.metadata.title == "The Printer's \"Devil\"");
  BOOST_TEST(typed.metadata.contributors.front().person.name == "Flann O'Brien");
  BOOST_TEST(typed.metadata.identifier == set.metadata.identifier);
  BOOST_TEST(typed.metadata.slug == set.metadata.slug);
}

BOOST_AUTO_TEST_CASE(typography_follows_the_essays_language) {
  bind_essays({"---\nlanguage: ru\n---\n" + essay("Один", "\"Слово\" два."), essay("Two", "\"Word\" two.")});
  BOOST_TEST(division("odin").language == "ru");
  BOOST_TEST(contains(tree("odin"), "«Слово»"));
  BOOST_TEST(contains(tree("two"), "“Word”"));
}

BOOST_AUTO_TEST_CASE(the_bio_closes_the_essay) {
  bind_essays({essay("One", "Words.\n\n*Jane Roe is a writer.*")});
  BOOST_TEST(tree("one").ends_with(
      "    bio #one-5\n      paragraph #one-6\n        text \"Jane Roe is a writer.\"\n"));
}

// ---- the series note

const std::string note = "*This post is part of a project.*";

std::size_t times(const Book& book, const std::string& what) {
  const std::string text = all_text(book);
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

BOOST_AUTO_TEST_CASE(a_series_note_is_printed_once_for_several_essays) {
  bind_essays({essay("One", "Words.\n\n" + note), essay("Two", "Words.\n\n" + note)});
  BOOST_TEST(times(book, "This post is part of a project.") == 1U);
  BOOST_TEST(contains(tree("copyright-page"), "paragraph series-note"));
  BOOST_TEST(tests::count_of(diagnostics, "repeated-series-note") == 2U);
}

BOOST_AUTO_TEST_CASE(a_series_note_is_not_lost_without_an_imprint_page) {
  bind_essays({essay("One", "Words.\n\n" + note), essay("Two", "Words.\n\n" + note)},
              "matter: {front: [toc], body: [1.md, 2.md]}");
  BOOST_TEST(times(book, "This post is part of a project.") == 1U);
}

BOOST_AUTO_TEST_CASE(another_series_note_stays_with_its_essay) {
  bind_essays({essay("One", "Words.\n\n" + note),
               essay("Two", "Words.\n\n*This essay is part of another project.*")});
  BOOST_TEST(times(book, "This essay is part of another project.") == 1U);
  BOOST_TEST(contains(tree("two"), "another project"));
}

// ---- ids

BOOST_AUTO_TEST_CASE(every_block_has_an_id_of_its_own) {
  bind_essays({essay("One", "A\n\n## Part\n\n> q\n\n- l\n\n## Part\n\n| a |\n|---|\n"),
               essay("Two", "## Part\n\nB")});
  std::set<std::string> ids;
  for (auto& item : book.divisions) {
    BOOST_TEST(ids.insert(item.id).second, item.id);
    for_each_block(item.blocks, [&](Block& block) {
      BOOST_TEST(!block.id.empty());
      BOOST_TEST(ids.insert(block.id).second, block.id);
    });
  }
  BOOST_TEST(ids.contains("one-part"));
  BOOST_TEST(ids.contains("one-part-2"));
  BOOST_TEST(ids.contains("two-part"));
}

BOOST_AUTO_TEST_CASE(ids_do_not_depend_on_what_comes_later) {
  bind_essays({essay("One", "A\n\n## Part\n\nB"), essay("Two", "C")});
  const std::string before = tree("one");
  bind_essays({essay("One", "A\n\n## Part\n\nB"), essay("Two", "## Part\n\nC"), essay("Three", "D")});
  BOOST_TEST(tree("one") == before);
}

BOOST_AUTO_TEST_CASE(titles_that_clash_get_numbers) {
  bind_essays({essay("One"), essay("one!"), essay("ONE"), essay("Contents"), essay("Cover"), essay("1984"),
               essay("!?")});
  std::string stems;
  for (const auto& item : book.divisions) stems += item.file_stem + ' ';
  BOOST_TEST(stems ==
             "titlepage imprint contents one one-2 one-3 contents-2 cover-2 n1984 untitled contributors ");
}

BOOST_AUTO_TEST_CASE(a_long_title_makes_a_short_name) {
  bind_essays({essay(std::string(3000, 'x')),
               essay("A title of many words that goes on and on until it is far too long for a file")});
  for (const auto& item : book.divisions) BOOST_TEST(item.file_stem.size() <= 60U, item.file_stem);
}

BOOST_AUTO_TEST_CASE(an_id_of_the_settings_is_taken) {
  bind_essays({"---\nid: my-own\n---\n" + essay("One")});
  BOOST_TEST(division("my-own").file_stem == "my-own");
}

// ---- links

BOOST_AUTO_TEST_CASE(links_lead_to_essays_and_sections_of_the_book) {
  bind_essays(
      {essay("One", "[a](2.md) [b](./2.md) [c](#two-part) [d](#two) [e](https://e.org) [f](mailto:a@e.org)"),
       essay("Two", "## Part\n\nWords.")});
  const std::string shown = tree("one");
  for (const char* target : {"#two\"", "#two-part\"", "https://e.org\"", "mailto:a@e.org\""})
    BOOST_TEST(contains(shown, target), target);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_section_is_linked_to_by_its_own_words_within_its_essay) {
  for (const char* target : {"2.md#part", "2.md#two-part", "#two-part"}) {
    bind_essays(
        {essay("One", "## Part\n\n[a](" + std::string(target) + ")"), essay("Two", "## Part\n\nWords.")});
    BOOST_TEST(contains(tree("one"), "link \"#two-part\""), target);
    BOOST_TEST(found() == "");
  }
  bind_essays({essay("One", "## Part\n\n[a](#part)"), essay("Two", "## Part\n\n[b](#part)")});
  BOOST_TEST(contains(tree("one"), "link \"#one-part\""));
  BOOST_TEST(contains(tree("two"), "link \"#two-part\""));
}

BOOST_AUTO_TEST_CASE(a_link_to_a_section_that_another_essay_does_not_have) {
  bind_essays({essay("One", "[a](2.md#nowhere)"), essay("Two")});
  BOOST_TEST(found() == "5:1 warning unresolved-link\n");
}

BOOST_AUTO_TEST_CASE(a_link_that_leads_nowhere_keeps_its_words) {
  bind_essays({essay("One", "See [*these* words](#nowhere), [those](other.md).")});
  BOOST_TEST(found() == "5:5 warning unresolved-link\n5:32 warning unresolved-link\n");
  BOOST_TEST(contains(all_text(book), "See these words, those."));
  BOOST_TEST(!contains(tree("one"), "link"));
}

BOOST_AUTO_TEST_CASE(settings_that_cannot_be_read_are_one_finding) {
  files.add("/book/book.yaml", "title: [T\n");
  bind("/book", files);
  BOOST_TEST(tests::count_of(diagnostics, "bad-yaml") == 1U);
  BOOST_TEST(tests::count_of(diagnostics, "missing-language") == 0U);
}

BOOST_AUTO_TEST_CASE(essays_of_one_file_name_are_told_apart_by_their_folders) {
  files.add("/book/north/essay.md",
            essay("North", "[a](../south/essay.md) [b](essay.md) [c](deep%20south.md)"));
  files.add("/book/north/deep south.md", essay("Deep"));
  files.add("/book/south/essay.md", essay("South", "[d](essay.md) [e](../north/essay.md#north)"));
  bind_essays({}, "matter: {body: [north/essay.md, north/deep south.md, south/essay.md]}\n");
  BOOST_TEST(found() == "");
  for (const char* target : {"#south\"", "#north\"", "#deep\""})
    BOOST_TEST(contains(tree("north"), target), target);
  for (const char* target : {"#south\"", "#north\""}) BOOST_TEST(contains(tree("south"), target), target);
}

BOOST_AUTO_TEST_CASE(a_file_name_that_two_essays_have_leads_nowhere_from_elsewhere) {
  files.add("/book/north/essay.md", essay("North")).add("/book/south/essay.md", essay("South"));
  files.add("/book/start.md", essay("Start", "[a](essay.md) [b](elsewhere/start.md)"));
  bind_essays({}, "matter: {body: [start.md, north/essay.md, south/essay.md]}\n");
  BOOST_TEST(found() == "5:1 warning unresolved-link\n");
}

BOOST_AUTO_TEST_CASE(the_whole_link_is_shown_that_leads_nowhere) {
  bind_essays({essay("One", "See **[*these* words](#nowhere \"a (title)\")** and [](#none).")});
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 2U);
  const auto written = [&](std::size_t i) {
    const auto span = diagnostics.items()[i].span;
    return std::string(sources[span.source].slice(span));
  };
  BOOST_TEST(written(0) == "[*these* words](#nowhere \"a (title)\")");
  BOOST_TEST(written(1) == "[](#none)");
}

// ---- notes

BOOST_AUTO_TEST_CASE(an_essays_front_matter_places_its_notes) {
  bind_essays(
      {"---\nnotes: essay\n---\n" + essay("One", "A[^1]\n\n[^1]: Note."), essay("Two", "B[^1]\n\n[^1]: N.")});
  BOOST_TEST(division("one").notes.empty());
  BOOST_TEST(division("two").notes.size() == 1U);
}

// ---- lint

BOOST_AUTO_TEST_CASE(a_compound_with_two_kinds_of_dash_is_reported_and_not_changed) {
  bind_essays({essay(
      "One", "The U.S.-Russian plan. The U.S.–Russia plan. A one-off, a U.S.-Chinese plan, 1914–1918.")});
  BOOST_TEST(found() == "5:28 warning mixed-dash\n");
  const auto& item = tests::finding(diagnostics, "mixed-dash");
  BOOST_TEST(item.message == "“U.S.–Russia” has an en dash where “U.S.-Russian” has a hyphen");
  BOOST_TEST(contains(all_text(book), "U.S.-Russian plan. The U.S.–Russia plan"));
}

BOOST_AUTO_TEST_CASE(straight_quotes_beside_curly_ones_are_one_note) {
  bind_essays({essay("One", "“Curly” and 'straight' and it's.")});
  BOOST_TEST(found() == "5:13 note straight-quote\n");
  BOOST_TEST(contains(tests::finding(diagnostics, "straight-quote").message, "3 straight quotes"));
}

BOOST_AUTO_TEST_CASE(quotes_of_one_kind_are_no_finding) {
  bind_essays({essay("One", "\"Straight\" and it's."), essay("Two", "“Curly” and it’s.")});
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_label_stands_over_the_title_and_a_note_on_the_byline_is_called_there) {
  bind_essays(
      {"# Conclusion\n\n# T\n\n*Jane Roe[^1], Institute*\n\nText[^2].\n\n[^1]: Hers.\n\n[^2]: Ibid.\n"});
  const std::string out = tree("t");
  BOOST_TEST(
      out.find("paragraph number #t-2\n        text \"Conclusion\"\n      heading 1") != std::string::npos,
      out);
  BOOST_TEST(out.find("text \"Jane Roe\"\n        note-reference #t-note-1 label=\"1\"") != std::string::npos,
             out);
  BOOST_TEST(out.find("uncalled-note") == std::string::npos, out);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
