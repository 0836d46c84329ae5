#include "casebound/document/walk.h"
#include "casebound/pipeline/build.h"

#include "pipeline/fixture.h"
#include "pipeline/printed_text.h"
#include "support/epub_text.h"
#include "support/paths.h"
#include "support/pdf_words.h"
#include "support/word_list.h"

#include <algorithm>
#include <memory>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// One book in its three forms: the words of each, and the PDF as a file.
struct Editions {
  TempFolder folder;
  std::filesystem::path pdf;
  Words tree, epub, print;
};

/// Calls one stage on a Work of its own, which must end without error.
template <class Stage>
auto without_error(Stage stage) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  auto result = stage(work);
  BOOST_REQUIRE_MESSAGE(!work.diagnostics.has(Severity::error), told(work.diagnostics));
  return result;
}

std::unique_ptr<Editions> editions_of(const std::filesystem::path& folder) {
  const pipeline::Request request = request_for(folder);
  const Book book = without_error([&](auto& work) { return pipeline::bind(request, work); });
  const auto pages = without_error([&](auto& work) { return pipeline::typeset(request, work); });
  const auto built = without_error([&](auto& work) { return pipeline::build(request, work); });
  auto out = std::make_unique<Editions>();
  out->pdf = out->folder.write("book.pdf", built.artifacts.at(1).bytes);
  out->tree = words_of(all_text(book));
  out->epub = words_of(epub_text(built.artifacts.at(0).bytes));
  out->print = printed_words(out->pdf, pages, out->tree);
  return out;
}

void check_equal(const Editions& editions) {
  BOOST_TEST(editions.tree.size() > 5U);
  BOOST_TEST(first_difference(editions.tree, editions.epub) == "");
  BOOST_TEST(first_difference(editions.tree, editions.print) == "");
}

void check_essay(const std::string& essay, const std::string& settings = {}) {
  const WrittenBook book({{"essay.md", essay}}, settings);
  check_equal(*editions_of(book.folder()));
}

std::string repeated(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

/// Lines of the PDF that end with the hyphen of a line break.
std::size_t hyphenated_lines(const std::filesystem::path& pdf) {
  const auto words = pdf_words(pdf);
  return static_cast<std::size_t>(
      std::ranges::count_if(words, [](const PdfWord& word) { return word.text.ends_with("\u00AD"); }));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(equal_text)

BOOST_AUTO_TEST_CASE(the_customers_essay) {
  const auto editions = editions_of(source_folder() / "manuscripts" / "perspectives");
  check_equal(*editions);
  BOOST_TEST(editions->tree.size() > 700U);
}

/// Its notes stand at the page foot in one book and after the essay in the other, figures move to the tops of
/// pages, and the index has locators.
BOOST_AUTO_TEST_CASE(the_handbook) {
  const auto editions = editions_of(source_folder() / "manuscripts" / "handbook");
  check_equal(*editions);
  BOOST_TEST(editions->tree.size() > 9000U);
}

BOOST_AUTO_TEST_CASE(notes_over_two_pages) {
  check_essay("# Notes\n\n" + repeated("A line of text that goes on for a while, and further still. ", 60) +
              "Here[^a] and here[^b].\n\n" + repeated("More of the text, after the notes. ", 150) +
              "\n\n[^a]: " + repeated("A note of many words that must be carried over. ", 60) +
              "\n[^b]: Another.\n\n    With two paragraphs.\n");
}

BOOST_AUTO_TEST_CASE(words_divided_at_line_ends_are_whole) {
  const WrittenBook book(
      {{"essay.md", "# Institutions\n\n" + repeated("Internationalisation notwithstanding, "
                                                    "counterrevolutionary misunderstandings "
                                                    "characteristically overcomplicate "
                                                    "interdepartmental responsibilities. ",
                                                    12)}});
  const auto editions = editions_of(book.folder());
  BOOST_TEST(hyphenated_lines(editions->pdf) > 0U);
  check_equal(*editions);
}

BOOST_AUTO_TEST_CASE(ligatures_are_letters) {
  check_essay(
      "# Affluent Offices\n\nThe office staff shuffled baffling affidavits; Thomas, a fjord fisher, "
      "found five fluffy offprints, *efficient affliction*, **waffle iron**, Qu’elle fût, act, star.\n");
}

BOOST_AUTO_TEST_CASE(phrases_from_right_to_left_are_read_as_they_were_written) {
  check_essay(
      "# Saying [שלום, עולם!]{lang=he} aloud\n\n[שלום!]{lang=he} begins it, [מה שלומך?]{lang=he} "
      "goes on[^a] and [مرحبا بالعالم.]{lang=ar} ends it: [(בסוגריים)]{lang=he}\n\n" +
      repeated("It goes over the line: [בראשית ברא אלהים, את השמים ואת הארץ. והארץ היתה תהו ובהו!]{lang=he} "
               "And more. ",
               9) +
      "\n\n## A part of [שלום!]{lang=he}\n\n[^a]: A note says [שלום, עולם!]{lang=he} too.\n");
}

BOOST_AUTO_TEST_CASE(formulas_say_the_same) {
  check_essay(
      "# Sums\n\nThe mean <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math> "
      "and "
      "the root <math><msqrt><msup><mi>a</mi><mn>2</mn></msup></msqrt></math> of it.\n\n<math "
      "display=\"block\"><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>\n\nMore.\n");
}

BOOST_AUTO_TEST_CASE(small_capitals_keep_their_letters) {
  const std::string essay =
      "# A Title\n\n*Ada Quince Fisher, Office for Affairs*\n\nA beginning.\n\n## Some Efficient "
      "Part 2\n\nText.\n\n### A Lower Part\n\nMore text.\n";
  check_essay(essay);
  check_essay(essay, "style: anthology\n");
}

BOOST_AUTO_TEST_CASE(dashes_and_hyphens_at_line_ends) {
  check_essay("# Dashes\n\n" + repeated("It was the well-known, ever-increasing, hand-me-down—or nearly—"
                                        "north–south question; and/or the U.S.-Russian one… ",
                                        14));
}

BOOST_AUTO_TEST_CASE(code_keeps_its_signs) {
  check_essay(
      "# Code\n\nCall `fi_office(a, b)` or `x->y != 0` here.\n\n```cpp\nint main() {\n  if (a < b && c > d) "
      "return f(\"--\", '\\'');\n\n    // efficient -- fluffy\n}\n```\n\n    indented <code> &amp; more\n");
}

BOOST_AUTO_TEST_CASE(code_wider_than_the_page) {
  check_essay("# Code\n\n```\n" + repeated("const auto value = function(argument); ", 6) + "\n" +
              repeated("unbreakable_", 20) + "\n```\n\nAnd `" + repeated("long_names_", 12) + "` inline.\n");
}

BOOST_AUTO_TEST_CASE(markers_of_lists_are_no_words) {
  check_essay(
      "# Lists\n\n- apples\n- pears and a longer item that goes over the end of its line, since it has many "
      "words\n  - quinces\n  - 3 medlars\n\n7. seventh\n8. eighth\n\n   with a paragraph\n\n9. ninth\n\n"
      "- loose one\n\n- loose two\n\n  > quoted in a list\n");
}

BOOST_AUTO_TEST_CASE(tables_are_read_by_rows) {
  check_essay(
      "# Tables\n\n| State | No. | Note |\n|:--|--:|:-:|\n| Russia | 5,977 | estimated |\n"
      "| United States | 5,428 | *declared* |\n| — | 0 | |\n\nAfter the table.\n");
}

BOOST_AUTO_TEST_CASE(words_in_cells_are_not_cut) {
  check_essay(
      "# Tables\n\n| Country | Number | Note |\n|:--|--:|:-:|\n| Russia | 5,977 | estimated |\n"
      "| United States | 5,428 | *declared* |\n");
}

BOOST_AUTO_TEST_CASE(cells_over_columns_and_rows_are_read_in_their_order) {
  check_essay("# T\n\n| Group || Sum |\n|---|---|--:|\n| " + repeated("high ", 60) +
              " | one | 1 |\n| ^^ | two | 2 |\n| ^^ | three | 3 |\n| over both || 6 |\n");
}

BOOST_AUTO_TEST_CASE(cells_of_several_lines_are_read_one_by_one) {
  const std::string cell = "a cell with many words in it that goes over the end of its line";
  check_essay("# Tables\n\n| One | Two |\n|--|--|\n| Left, " + cell + " | Right, " + cell + " |\n");
}

BOOST_AUTO_TEST_CASE(quotes_within_quotes) {
  check_essay(
      "# Quotes\n\n> He said: \"She told me 'never' twice.\"\n>\n> > And within, “‘again’” — so.\n> >\n> > - "
      "a "
      "point\n\nIt's the '90s, \"isn't it?\"\n");
}

BOOST_AUTO_TEST_CASE(soft_hyphens_of_the_manuscript) {
  check_essay("# Soft\n\n" + repeated("Extra\u00ADordi\u00ADnary cir\u00ADcum\u00ADstances, office\u00ADs, "
                                      "al\u00ADways. ",
                                      20));
}

BOOST_AUTO_TEST_CASE(accents_composed_and_decomposed) {
  check_essay(
      "# Žluťoučký kůň\n\nNaïve café, Łódź, İstanbul, Đặng, smørrebrød, Ångström, œuvre, ﬁnd, cafe\u0301, "
      "n\u0303andu, *e\u0300tre*.\n");
}

BOOST_AUTO_TEST_CASE(russian) {
  const std::string sentence =
      "Непротивопоставление международных обязательств государственным интересам "
      "удовлетворительно характеризует взаимодействие. ";
  check_essay("---\nlanguage: ru\n---\n\n# Мир и безопасность\n\n" + repeated(sentence, 8) +
              "Ёлка, подъезд, *объём*, **щит**.\n");
}

BOOST_AUTO_TEST_CASE(greek) {
  check_essay("# On Peace\n\nThe word εἰρήνη, Ἀθῆναι and ασφάλεια stand in *ὁ λόγος* and **δύναμις**.\n");
}

BOOST_AUTO_TEST_CASE(german) {
  check_essay("---\nlanguage: de\n---\n\n# Die Auflage\n\n" +
              repeated("Die Schifffahrtsgesellschaft veröffentlichte Bundesverfassungsgerichtsentscheidungen "
                       "über Straßenbauverwaltungsgrößen, „auflösbar“, Auflage. ",
                       8));
}

BOOST_AUTO_TEST_CASE(emphasis_in_the_middle_of_words) {
  check_essay(
      "# Emphasis\n\nUn*believ*able, **bold**faced, sub*script*ion, *f*inal, of*fice*, self-*styled*, "
      "(*italic*), “**bold**,” *one* *two*, **T**o, f*f*i, ~~struck~~out, `co`de.\n");
}

BOOST_AUTO_TEST_CASE(paragraphs_over_several_pages) {
  std::string essay = "# A Long Essay\n\n";
  for (int i = 1; i <= 30; ++i)
    essay += "Paragraph " + std::to_string(i) + " begins. " +
             repeated("Another sentence, of moderate length, establishes considerable continuity. ", 7) +
             "\n\n";
  check_essay(essay);
  check_essay(essay, "style: anthology\n");
}

BOOST_AUTO_TEST_CASE(links_and_addresses) {
  check_essay(
      "# Links\n\nSee [the fine office](https://example.org/a?b=c&d=e) and "
      "<https://www.example.org/a/very/long/address/that/does/not/fit/on/one/line/of/a/small/book.html>, or "
      "<mailto:someone@example.org>; https://example.org/plain and [nothing](#).\n");
}

BOOST_AUTO_TEST_CASE(breaks_that_the_author_asks_for) {
  check_essay("# Breaks\n\nRoses are red,  \nviolets are blue,\\\nsoft\nbreak.\n\n***\n\nA new scene.\n");
}

BOOST_AUTO_TEST_CASE(signs_and_special_spaces) {
  check_essay(
      "# Signs\n\nAT&T < 5 > 4, 10\u00A0km, 1\u202F000\u2009m, § 7, ©, €, £, ½, 3×4, −5, °, †, * and \\*, "
      "a\u200Bb, ellipsis..., -- and ---, $x$, 100%, #1, “double” ‘single’, ¿qué?\n");
}

BOOST_AUTO_TEST_CASE(several_essays_with_contents) {
  const WrittenBook book({{"one.md",
                           "# The First Essay of the Book, Whose Title Fills More Than One Line\n\n"
                           "*Ada Fisher*\n\nOne.\n"},
                          {"two.md", "# 1914\n\n*Bo Quince*\n\nTwo.\n"},
                          {"three.md", "# 3\n\n*Cy Rush*\n\nThree.\n"}});
  check_equal(*editions_of(book.folder()));
}

BOOST_AUTO_TEST_CASE(what_is_not_equal_is_found) {
  const WrittenBook book(Manuscripts{{"essay.md", "# Title\n\nOne two three, four.\n"}});
  const auto editions = editions_of(book.folder());
  check_equal(*editions);
  Words lost = editions->tree, added = editions->tree, moved = editions->tree;
  lost.pop_back();
  added.emplace_back("five");
  std::swap(moved.at(moved.size() - 1), moved.at(moved.size() - 2));
  for (const Words& other : {lost, added, moved}) {
    BOOST_TEST(first_difference(other, editions->epub) != "");
    BOOST_TEST(first_difference(other, editions->print) != "");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
