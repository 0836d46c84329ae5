#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "pipeline/fixture.h"
#include "support/paths.h"
#include "support/png_file.h"
#include "support/word_list.h"

#include <map>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using layout::StructureId;
using layout::StructureTree;

layout::Pages pages_of(const std::filesystem::path& book) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  return pipeline::typeset(request_for(book), work);
}

/// `P(Link Span)`: an element and what is in it.
std::string shape(const StructureTree& tree, StructureId id) {
  const auto& node = tree.nodes[static_cast<std::size_t>(id)];
  std::string inner;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i)
    if (tree.nodes[i].parent == id)
      inner += (inner.empty() ? "" : " ") + shape(tree, static_cast<StructureId>(i));
  return inner.empty() ? node.type : node.type + "(" + inner + ")";
}

/// Of what follows the title in a book's only essay.
std::string shape_of(const std::string& text, const std::string& settings = {}) {
  const WrittenBook book({{"essay.md", "# A Title\n\n" + text}}, settings);
  book.home().write("book/square.png", quartered_png(120));
  const layout::Pages pages = pages_of(book.folder());
  StructureId essay = -1;
  for (std::size_t i = 0; i < pages.structure.nodes.size(); ++i)
    if (pages.structure.nodes[i].parent == 0) essay = static_cast<StructureId>(i);
  return shape(pages.structure, essay);
}

/// What of ISO 32000-1's grammar the tree does not keep.
std::string faults(const layout::Pages& pages) {
  const auto& nodes = pages.structure.nodes;
  const std::map<std::string, std::string> parents = {
      {"LI", "L"},           {"Lbl", "LI TOCI Note"},    {"LBody", "LI"}, {"TOCI", "TOC"},
      {"THead", "Table"},    {"TBody", "Table"},         {"TH", "TR"},    {"TD", "TR"},
      {"TR", "THead TBody"}, {"Caption", "Figure Table"}};
  std::string out;
  int level = 0;
  for (const auto& node : nodes) {
    const auto rule = parents.find(node.type);
    const std::string parent = node.parent < 0 ? "" : nodes[static_cast<std::size_t>(node.parent)].type;
    if (rule != parents.end() && (" " + rule->second + " ").find(" " + parent + " ") == std::string::npos)
      out += node.type + " in " + parent + "\n";
    if (node.type == "Figure" && node.alt.empty()) out += "a figure says nothing\n";
    if (node.type.size() == 2 && node.type[0] == 'H') {
      if (node.type[1] - '0' > level + 1) out += node.type + " leaves out a level\n";
      level = node.type[1] - '0';
    }
  }
  for (const auto& page : pages.pages)
    for (const auto& item : page.items) {
      if (!std::holds_alternative<layout::LinkArea>(item.content)) continue;
      StructureId id = item.structure;
      while (id >= 0 && nodes[static_cast<std::size_t>(id)].type != "Link")
        id = nodes[static_cast<std::size_t>(id)].parent;
      if (id < 0) out += "a link area stands in no link\n";
    }
  return out;
}

/// The words that poppler finds in the structure tree, but for the numbers of items and pages.
Words words_in_structure(const std::filesystem::path& pdf) {
  const Finished finished = run({"pdfinfo", "-struct-text", pdf.string()});
  BOOST_TEST_REQUIRE(finished.exit_code == 0);
  std::vector<std::string> open;
  std::string text, last_block;
  for (const auto line : split(finished.output, '\n')) {
    const std::size_t depth = line.find_first_not_of(' ') / 2;
    if (depth > open.size() + 1) continue;
    const std::string words(trim(line));
    open.resize(std::min(open.size(), depth));
    if (!words.starts_with('"')) {
      open.push_back(words.substr(0, words.find(' ')));
      const bool is_inline = words.ends_with("(inline)") || words.starts_with("Object");
      if (!is_inline) text += ' ';
      continue;
    }
    const bool in_item = open.size() > 1 && open.back() == "Lbl" && open[open.size() - 2] == "LI";
    if (in_item) continue;
    text += words.substr(1, words.size() - 2);
  }
  return words_of(text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(structure)

BOOST_AUTO_TEST_CASE(lists_have_labels_and_bodies) {
  BOOST_TEST(shape_of("1. One\n2. Two\n   - inner\n") ==
             "Sect(Div(H1) L(LI(Lbl LBody) LI(Lbl LBody(L(LI(Lbl LBody))))))");
}

BOOST_AUTO_TEST_CASE(a_term_and_its_definitions_are_an_item) {
  BOOST_TEST(shape_of("One\nAnother\n: Means this.\n: Or that.\n\nThird\n: Else.\n") ==
             "Sect(Div(H1) L(LI(Lbl Lbl LBody(P) LBody(P)) LI(Lbl LBody(P))))");
}

BOOST_AUTO_TEST_CASE(a_caption_belongs_to_its_table_and_the_source_does_not) {
  BOOST_TEST(shape_of("Table: What is sold\n\n| A | B |\n|---|---|\n| a | b |\n\nSource: the press\n") ==
             "Sect(Div(H1) Table(Caption THead(TR(TH TH)) TBody(TR(TD TD))) P)");
}

BOOST_AUTO_TEST_CASE(cells_know_what_they_span) {
  const WrittenBook book(
      Manuscripts{{"essay.md", "# T\n\n| A || B |\n|---|---|---|\n| a | b | c |\n| ^^ | d | e |\n"}});
  std::string spans;
  for (const auto& node : pages_of(book.folder()).structure.nodes)
    if (node.rows + node.columns > 2)
      spans += node.type + std::to_string(node.columns) + "x" + std::to_string(node.rows) + node.scope + " ";
  BOOST_TEST(spans == "TH2x1Column TD1x2 ");
}

BOOST_AUTO_TEST_CASE(figures_with_words_are_figures_and_others_decoration) {
  BOOST_TEST(shape_of("![A caption](square.png){alt=\"four quarters\"}\n") ==
             "Sect(Div(H1) Figure(Caption))");
  BOOST_TEST(shape_of("Words ![a square](square.png) in a line.\n") == "Sect(Div(H1) P(Figure))");
  BOOST_TEST(shape_of("![](square.png){alt=\"\"}\n") == "Sect(Div(H1))");
}

BOOST_AUTO_TEST_CASE(a_call_refers_to_its_note) {
  BOOST_TEST(shape_of("A claim.[^a]\n\n[^a]: Its ground.\n") ==
             "Sect(Div(H1) P(Reference(Link)) Note(Lbl(Link) P))");
  BOOST_TEST(shape_of("A claim.[^a]\n\n[^a]: Its ground.\n", "notes: {place: essay}\n") ==
             "Sect(Div(H1) P(Reference(Link)) H2 Sect(L(LI(LBody(Note(Lbl(Link) P))))))");
}

BOOST_AUTO_TEST_CASE(headings_leave_out_no_level) {
  BOOST_TEST(shape_of("#### Deep\n\nText.\n\n## Less deep\n\nText.\n\n### Below\n\nText.\n") ==
             "Sect(Div(H1) H2 P H2 P H3 P)");
}

BOOST_AUTO_TEST_CASE(code_is_a_paragraph_of_code) {
  BOOST_TEST(shape_of("```\na\n```\n") == "Sect(Div(H1) P(Code))");
}

BOOST_AUTO_TEST_CASE(the_contents_refer_to_pages) {
  const WrittenBook book(Manuscripts{{"one.md", "# One\n\nText.\n"}, {"two.md", "# Two\n\nText.\n"}});
  const layout::Pages pages = pages_of(book.folder());
  BOOST_TEST(shape(pages.structure, 0).find("TOC(TOCI(Reference(Link)) TOCI(Reference(Link)))") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_essay_in_another_language_says_so) {
  const WrittenBook book(Manuscripts{{"one.md", "# One\n\nText.\n"},
                                     {"deux.md", "---\nlanguage: fr\n---\n\n# Deux\n\nTexte.\n"}});
  std::string languages;
  for (const auto& node : pages_of(book.folder()).structure.nodes)
    if (!node.language.empty()) languages += node.type + ":" + node.language + " ";
  BOOST_TEST(languages == "Document:en-US Sect:fr ");
}

BOOST_AUTO_TEST_CASE(the_books_keep_the_grammar) {
  for (const char* name : {"handbook", "perspectives"})
    BOOST_TEST(faults(pages_of(source_folder() / "manuscripts" / name)) == "", name);
}

BOOST_AUTO_TEST_CASE(what_breaks_the_grammar_is_found) {
  layout::Pages pages;
  pages.structure.nodes = {{"Document"}, {"H2", 0}, {"LI", 0}, {"Figure", 0}};
  pages.pages.emplace_back();
  pages.pages[0].items.push_back({2, layout::LinkArea{}});
  BOOST_TEST(faults(pages) ==
             "H2 leaves out a level\nLI in Document\na figure says nothing\na link area stands in no link\n");
}

/// In the order of the tree, notes after their essay.
BOOST_AUTO_TEST_CASE(readers_of_the_structure_read_the_tree) {
  const std::string more =
      "It has a note[^a], a [link](https://example.org) and `code`, extraordinarily so.\n\n";
  std::string text = "# A Title\n\n*Ada Quince*\n\n## A head\n\n";
  for (int i = 0; i < 12; ++i) text += more;
  text +=
      "- One\n- Two\n\nTerm\n: Its definition.\n\n| A || B |\n|---|---|---|\n| a | b | c |\n| ^^ | d | e "
      "|\n\n"
      "> Quoted,\\\n> in lines.\n\n```\ncode();\nmore();\n```\n\n![A caption](square.png){alt=\"x\"}\n\n"
      "[^a]: A note of its own.\n";
  const WrittenBook book(Manuscripts{{"essay.md", text}});
  book.home().write("book/square.png", quartered_png(60));
  pipeline::Work tree_work{.files = RecordingFiles(disk())}, work{.files = RecordingFiles(disk())};
  pipeline::Request request = request_for(book.folder());
  const Words expected = words_of(all_text(pipeline::bind(request, tree_work)));
  request.only = {pipeline::Edition::reader};
  const auto built = pipeline::build(request, work);
  const auto pdf = book.home().write("book.pdf", built.artifacts.at(0).bytes);
  Words read = words_in_structure(pdf);
  const auto folio = std::find(read.begin(), read.end(), "1");
  BOOST_TEST_REQUIRE((folio != read.end()));
  read.erase(folio);  // that of the contents
  BOOST_TEST(first_difference(expected, read) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
