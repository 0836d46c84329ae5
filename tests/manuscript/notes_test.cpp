#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Desk;
using tests::repeated;

struct Notes : Desk {
  /// `id: words` of each note, one a line.
  std::string notes(const std::string& markdown) {
    document = read("# T\n\nBy Jane Roe\n\n" + markdown);
    std::string out;
    for (auto& note : document.notes) {
      out += note.id + ":";
      for (const auto& block : note.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        out += " " + (paragraph == nullptr ? "(block)" : plain_text(paragraph->inlines));
      }
      out += "\n";
    }
    return out;
  }

  Document document;
};

BOOST_FIXTURE_TEST_SUITE(manuscript_notes, Notes)

BOOST_AUTO_TEST_CASE(a_call_leads_to_its_note_and_the_definition_leaves_the_text) {
  BOOST_TEST(body("Words[^1].\n\n[^1]: Ibid.\n") ==
             "    paragraph\n      text \"Words\"\n      note-reference #1\n      text \".\"\n");
  BOOST_TEST(notes("Words[^1].\n\n[^1]: Ibid.\n") == "1: Ibid.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(notes_come_in_the_order_of_their_first_calls) {
  BOOST_TEST(notes("A[^b] b[^a] c[^b].\n\n[^a]: first written\n[^b]: first called\n") ==
             "b: first called\na: first written\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_note_may_have_paragraphs_lists_and_code) {
  BOOST_TEST(notes("A[^n].\n\n[^n]: One\n  lazily on.\n\n    Two\n\n    - item\n\nNot the note.\n") ==
             "n: One lazily on. Two (block)\n");
  BOOST_TEST(document.body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(names_of_all_kinds_are_made_plain_and_unique) {
  BOOST_TEST(
      notes(
          "A[^*] b[^note_one] c[^Ж] d[^A.b] e[^ab].\n\n[^*]: s\n\n[^note_one]: n\n\n[^Ж]: z\n\n[^A.b]: x\n\n"
          "[^ab]: y\n") == "note: s\nnote-one: n\nz: z\nab: x\nab-2: y\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(an_inline_note_stands_at_its_place) {
  BOOST_TEST(notes("Words^[An *inline* [note](https://e.org).] go on[^1].\n\n[^1]: After.\n") ==
             "inline-1: An inline note.\n1: After.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(notes_call_notes) {
  BOOST_TEST(notes("A[^1].\n\n[^1]: One[^3], itself[^1].\n\n[^2]: Two.\n\n[^3]: Three[^2].\n") ==
             "1: One, itself.\n3: Three.\n2: Two.\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_note_without_a_call_is_kept_last_and_reported) {
  BOOST_TEST(notes("A[^2].\n\n[^1]: One.\n[^2]: Two.\n") == "2: Two.\n1: One.\n");
  BOOST_TEST(found() == "7:1 warning note-unused\n");
}

BOOST_AUTO_TEST_CASE(a_call_without_a_note_stays_text_and_is_reported) {
  BOOST_TEST(body("A[^9] b.") == "    paragraph\n      text \"A[^9] b.\"\n");
  BOOST_TEST(found() == "5:2 warning note-undefined\n");
}

BOOST_AUTO_TEST_CASE(a_second_note_of_a_name_is_kept) {
  BOOST_TEST(notes("A[^1].\n\n[^1]: One.\n\n[^1]: Other.\n") == "1: One.\n1-2: Other.\n");
  BOOST_TEST(tests::count_of(diagnostics, "duplicate-id") == 1U);
}

BOOST_AUTO_TEST_CASE(notes_in_quotes_and_lists_are_found) {
  BOOST_TEST(notes("> A[^1].\n>\n> [^1]: One *two*.\n> [^2]: https://e.org\n\n- b[^2]\n- [^3]: in a "
                   "list\n\nC[^3].\n") == "1: One two.\n2: https://e.org\n3: in a list\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_definition_between_the_items_of_a_list_does_not_cut_it) {
  BOOST_TEST(notes("1. one[^1]\n\n[^1]: Note.\n\n2. two\n") == "1: Note.\n");
  BOOST_TEST(document.body.size() == 1U);
}

BOOST_AUTO_TEST_CASE(code_and_escapes_have_no_notes) {
  BOOST_TEST(
      notes("`[^1]` \\[^2] \\[^3\\]\n\n```\n[^1]: code\n```\n\n    [^1]: code\n\n<!--\n[^1]: x\n-->\n") ==
      "");
  BOOST_TEST(dump(document).find("text \" [^2] [^3]\"") != std::string::npos);
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(references_reach_into_notes_and_back) {
  BOOST_TEST(notes("A[^1] [here][h].\n\n[^1]: See [Home][h].\n\n[H]: https://e.org \"t\"\n") ==
             "1: See Home.\n");
  BOOST_TEST(dump(document).find("link \"https://e.org\" title=\"t\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(links_to_nowhere_in_notes_are_dropped_too) {
  notes("A[^1].\n\n[^1]: See [Home](#).\n");
  BOOST_TEST(found() == "7:11 warning dead-link\n");
}

BOOST_AUTO_TEST_CASE(ten_thousand_notes_take_no_time) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "Words[^" + std::to_string(i) + "].\n\n";
  for (int i = 0; i < 10'000; ++i) text += "[^" + std::to_string(i) + "]: Note.\n\n";
  read("# T\n\n" + text);
  BOOST_TEST(found() == "1:1 note missing-byline\n");
}

BOOST_AUTO_TEST_CASE(a_name_with_a_space_is_told_where_the_note_would_be_defined) {
  const std::string out = body("Words[^two words].\n\n[^two words]: Ibid.\n");
  BOOST_TEST(out.find("[^two words].") != std::string::npos, out);
  BOOST_TEST(out.find("Ibid.") != std::string::npos, out);
  BOOST_TEST(found() == "7:3 warning note-name\n");
  BOOST_TEST(tests::finding(diagnostics, "note-name").hint.find("[^two-words]") != std::string::npos);
  for (const char* text : {"```\n[^two words]: Ibid.\n```\n", "[^1]: a [b]: c\n\nX[^1]", "[^a]b c]: d\n"}) {
    body(text);
    BOOST_TEST(tests::count_of(diagnostics, "note-name") == 0U, text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
