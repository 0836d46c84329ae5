#include "editorial/fixture.h"
#include "editorial/walk.h"
#include "support/golden.h"

#include <algorithm>
#include <functional>
#include <set>

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;
using tests::Bindery;

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

/// Three essays in two parts, with what leads from one to another.
struct Collection : Bindery {
  const std::string settings =
      "title: How Books Are Made\nlanguage: en-GB\nidentifier: https://example.org/book\n"
      "matter:\n"
      "  front: [halftitlepage, titlepage, copyright-page, {dedication: dedication.md}, toc, "
      "{preface: preface.md}]\n"
      "  body:\n"
      "    - part: Lines\n      essays: [essays/paragraphs.md, essays/pages.md]\n"
      "    - part: Files\n      essays: [{file: essays/ebooks.md, notes: essay}]\n"
      "  back: [contributors, endnotes, index, colophon]\n";

  Collection() {
    files.add("/book/dedication.md", "For those who read proofs.\n")
        .add("/book/preface.md",
             "# Before the Text\n\nBy Ann Editor\n\nSee [](#fig:measure) and [](pages.md).\n")
        .add("/book/essays/paragraphs.md",
             "# How a Paragraph Is Set\n\n*Jane Roe, Institute of Type*\n\n"
             "A [line]{.index} is not set alone.[^knuth] See [](#fig:measure), [](#tab:limits) and "
             "[](#glue).\n\n"
             "## Glue {#glue}\n\nSpaces stretch.[^1]\n\n"
             "![A measure of sixty-six characters.](../pictures/measure.png){#fig:measure "
             "alt=\"A line of text between two marks\"}\n\n"
             "| space | least | most |\n|---|---|---|\n| word | 70 % | 170 % |\n\n"
             ": Limits of spaces. {#tab:limits}\n\n"
             "[^knuth]: Knuth and Plass, 1981.\n[^1]: And shrink; see [](#glue).\n\n"
             "Jane Roe is a typesetter.\n")
        .add("/book/essays/pages.md",
             "# How a Page Is Made\n\n*Ödön Ärmel, Press*\n\n"
             "A [page]{.index} holds [lines]{.index term=\"line\"}. Compare [](paragraphs.md#fig:measure).\n")
        .add("/book/essays/ebooks.md",
             "# The Other Book\n\n*Jane Roe, Institute of Type*\n\n"
             "It has no [pages]{.index term=\"page\"}.[^no] See [](#nowhere).\n\n[^no]: But a list of "
             "them.\n");
  }

  const Book& bind_collection(const std::string& more = {}) {
    files.add("/book/book.yaml", settings + more);
    return bind("/book", files);
  }

  /// Every id of the bound tree, each of which must be given once.
  std::set<std::string> ids() {
    std::set<std::string> out;
    const auto add = [&](const std::string& id) {
      BOOST_TEST(!id.empty());
      BOOST_TEST(out.insert(id).second, id);
    };
    for (auto& division : book.divisions) {
      add(division.id);
      editorial::for_each_block_of(division, [&](Block& block) {
        add(block.id);
        if (auto* list = std::get_if<NoteList>(&block.value))
          for (const auto& note : list->notes) add(note.id);
      });
      for (const auto& note : division.notes) add(note.id);
      editorial::for_each_of<Span>(division, [&](Span& span, SourceSpan) {
        if (!span.id.empty()) add(span.id);
      });
      editorial::for_each_of<IndexMark>(division, [&](IndexMark& mark, SourceSpan) { add(mark.id); });
    }
    return out;
  }

  void check_promise() {
    const auto all = ids();
    for (auto& division : book.divisions) {
      editorial::for_each_of<Link>(division, [&](Link& link, SourceSpan) {
        BOOST_TEST((!link.target.starts_with('#') || all.contains(link.target.substr(1))), link.target);
        BOOST_TEST(!link.children.empty(), link.target);
      });
      editorial::for_each_of<NoteReference>(division, [&](NoteReference& call, SourceSpan) {
        BOOST_TEST(all.contains(call.note), call.note);
        BOOST_TEST(!call.label.empty(), call.note);
      });
    }
  }
};

BOOST_FIXTURE_TEST_SUITE(collection, Collection)

BOOST_AUTO_TEST_CASE(a_small_collection_is_this_tree) {
  bind_collection();
  tests::check_golden("editorial/collection", dump(book) + "findings\n" + found());
}

BOOST_AUTO_TEST_CASE(every_block_has_an_id_and_every_link_leads_somewhere) {
  for (const char* more : {"", "notes: essay\n", "notes: {place: book, numbering: book}\n"}) {
    bind_collection(more);
    check_promise();
  }
}

BOOST_AUTO_TEST_CASE(a_reference_to_a_figure_elsewhere_names_its_essay) {
  bind_collection();
  BOOST_TEST(contains(all_text(book), "See Figure 1, How a Paragraph Is Set and How a Page Is Made."));
  BOOST_TEST(contains(all_text(book), "Compare Figure 1, How a Paragraph Is Set."));
  BOOST_TEST(contains(all_text(book), "See Figure 1, Table 1 and Glue."));
}

BOOST_AUTO_TEST_CASE(a_reference_to_nowhere_keeps_the_name_it_was_given) {
  bind_collection();
  BOOST_TEST(contains(all_text(book), "See nowhere."));
  BOOST_TEST(tests::count_of(diagnostics, "unresolved-link") == 1U);
}

BOOST_AUTO_TEST_CASE(notes_stay_for_the_foot_of_the_page) {
  bind_collection();
  const auto& notes = division("how-a-paragraph-is-set").notes;
  BOOST_TEST_REQUIRE(notes.size() == 2U);
  BOOST_TEST(notes[0].id == "how-a-paragraph-is-set-note-1");
  BOOST_TEST(notes[1].label == "2");
}

BOOST_AUTO_TEST_CASE(an_essay_may_gather_its_own_notes) {
  bind_collection();
  BOOST_TEST(division("the-other-book").notes.empty());
  BOOST_TEST(contains(tree("the-other-book"), "Notes"));
  BOOST_TEST(contains(tree("the-other-book"), "the-other-book-note-1"));
}

BOOST_AUTO_TEST_CASE(notes_of_the_book_stand_under_the_titles_of_their_essays) {
  bind_collection("notes: {place: book, numbering: book}\n");
  const std::string notes = tree("endnotes");
  BOOST_TEST(contains(notes, "How a Paragraph Is Set"));
  BOOST_TEST(contains(notes, "Knuth and Plass"));
  BOOST_TEST(division("how-a-paragraph-is-set").notes.empty());
}

BOOST_AUTO_TEST_CASE(notes_of_the_book_make_their_page_if_no_list_names_it) {
  files.add("/book/1.md", "# One\n\nBy Jane Roe\n\nWords[^a].\n\n[^a]: Note.\n");
  files.add("/book/book.yaml",
            "title: B\nlanguage: en\nidentifier: https://e.org\nnotes: book\nmatter: {body: [1.md], back: "
            "[{appendix: "
            "preface.md}, colophon]}\n");
  bind("/book", files);
  std::string order;
  for (const auto& item : book.divisions) order += std::string(token(item.role)) + ' ';
  BOOST_TEST(order == "titlepage copyright-page toc chapter appendix endnotes colophon ");
  check_promise();
}

BOOST_AUTO_TEST_CASE(notes_count_through_the_book_or_in_each_essay) {
  bind_collection("notes: {place: foot, numbering: book}\n");
  BOOST_TEST(contains(tree("the-other-book"), "label=\"3\""));
  bind_collection();
  BOOST_TEST(contains(tree("the-other-book"), "label=\"1\""));
}

BOOST_AUTO_TEST_CASE(bylines_and_the_contributors_lead_to_each_other) {
  bind_collection();
  const std::string page = dump(Book{{}, {division("contributors")}});
  BOOST_TEST(contains(page, "link \"#how-a-page-is-made\"\n"), page);
  BOOST_TEST(contains(page, "link \"#how-a-paragraph-is-set\"\n"), page);
  BOOST_TEST(contains(page, "link \"#the-other-book\"\n"), page);
  for (const std::string essay : {"how-a-paragraph-is-set", "how-a-page-is-made", "the-other-book"}) {
    const std::string text = dump(Book{{}, {division(essay)}});
    const auto link = text.find("link \"#contributors.");
    BOOST_REQUIRE(link != std::string::npos);
    const std::string id = text.substr(link + 7, text.find('"', link + 7) - link - 7);
    BOOST_TEST(contains(page, "bio #" + id), id << "\n" << page);
  }
}

BOOST_AUTO_TEST_CASE(contributors_are_sorted_as_their_language_files_them) {
  bind_collection();
  const std::string people = all_text(Book{{}, {division("contributors")}});
  BOOST_TEST(people ==
             "Contributors\nÖdön Ärmel, Press\nAnn Editor\nJane Roe, Institute of Type\nJane Roe is a "
             "typesetter.\nHow a Paragraph Is Set; The Other Book\n");
  BOOST_TEST(tests::count_of(diagnostics, "missing-bio") == 2U);
  BOOST_TEST(!contains(tree("how-a-paragraph-is-set"), "is a typesetter"));
}

BOOST_AUTO_TEST_CASE(the_index_is_in_the_order_of_the_language) {
  bind_collection();
  const std::string index = tree("index");
  BOOST_TEST(index.find("\"line\"") < index.find("\"page\""));
  BOOST_TEST(contains(index, "#how-a-paragraph-is-set-index-1"));
  BOOST_TEST(contains(index, "#the-other-book-index-1"));
}

BOOST_AUTO_TEST_CASE(a_reference_to_a_note_says_its_number_wherever_the_notes_are) {
  for (const char* place : {"foot", "essay", "book"}) {
    files.add("/book/1.md",
              "# One\n\nBy Jane Roe\n\nA.[^x] B.[^fold] See note [](#fold).\n\n[^x]: X.\n\n[^fold]: F.\n");
    files.add("/book/2.md", "# Two\n\nBy Jane Roe\n\nSee note [](1.md#fold).\n");
    files.add("/book/book.yaml", std::string("title: B\nlanguage: en\nidentifier: https://e.org\nnotes: ") +
                                     place + "\nmatter: {body: [1.md, 2.md]}\n");
    bind("/book", files);
    BOOST_TEST(contains(all_text(book), "See note 2."));
    BOOST_TEST(contains(all_text(book), "See note 2, One."));
    check_promise();
  }
}

BOOST_AUTO_TEST_CASE(marks_without_an_index_are_only_places) {
  files.add("/book/1.md", "# One\n\nBy Jane Roe\n\nA [word]{.index}.\n");
  files.add("/book/book.yaml", "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [1.md]}\n");
  bind("/book", files);
  check_promise();
  BOOST_TEST(!contains(dump(book), "division backmatter"));
}

BOOST_AUTO_TEST_CASE(a_reference_in_the_index_to_no_heading_of_it_is_told) {
  files.add("/book/1.md",
            "# One\n\nBy Jane Roe\n\nA [ship]{.index see=\"boat\"}, a [barque]{.index see=\"ship\"}.\n");
  files.add("/book/book.yaml",
            "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [1.md], back: [index]}\n");
  bind("/book", files);
  BOOST_TEST(found() == "5:3 warning blind-reference\n");
}

BOOST_AUTO_TEST_CASE(an_index_without_marks_is_not_printed) {
  files.add("/book/book.yaml",
            "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [preface.md], back: [index, "
            "endnotes]}\n");
  bind("/book", files);
  BOOST_TEST(!contains(dump(book), "division backmatter"));
}

BOOST_AUTO_TEST_CASE(pictures_are_found_from_their_manuscript) {
  bind_collection();
  BOOST_TEST(contains(tree("how-a-paragraph-is-set"), "\"pictures/measure.png\""));
}

BOOST_AUTO_TEST_CASE(the_contents_are_as_deep_as_is_asked) {
  const auto targets = [&](const std::string& more) {
    std::vector<std::string> out;
    const std::function<void(const std::vector<Contents::Entry>&)> add = [&](const auto& entries) {
      for (const auto& entry : entries) {
        out.push_back(entry.target);
        add(entry.entries);
      }
    };
    for (const auto& division : bind_collection(more).divisions) {
      for (const auto& block : division.blocks) {
        if (const auto* contents = std::get_if<Contents>(&block.value)) add(contents->entries);
      }
    }
    return out;
  };
  const auto essays = targets(""), sections = targets("contents: {depth: 2}\n");
  BOOST_TEST(sections.size() == essays.size() + 1);
  BOOST_TEST((std::find(sections.begin(), sections.end(), "how-a-paragraph-is-set-glue") != sections.end()));
}

BOOST_AUTO_TEST_CASE(pieces_that_are_asked_for_and_have_nothing_in_them_are_told) {
  files.add("/book/book.yaml",
            "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [preface.md], back: [index, "
            "endnotes]}\n");
  bind("/book", files);
  BOOST_TEST(tests::count_of(diagnostics, "empty-piece") == 2U);
  bind_collection("notes: book\n");
  BOOST_TEST(tests::count_of(diagnostics, "empty-piece") == 0U);
}

BOOST_AUTO_TEST_CASE(marks_for_an_index_that_nobody_asked_for_are_told_once) {
  files.add("/book/1.md", "# One\n\nBy Jane Roe\n\nA [word]{.index} and [more]{.index}.\n");
  files.add("/book/book.yaml", "title: B\nlanguage: en\nidentifier: https://e.org\nmatter: {body: [1.md]}\n");
  bind("/book", files);
  BOOST_TEST(found() == "5:3 note index-not-printed\n");
  bind_collection();
  BOOST_TEST(tests::count_of(diagnostics, "index-not-printed") == 0U);
}

BOOST_AUTO_TEST_CASE(a_book_knows_its_contents_though_it_prints_none) {
  files.add("/book/book.yaml",
            "title: B\nlanguage: en\nidentifier: https://e.org\ncontents: {depth: 2}\n"
            "matter:\n  front: []\n  body: [{part: P1, essays: [essays/paragraphs.md]}, essays/ebooks.md]\n"
            "  back: [{afterword: preface.md}]\n");
  bind("/book", files);
  const auto& entries = book.contents.entries;
  BOOST_TEST_REQUIRE(entries.size() == 3U);
  BOOST_TEST(entries[0].entries.at(0).entries.at(0).target == "how-a-paragraph-is-set-glue");
  BOOST_TEST(entries[1].target == "the-other-book");
  BOOST_TEST(division("how-a-paragraph-is-set").in_part);
  BOOST_TEST(!division("the-other-book").in_part);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
