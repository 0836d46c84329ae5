// Notes that were typed as text.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct ListedNotes : tests::Desk {
  Document essay(const std::string& text) { return read("# T\n\nBy Jane Roe\n\n" + text); }

  /// The words of the notes, one a line.
  static std::string notes_of(Document document) {
    std::string out;
    for (auto& note : document.notes) {
      out += note.id + ":";
      for_each_inlines(note.blocks, [&](Inlines& inlines) { out += ' ' + plain_text(inlines); });
      out += '\n';
    }
    return out;
  }

  /// The text of an essay, with calls as `{id}`.
  static std::string text_of(Document document) {
    std::string out;
    for_each_inlines(document.body, [&](Inlines& inlines) {
      for (auto& item : inlines) {
        const auto* call = std::get_if<NoteReference>(&item.value);
        out += call != nullptr ? "{" + call->note + "}" : plain_text({item});
      }
      out += '\n';
    });
    return out;
  }
};

const std::string wanted_text = "One{1} and two.{2}\n";
const std::string wanted_notes = "1: First note.\n2: Second note.\n";

BOOST_FIXTURE_TEST_SUITE(manuscript_listed_notes, ListedNotes)

BOOST_AUTO_TEST_CASE(notes_are_typed_in_many_ways) {
  for (const std::string calls :
       {"One[1] and two.[2]", "One\\[1\\] and two.\\[2\\]", "One<sup>1</sup> and two.<sup>2</sup>",
        "One^1^ and two.^2^", "One¹ and two.²", "One[[1]](#_ftn1) and two.[[2]](#_ftn2)",
        "One[1](#fn1) and two.[2](#fn2)", "One [1] and two. [2]"}) {
    for (const std::string notes :
         {"1. First note.\n2. Second note.", "1. First note.\n\n2. Second note.",
          "[1] First note.\n\n[2] Second note.", "[1] First note.\n[2] Second note.",
          "[1]: First note.\n[2]: Second note.", "¹ First note.\n\n² Second note.",
          "<sup>1</sup> First note.\n\n<sup>2</sup> Second note.", "1 First note.\n\n2 Second note.",
          "[[1]](#_ftnref1) First note.\n\n[[2]](#_ftnref2) Second note.",
          "\\[1\\] First note.\n\n\\[2\\] Second note."}) {
      const Document document = essay(calls + "\n\n## Notes\n\n" + notes + "\n");
      BOOST_TEST(text_of(document) == wanted_text, calls << " / " << notes);
      BOOST_TEST(notes_of(document) == wanted_notes, calls << " / " << notes);
      BOOST_TEST(tests::count_of(diagnostics, "typed-notes") == 1U, calls << " / " << notes);
    }
  }
}

BOOST_AUTO_TEST_CASE(marked_paragraphs_at_the_end_need_no_heading) {
  const Document document =
      essay("One[1] and two.[2]\n\n---\n\n[1] First note.\n\n[2] Second note.\n\n*Jane Roe is a writer.*\n");
  BOOST_TEST(text_of(document) == wanted_text);
  BOOST_TEST(notes_of(document) == wanted_notes);
  BOOST_TEST(document.bio.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_may_go_on_and_thanks_stay_outside) {
  const Document document = essay(
      "One[1] and two.[2]\n\n**Notes**\n\n[1] First note.\n\nIt goes on.\n\n[2] Second note.\n\nThanks to "
      "all.\n");
  BOOST_TEST(notes_of(document) == "1: First note. It goes on.\n2: Second note.\n");
  BOOST_TEST(text_of(document) == wanted_text + "Thanks to all.\n");
}

BOOST_AUTO_TEST_CASE(a_heading_of_notes_stays_over_what_stood_there_before_them) {
  const Document document = essay("One[^a].\n\n## Notes\n\nOn the text.\n\n[^a]: First.\n");
  BOOST_TEST(text_of(document) == "One{a}.\nNotes\nOn the text.\n");
}

BOOST_AUTO_TEST_CASE(lists_are_typed_with_escapes_bullets_and_plain_headings) {
  for (const std::string notes :
       {"## Notes\n\n1\\. First note.\n\n2\\. Second note.",
        "## Notes\n\n- [1] First note.\n- [2] Second note.", "Notes:\n\n1. First note.\n2. Second note."}) {
    const Document document = essay("One[1] and two.[2]\n\n" + notes + "\n");
    BOOST_TEST(text_of(document) == wanted_text, notes);
    BOOST_TEST(notes_of(document) == wanted_notes, notes);
  }
}

BOOST_AUTO_TEST_CASE(sections_may_number_their_notes_anew) {
  const std::string calls = "Claim.[1] Claim.[2]\n\n";
  for (const std::string heading : {"", "### Notes\n\n", "**Notes**\n\n"}) {
    const Document document =
        essay("## One\n\n" + calls + heading + "[1] Note one.\n\n[2] Note two.\n\n## Two\n\n" + calls +
              heading + "[1] Note three.\n\n[2] Note four.\n");
    BOOST_TEST(text_of(document) == "One\nClaim.{1} Claim.{2}\nTwo\nClaim.{listed-1} Claim.{listed-2}\n",
               heading);
    BOOST_TEST(notes_of(document) ==
               "1: Note one.\n2: Note two.\nlisted-1: Note three.\nlisted-2: Note four.\n");
    BOOST_TEST(tests::count_of(diagnostics, "typed-notes") == 2U);
  }
}

BOOST_AUTO_TEST_CASE(a_number_that_may_mean_two_notes_is_not_guessed) {
  for (const std::string text :
       {// All calls stand before the first list.
        "## One\n\nA.[1] B.[2]\n\n## Two\n\nC.[1] D.[2]\n\n## Three\n\n[1] E.\n\n[2] F.\n\n## "
        "Four\n\n[1] G.\n\n[2] H.\n",
        // The first section calls its second note only.
        "## One\n\nA.[2]\n\n[1] E.\n\n[2] F.\n\n## Two\n\nC.[1] D.[2]\n\n[1] G.\n\n[2] H.\n"}) {
    const Document document = essay(text);
    BOOST_TEST(document.notes.empty(), text);
    BOOST_TEST(text_of(document).find("[1] G.") != std::string::npos, text);
    BOOST_TEST(tests::count_of(diagnostics, "ambiguous-notes") == 1U, text);
  }
}

BOOST_AUTO_TEST_CASE(calls_before_a_list_that_may_be_meant_are_not_bound_to_a_later_one) {
  const Document document = essay(
      "## One\n\nA claim.[1] Another.[2]\n\n1. First note.\n2. Second note.\n\n## Two\n\nA claim.[1] "
      "More.[2]\n\n### Notes\n\n1. Other first.\n2. Other second.\n");
  BOOST_TEST(document.notes.empty());
  BOOST_TEST(tests::count_of(diagnostics, "ambiguous-notes") == 1U);
}

BOOST_AUTO_TEST_CASE(a_list_in_an_essay_that_numbers_its_notes_through_is_no_rival) {
  const Document document = essay(
      "## One\n\nA claim.[1] Another.[2]\n\n1. Ink.\n2. Paper.\n\n## Two\n\nA claim.[3]\n\n## Notes\n\n1. "
      "First.\n2. Second.\n3. Third.\n");
  BOOST_TEST(document.notes.size() == 3U);
  BOOST_TEST(tests::count_of(diagnostics, "ambiguous-notes") == 0U);
}

BOOST_AUTO_TEST_CASE(a_note_may_be_called_twice_or_from_the_byline) {
  BOOST_TEST(text_of(essay("One[1] and one.[1]\n\n## Notes\n\n[1] First note.\n")) == "One{1} and one.{1}\n");
  const Document document =
      read("# T\n\nBy Jane Roe[1]\n\nText.[2]\n\n## Notes\n\n[1] First.\n\n[2] Second.\n");
  BOOST_TEST(document.authors.at(0).calls.size() == 1U);
}

BOOST_AUTO_TEST_CASE(notes_stand_in_the_order_of_their_calls) {
  const Document document =
      essay("One[2] and three[^x] and two.[1]\n\n[^x]: Real.\n\n## Notes\n\n[1] First.\n\n[2] Second.\n");
  BOOST_TEST(notes_of(document) == "2: Second.\nx: Real.\n1: First.\n");
}

BOOST_AUTO_TEST_CASE(a_note_that_nothing_calls_is_kept_and_said) {
  const Document document = essay("One[1] only.\n\n## Notes\n\n[1] First.\n\n[2] Second.\n");
  BOOST_TEST(notes_of(document) == "1: First.\n2: Second.\n");
  BOOST_TEST(tests::count_of(diagnostics, "note-unused") == 1U);
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_notes_stays) {
  for (const std::string text :
       {"One and two.\n\n## Notes\n\n1. First.\n2. Second.\n",      // nothing calls them
        "One[1] and more.\n\n## Notes\n\n1. A.\n2. B.\n3. C.\n",    // one of three
        "An area of 3 km² and x².\n\n## Notes\n\n1. A.\n2. B.\n",   // powers
        "The fields a[1] and a[2].\n\n## Notes\n\n1. A.\n2. B.\n",  // places in a row
        "One[1] and more.\n\n## Notes\n\n- A.\n- B.\n",             // no numbers
        "One[1] and more.\n\n[1] A.\n\n[2] B.\n",                   // no heading, and one of two
        "One[1] and two.[2]\n\n## Notes\n\n1. A.\n2. B.\n\n## References\n\n[1] C.\n\n[2] D.\n",
        "One[2] and more.\n\n## Notes\n\n2. A.\n3. B.\n"}) {  // begins with 2
    const Document document = essay(text);
    BOOST_TEST(document.notes.empty(), text);
    BOOST_TEST(tests::count_of(diagnostics, "typed-notes") == 0U, text);
  }
}

BOOST_AUTO_TEST_CASE(a_year_may_be_followed_by_a_call) {
  BOOST_TEST(text_of(essay("In 1999<sup>1</sup> and 10<sup>2</sup>.\n\n## Notes\n\n[1] A.\n")) ==
             "In 1999{1} and 102.\n");
}

BOOST_AUTO_TEST_CASE(they_can_be_left_as_they_are) {
  const Document document =
      read("---\nrecognise: {notes: false}\n---\n# T\n\nBy Jane Roe\n\nOne[1].\n\n## Notes\n\n[1] A.\n");
  BOOST_TEST(document.notes.empty());
  BOOST_TEST(document.body.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
