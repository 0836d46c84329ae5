#include "casebound/base/error.h"

#include "pipeline/fixture.h"
#include "support/jpeg_file.h"
#include "support/png_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// casebound_small_books FOLDER
///
/// Writes a PDF into the folder for each kind of block, picture and matter that a book may have, for checkers
/// to look at.

namespace casebound::tests {
namespace {

struct SmallBook {
  std::string name, text;
  std::string settings = {};  ///< whole lines of book.yaml
};

const std::vector<SmallBook> books = {
    {"paragraphs",
     "Plain, *emphatic*, **strong**, `code`, ~~struck~~, H~2~O and x^2^.\n\nA line\\\nand another.\n"},
    {"headings",
     "## One\n\nText.\n\n#### Three, with two left out\n\nText.\n\n### Two\n\nText.\n\n## One "
     "again\n\nText.\n"},
    {"lists",
     "1. One\n2. Two\n   - inner\n     - innermost\n   - inner too\n\n   A second paragraph.\n3. Three\n\n- "
     "tight\n- list\n"},
    {"definitions",
     "Term\n: Its definition.\n\nOne term\nAnother\n: What both mean.\n: And more.\n\n    A paragraph.\n"},
    {"notes",
     "A claim.[^a] Another.[^b] The first again.[^a]\n\n[^a]: Its ground, with a "
     "[link](https://example.org).\n\n"
     "[^b]: Two paragraphs.\n\n    The second.\n"},
    {"notes-of-essay", "A claim.[^a] Another.^[Said in passing.]\n\n[^a]: Its ground.\n",
     "notes: {place: essay}\n"},
    {"notes-of-book", "A claim.[^a] Another.^[Said in passing.]\n\n[^a]: Its ground.\n",
     "notes: {place: book}\n"},
    {"table",
     "Table: What is sold\n\n| Book | Copies |\n|---|--:|\n| Essays | 1,200 |\n| Letters | 90 |\n| | |\n"},
    {"table-spans",
     "| Group || Amount |\n|---|---|--:|\n| Over two rows | one | 1 |\n| ^^ | a line of words | 22 |\n"
     "| Over two columns || 300 |\n| Last | row | 4 |\n"},
    {"table-with-names",
     "| | 2023 | 2024 |\n|---|--:|--:|\n| Books | 1 | 2 |\n| Maps | 3 | 4 |\n\nSource: the press\n"},
    {"table-without-head", "| | |\n|---|---|\n| One | two |\n| Three | four |\n"},
    {"figure", "Before.\n\n![What it shows](square.png){alt=\"four quarters\"}\n\nAfter.\n"},
    {"figures-decorative",
     "![](square.png)\n\n![](square.png){alt=\"\"}\n\nWords ![a square](square.png) in a line.\n"},
    {"verse", "::: verse\nA first line\n  a second, indented\n\nA new stanza\n:::\n"},
    {"code", "```\nif (a < b)\n  return;\n\n// done\n```\n"},
    {"quotations",
     "::: epigraph\nWhat is set is said.\n\n— A compositor\n:::\n\nText.\n\n::: pullquote\nText drawn "
     "out.\n:::\n\n"
     "::: aside\nBeside the point.\n:::\n\n> An extract.\n>\n> > And within.\n>\n> - a point\n"},
    {"breaks", "Before.\n\n* * *\n\nAfter.\n", "style: anthology\n"},
    {"initial",
     "Here the text begins, and goes on for long enough to fill the three lines beside its first letter.\n",
     "style: anthology\n"},
    {"links",
     "See [the *fine* office](https://example.org/a?b=c&d=e), <mailto:someone@example.org>, [nothing](#), "
     "and\n"
     "<https://www.example.org/a/very/long/address/that/does/not/fit/on/one/line/of/a/small/book.html>; "
     "[](#later).\n\n"
     "## Later {#later}\n\nText.\n"},
    {"right-to-left",
     "The word [שלום עולם]{lang=he} is a greeting, [עמוד 123]{lang=he} a page, and [السلام]{lang=ar} in "
     "[(שלום)]{lang=he} brackets; [שלום, עולם!]{lang=he} with marks, [הוא אמר [Hello!]{lang=en} "
     "והלך.]{lang=he} "
     "with a phrase in it.\n\n## Of [שלום!]{lang=he}\n\nMore.\n"},
    {"languages", "A [mot juste]{lang=fr} and [Schadenfreude]{lang=de}, *[слово]{lang=ru}*; εἰρήνη.\n"},
    {"large-print", "Text.[^a]\n\n## A head\n\nMore *text*.\n\n[^a]: A note.\n", "style: large-print\n"},
    {"formulas",
     "The mean <math><mover accent=\"true\"><mi>x</mi><mo>¯</mo></mover></math> of two is\n\n"
     "<math display=\"block\" alttext=\"half the sum of the "
     "x\"><mfrac><mn>1</mn><mn>2</mn></mfrac><munderover>"
     "<mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mn>2</mn></munderover><msub><mi>x</mi><mi>i</mi>"
     "</msub></math>\n"},
    {"private-use", "A sign of its own: \uE000.\n"},
    {"picture-grey-alpha", "![Grey](grey-alpha.png){alt=\"grey with alpha\"}\n"},
    {"picture-alpha", "![Red](alpha.png){alt=\"red, half transparent\"}\n"},
    {"picture-palette", "![Palette](palette.png){alt=\"two colours, one of them clear\"}\n"},
    {"picture-deep", "![Deep](deep.png){alt=\"sixteen bits\"}\n"},
    {"picture-profiles",
     "![RGB](profile.png){alt=\"one\"}\n\n![Grey](grey-profile.png){alt=\"two\"}\n\n"
     "![CMYK](cmyk-profile.jpg){alt=\"three\"}\n"},
    {"picture-jpeg",
     "![RGB](rgb.jpg){alt=\"one\"}\n\n![Grey](grey.jpg){alt=\"two\"}\n\n![Turned](turned.jpg){alt=\"three\"}"
     "\n"},
    {"picture-cmyk", "![CMYK](cmyk.jpg){alt=\"one\"}\n\n![YCCK](ycck.jpg){alt=\"two\"}\n"},
    {"picture-drawn", "![Drawn](drawing.svg){alt=\"a disc and a word\"}\n"},
};

void write_pictures(const TempFolder& home) {
  const auto write = [&](const std::string& name, const std::string& bytes) {
    home.write("book/" + name, bytes);
  };
  const std::string grey_alpha("\x80\xFF\x80\x40\x80\x20\x80\x10", 8), red("\xFF\0\0\x80", 4);
  write("square.png", quartered_png(120));
  write("grey-alpha.png", encode(PngFile{.width = 2, .height = 2, .colour_type = 4, .rows = grey_alpha}));
  write("alpha.png", encode(PngFile{.width = 2, .height = 1, .colour_type = 6, .rows = red + red}));
  write("palette.png", encode(PngFile{.width = 2,
                                      .height = 1,
                                      .colour_type = 3,
                                      .rows = std::string("\0\1", 2),
                                      .palette = "abcdef",
                                      .palette_alpha = std::string(1, '\0')}));
  write("deep.png", encode(PngFile{.width = 1, .height = 1, .colour_type = 2, .bits = 16, .rows = "abcdef"}));
  write("profile.png",
        encode(PngFile{.width = 1, .height = 1, .rows = "abc", .profile = icc_profile("RGB ")}));
  write("grey-profile.png",
        encode(
            PngFile{.width = 1, .height = 1, .colour_type = 0, .rows = "a", .profile = icc_profile("GRAY")}));
  write("cmyk-profile.jpg", encode(JpegFile{.components = 4, .profile = icc_profile("CMYK")}));
  write("rgb.jpg", encode(JpegFile{}));
  write("grey.jpg", encode(JpegFile{.components = 1}));
  write("turned.jpg", encode(JpegFile{.orientation = 6}));
  write("cmyk.jpg", encode(JpegFile{.components = 4}));
  write("ycck.jpg", encode(JpegFile{.components = 4, .ycck = true}));
  write("drawing.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><circle cx='50' cy='50' r='40' "
        "fill='navy' fill-opacity='.5'/><text x='20' y='50'>A word</text></svg>");
}

std::string pdf_of(const std::filesystem::path& folder) {
  pipeline::Request request = request_for(folder);
  request.only = {pipeline::Edition::reader};
  pipeline::Work work{.files = RecordingFiles(disk())};
  const pipeline::Built built = pipeline::build(request, work);
  if (built.artifacts.empty()) throw std::runtime_error(told(work.diagnostics));
  return built.artifacts.front().bytes;
}

void save(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Two essays in parts, with all that may stand around them.
void write_matter(const std::filesystem::path& out, const std::string& design) {
  const WrittenBook book(Manuscripts{
      {"one.md",
       "# A First Title\n\n*Ada Quince, Press Room*\n\n[Peace]{.index} and [war]{.index "
       "term=\"war!cold\"}.\n\n[]{.index term=\"strife\" see=\"war\"}More of [peace]{.index}.\n\n::: "
       "bio\nAda Quince sets type.\n:::\n"},
      {"two.md",
       "---\nlanguage: fr\n---\n\n# Un deuxième titre\n\n*Cora Finch, Paper Mill*\n\nDu texte.\n"}});
  book.home().write("book/dedication.md", "To those who read.\n");
  book.home().write("book/epigraph.md", "> What is set is said.\n>\n> — A compositor\n");
  book.home().write(
      "book/book.yaml",
      "title: A Book <of> Two & More\nsubtitle: Essays\npublisher: The Press\nlanguage: en-US\n"
      "description: What it is about\nsubjects: [One, Two]\nrights: All of them\n"
      "identifier: urn:isbn:9780306406157\ndate: 2024-05-06\nstyle: " +
          design +
          "\nmatter:\n  front: [halftitlepage, titlepage, copyright-page, dedication, epigraph, toc]\n"
          "  body: [{part: A Part, essays: [one.md]}, {part: Another, essays: [two.md]}]\n"
          "  back: [contributors, index, colophon]\n");
  save(out / ("matter-" + design + ".pdf"), pdf_of(book.folder()));
}

void write_book(const SmallBook& small, const std::filesystem::path& out) {
  std::string settings = small.settings;
  const WrittenBook book({{"essay.md", "# A Title\n\n*Ada Quince, Press Room*\n\n" + small.text}}, settings);
  write_pictures(book.home());
  save(out / (small.name + ".pdf"), pdf_of(book.folder()));
}

int write_all(const std::filesystem::path& out) {
  int failed = 0;
  const auto attempt = [&](const std::string& name, const auto& write) {
    try {
      write();
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s\n", name.c_str(), error.what());
      failed = 1;
    }
  };
  for (const SmallBook& book : books) attempt(book.name, [&] { write_book(book, out); });
  for (const char* design : {"policy", "anthology", "large-print"})
    attempt(design, [&] { write_matter(out, design); });
  return failed;
}

}  // namespace
}  // namespace casebound::tests

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: casebound_small_books FOLDER\n", stderr);
    return 2;
  }
  return casebound::tests::write_all(arguments[1]);
}
