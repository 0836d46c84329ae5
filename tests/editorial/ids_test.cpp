// Names of places: none is given twice, and what an author names twice is told.
#include "editorial/fixture.h"
#include "editorial/walk.h"

#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::essay;

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

struct NameDesk : tests::Bindery {
  /// Every id of the book, those of notes too, of which none may be given twice.
  void check_unique() {
    std::set<std::string> seen;
    const auto add = [&](const std::string& id) { BOOST_TEST(seen.insert(id).second, id); };
    for (auto& item : book.divisions) {
      add(item.id);
      editorial::for_each_block_of(item, [&](Block& block) {
        add(block.id);
        if (const auto* list = std::get_if<NoteList>(&block.value)) {
          for (const auto& note : list->notes) add(note.id);
        }
      });
      for (const auto& note : item.notes) add(note.id);
    }
  }
};

BOOST_FIXTURE_TEST_SUITE(ids, NameDesk)

BOOST_AUTO_TEST_CASE(a_heading_does_not_take_the_id_of_a_note) {
  for (const char* place : {"foot", "essay", "book"}) {
    for (const char* heading : {"## Note 1", "## Words {#note-1}", "## Note 1 call"}) {
      bind_essays({essay("One", "W.[^a]\n\n" + std::string(heading) + "\n\nMore.\n\n[^a]: The note.")},
                  "notes: " + std::string(place));
      BOOST_TEST_CONTEXT(place << ' ' << heading) {
        check_unique();
        BOOST_TEST(contains(tree("one"), "note-reference #one-note-1"));
        BOOST_TEST(contains(dump(book), "note #one-note-1"));
        BOOST_TEST(!contains(dump(book), "heading 2 #one-note-1-call\n"));
        BOOST_TEST(found() == "");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_note_does_not_take_the_id_of_an_essay) {
  bind_essays({essay("One", "W.[^a]\n\n[^a]: The note."), essay("One note 1")});
  check_unique();
  BOOST_TEST(contains(tree("one"), "note-reference #one-note-1-2"));
}

BOOST_AUTO_TEST_CASE(a_heading_without_a_clash_keeps_its_id) {
  bind_essays({essay("One", "W.[^a]\n\n## Notes\n\nMore.\n\n[^a]: The note.")});
  BOOST_TEST(contains(tree("one"), "heading 2 #one-notes\n"));
}

BOOST_AUTO_TEST_CASE(the_number_of_a_note_is_no_word_of_its_heading) {
  bind_essays({essay("One", "See [](#costs).\n\n## Costs[^1]\n\nW.\n\n[^1]: N.")},
              "contents: {depth: 2}\nmatter: {front: [toc], body: [1.md]}\n");
  BOOST_TEST(found() == "");
  BOOST_TEST(contains(tree("one"), "heading 2 #one-costs\n"));
  BOOST_TEST(contains(tree("one"), "text \"Costs\"\n"));
  BOOST_TEST(contains(tree("contents"), "text \"Costs\"\n"));
  BOOST_TEST(contains(all_text(book), "\nCosts1\n"));  // where it stands, it is printed
}

BOOST_AUTO_TEST_CASE(the_contents_keep_the_language_of_a_phrase_and_no_emphasis) {
  bind_essays({essay("On [*mots*]{lang=fr} *said*", "W.\n\n## Saying [**oui**]{lang=fr} [twice]{.sc}\n\nW.")},
              "contents: {depth: 2}\nmatter: {front: [toc], body: [1.md]}\n");
  const std::string shown = tree("contents");
  BOOST_TEST(contains(shown, "text \"On \"\n"));
  BOOST_TEST(contains(shown, "text \"mots\"\n"));
  BOOST_TEST(contains(shown, "text \"oui\"\n"));
  BOOST_TEST(contains(shown, "span language=\"fr\""), shown);
  BOOST_TEST(!contains(shown, "emphasis"));
  BOOST_TEST(!contains(shown, ".sc"));
}

BOOST_AUTO_TEST_CASE(two_essays_that_ask_for_one_id) {
  files.add("/book/1.md", essay("One")).add("/book/2.md", essay("Two"));
  bind_with({},
            "title: B\nlanguage: en\nidentifier: https://e.org\n"
            "matter:\n  body:\n    - {file: 1.md, id: same}\n    - {file: 2.md, id: same}\n");
  BOOST_TEST(found() == "7:14 warning duplicate-id\n");
  BOOST_TEST(tests::finding(diagnostics, "duplicate-id").message ==
             "the id “same” is taken; the essay has “same-2”");
}

BOOST_AUTO_TEST_CASE(two_essays_of_one_title_are_no_finding) {
  bind_essays({essay("One"), essay("One")});
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(an_id_that_a_note_has_too) {
  bind_essays({essay("One", "W.[^a] See [](#a).\n\n## Words {#a}\n\n[^a]: The note.")});
  BOOST_TEST(found() == "7:1 warning duplicate-id\n");
  BOOST_TEST(contains(tree("one"), "link \"#one-a\""));
}

BOOST_AUTO_TEST_CASE(of_two_places_with_one_id_the_first_is_led_to) {
  bind_essays({essay("One", "[a]{#x} text [](#x).\n\n## Head {#x}\n\nWords.")});
  BOOST_TEST(found() == "7:1 warning duplicate-id\n");
  const std::string shown = tree("one");
  const auto span = shown.find("span #");
  const std::string id = shown.substr(span + 6, shown.find('\n', span) - span - 6);
  BOOST_TEST(contains(shown, "link \"#" + id + "\""));
}

BOOST_AUTO_TEST_CASE(an_essay_named_like_a_device_has_another_file) {
  bind_essays({essay("Con"), essay("Concert")});
  BOOST_TEST(division("con-2").file_stem == "con-2");
  BOOST_TEST(division("concert").file_stem == "concert");
}

BOOST_AUTO_TEST_CASE(the_id_of_a_title_is_that_of_its_essay) {
  files.add("/book/1.md",
            "# One\n\n*A B*\n\nSee [](#My_Second), [](2.md#My_Second) and [it](#the-second).\n");
  files.add("/book/2.md", "# The Second {#My_Second}\n\n*A B*\n\nWords.\n");
  bind_with({}, "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [1.md, 2.md]}\n");
  BOOST_TEST(tests::count_of(diagnostics, "unresolved-link") == 0U);
  std::string links;
  Division one = division("one");
  editorial::for_each_of<Link>(
      one, [&](Link& link, SourceSpan) { links += plain_text(link.children) + ' ' + link.target + '|'; });
  BOOST_TEST(links == "The Second #the-second|The Second #the-second|it #the-second|");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
