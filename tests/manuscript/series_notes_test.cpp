// What says of which series an essay is part, and what only sounds so.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct SeriesNotes : tests::Desk {
  bool is_note(const std::string& line) {
    const Document document = read("# T\n\nBy Jane Roe\n\n" + line + "\n\nIt rained.\n");
    BOOST_TEST(document.body.size() + document.series_note.size() == 2U, line);
    return !document.series_note.empty();
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_series_notes, SeriesNotes)

BOOST_AUTO_TEST_CASE(an_essay_is_part_of_what_is_called_a_series_or_has_a_title) {
  for (const char* line :
       {"*This essay is part of a project.*", "This post is part of the Studies series, on peace.",
        "This essay is part of a growing collection of talks.",
        "This article is part of Rivers and Seas in a Changing World, a programme of the museum.",
        "This essay is part of [what they said](https://a.b).", "This essay is part of *The Mill*.",
        "*This piece is part of “The Mill”, which Jane Roe edits.*",
        "Dieser Beitrag ist Teil der Vortragsreihe „Wasser“.", "Cet article fait partie du projet Eau.",
        "Эта статья является частью цикла о воде.", "Эта статья — часть проекта «Вода»."})
    BOOST_TEST(is_note(line), line);
}

BOOST_AUTO_TEST_CASE(an_essay_may_be_part_of_much_that_is_no_series) {
  for (const char* line :
       {"This essay is part of a long quarrel with America.",
        "This piece is part of the puzzle of Europe, and the last one to fall into place.",
        "*This article is part of the problem.*", "This essay is part of the quarrel over a book.",
        "This essay is part of a debate on “The Mill”.", "Dieser Text ist Teil des Problems.",
        "Cet article fait partie de la querelle.", "Эта статья является частью спора о книге."})
    BOOST_TEST(!is_note(line), line);
}

BOOST_AUTO_TEST_CASE(a_note_on_the_series_stands_at_an_edge_of_the_text) {
  const std::string start = "# T\n\nBy Jane Roe\n\nIt rained.\n\n",
                    note = "This essay is part of a series.\n\n";
  for (const char* end : {"", "*Jane Roe is a writer.*", "Jane Roe is a writer.\n\nShe has cats.",
                          "## About the author\n\nJane Roe has cats.", "***\n\nTranslated by John Doe."}) {
    BOOST_TEST(read(start + note + end + "\n").series_note.size() == 1U, end);
  }
  for (const char* end : {"It ran.", "***\n\nIt ran.", "She ran."})
    BOOST_TEST(read(start + note + end + "\n").series_note.empty(), end);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
