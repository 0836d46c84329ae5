// Words of others that an essay opens with, however they are marked.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct Epigraphs : tests::Desk {
  Document opening(const std::string& lines) {
    return read("# T\n\nBy Jane Roe\n\n" + lines + "\n\nIt rained.\n");
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_epigraphs, Epigraphs)

BOOST_AUTO_TEST_CASE(the_line_that_says_whose_the_words_are_may_stand_in_many_places) {
  for (const char* form :
       {"*The past is a foreign country.*\n—L. P. Hartley", "*The past is.*\n\n— L. P. Hartley",
        "“The past is.”\n\n— L. P. Hartley, *The Go-Between*", "> The past is.\n\n— L. P. Hartley",
        "> The past is. —L. P. Hartley, “The Go-Between”", "> *The past is.* — Plato"}) {
    const Document document = opening(form);
    BOOST_TEST_REQUIRE(document.epigraph.size() == 2U, form);
    BOOST_TEST((std::get<Paragraph>(document.epigraph[1].value).role == ParagraphRole::attribution), form);
    BOOST_TEST(document.body.size() == 1U, form);
  }
}

BOOST_AUTO_TEST_CASE(there_may_be_two_epigraphs) {
  const Document document = opening("> Words.\n>\n> — Ann Other\n\n> More.\n>\n> — Plato");
  BOOST_TEST(document.epigraph.size() == 4U);
  BOOST_TEST(document.body.size() == 1U);
  BOOST_TEST(opening("> Words.\n>\n> — Ann Other\n\n> More.").body.size() == 2U);
}

BOOST_AUTO_TEST_CASE(words_that_are_all_the_text_are_no_epigraph) {
  BOOST_TEST(read("# T\n\nBy Jane Roe\n\n> Words.\n>\n> — Ann Other\n").epigraph.empty());
}

BOOST_AUTO_TEST_CASE(speech_and_lines_without_a_name_are_no_epigraph) {
  for (const char* form :
       {"*It rained.*\n\n— and he went.", "*It rained.*\n\n— Who is it?", "It rained.\n\n— Plato",
        "> It rained. — She laughed.", "> It rained — and how.", "*It rained.*\n\nPlato"}) {
    const Document document = opening(form);
    BOOST_TEST(document.epigraph.empty(), form);
  }
}

BOOST_AUTO_TEST_CASE(whose_the_words_are_is_not_whose_the_essay_is) {
  const Document document =
      read("# T\n\n*The past is a foreign country.*\n\n— L. P. Hartley\n\nIt rained.\n");
  BOOST_TEST(document.authors.empty());
  BOOST_TEST(document.epigraph.size() == 2U);
  BOOST_TEST(read("# T\n\n— Jane Roe\n\nIt rained.\n").authors.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
