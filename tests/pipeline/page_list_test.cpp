// The e-book's page list beside the printed pages: what follows a mark begins the page that it names, and
// what stands before it is printed earlier.
#include "pipeline/fixture.h"
#include "support/epub_text.h"
#include "support/paths.h"
#include "support/pdf_words.h"
#include "support/png_file.h"

#include <algorithm>
#include <array>
#include <map>

#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

namespace casebound::tests {
namespace {

/// Letters alone: neither hyphens at line ends nor spaces nor numbers of notes.
std::string letters_of(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return out;
}

struct Mark {
  std::string label;
  std::size_t at = 0;  ///< in the letters of its document
};

/// A content document as far as pages go by it: its text without notes and figures, which are printed
/// elsewhere.
struct Piece {
  std::string type;  ///< of its section
  std::string letters;
  std::vector<Mark> marks;
};

bool stands_elsewhere(pugi::xml_node node) {
  const std::string_view name = node.name();
  return node.attribute("hidden") || name == "aside" || (name == "figure" && node.child("img"));
}

void read(pugi::xml_node node, Piece& piece) {
  if (stands_elsewhere(node)) return;
  if (std::string_view(node.attribute("role").value()) == "doc-pagebreak")
    piece.marks.push_back({node.attribute("aria-label").value(), piece.letters.size()});
  piece.letters += letters_of(node.value());
  for (const pugi::xml_node child : node.children()) read(child, piece);
}

std::vector<Piece> pieces_of(const std::string& epub) {
  std::vector<Piece> out;
  pugi::xml_document package;
  package.load_string(epub_file(epub, "EPUB/package.opf").c_str());
  for (const auto& item : package.select_nodes("//manifest/item[@media-type='application/xhtml+xml']")) {
    pugi::xml_document document;
    document.load_string(
        epub_file(epub, std::string("EPUB/") + item.node().attribute("href").value()).c_str(),
        pugi::parse_default | pugi::parse_ws_pcdata);
    Piece& piece = out.emplace_back();
    const pugi::xml_node body = document.select_node("//body").node();
    piece.type = body.select_node("(.//*[@epub:type])[1]").node().attribute("epub:type").value();
    read(body, piece);
  }
  return out;
}

/// The printed pages: their folios, and their letters in the order in which they are painted (the text
/// first).
struct Print {
  layout::Pages pages;
  std::vector<std::string> letters;

  std::optional<std::size_t> find(const std::string& folio) const {
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
      if (pages.pages[i].folio == folio) return i;
    return std::nullopt;
  }
};

struct Editions {
  std::vector<Piece> pieces;
  Print print;
};

Editions bind(const std::filesystem::path& book) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  const auto built = pipeline::build(request_for(book), work);
  BOOST_REQUIRE_MESSAGE(built.artifacts.size() >= 2U, told(work.diagnostics));
  const TempFolder home;
  home.write("book.pdf", built.artifacts[1].bytes);
  pipeline::Work again{.files = RecordingFiles(disk())};
  Editions out{pieces_of(built.artifacts[0].bytes), {pipeline::typeset(request_for(book), again), {}}};
  out.print.letters.resize(out.print.pages.pages.size());
  for (const PdfWord& word : pdf_words(home.path() / "book.pdf"))
    out.print.letters.at(word.page) += letters_of(word.text);
  return out;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

constexpr std::size_t long_enough = 16;

void check_mark(const Piece& piece, const Mark& mark, const Print& print) {
  const auto page = print.find(mark.label);
  BOOST_TEST_REQUIRE(page.has_value(), "no page is called " << mark.label);
  const std::string after = piece.letters.substr(mark.at, long_enough);
  BOOST_TEST(holds(print.letters[*page], after), after << " is not on page " << mark.label);
  if (mark.at < long_enough) return;
  const std::string around = piece.letters.substr(mark.at - long_enough, 2 * long_enough);
  BOOST_TEST(!holds(print.letters[*page], around),
             around << " is on page " << mark.label << " before the mark");
  const std::string before = piece.letters.substr(mark.at - 3, 3);
  bool earlier = false;
  for (std::size_t i = 0; i < *page; ++i) earlier = earlier || holds(print.letters[i], before);
  BOOST_TEST(earlier, before << " is on no page before " << mark.label);
}

/// A page without a mark is blank, or the e-book has no twin of it.
void check_unmarked(std::size_t page, const Editions& editions) {
  if (editions.print.pages.pages[page].blank) return;
  const std::string begins = editions.print.letters[page].substr(0, 8);
  constexpr std::array<std::string_view, 3> twinless = {"halftitlepage", "index", "toc"};
  const bool known = std::ranges::any_of(editions.pieces, [&](const Piece& piece) {
    return std::ranges::find(twinless, piece.type) != twinless.end() && holds(piece.letters, begins);
  });
  BOOST_TEST(known, "page " << editions.print.pages.pages[page].folio << " has no mark: " << begins);
}

/// Returns how many marks were looked at.
int check_pages(const std::filesystem::path& book) {
  const Editions editions = bind(book);
  std::map<std::string, int> marked;
  for (const Piece& piece : editions.pieces) {
    for (const Mark& mark : piece.marks) {
      check_mark(piece, mark, editions.print);
      BOOST_TEST(++marked[mark.label] == 1, mark.label);
    }
  }
  for (std::size_t i = 0; i < editions.print.pages.pages.size(); ++i)
    if (!marked.contains(editions.print.pages.pages[i].folio)) check_unmarked(i, editions);
  return static_cast<int>(marked.size());
}

/// Words that there are once: `qaaz`, `qabz`, …
class OnceWords {
 public:
  std::string take(int count) {
    std::string out;
    for (int i = 0; i < count; ++i, ++next_) {
      out += 'q';
      for (const int place : {676, 26, 1}) out += static_cast<char>('a' + next_ / place % 26);
      out += i + 1 < count ? "z " : "z.";
    }
    return out;
  }

 private:
  int next_ = 0;
};

/// Pages that open within notes and with figures, and blank ones.
Manuscripts crowded_essays() {
  OnceWords words;
  Manuscripts out;
  for (const std::string name : {"one", "two", "three"}) {
    std::string essay = "# Essay " + name + "\n\n*Ada Fisher*\n\n";
    for (int i = 0; i < 12; ++i) {
      const std::string note = std::to_string(i);
      essay += words.take(90) + "[^" + note + "] " + words.take(40) + "\n\n";
      if (i % 4 == 1) essay += "![A square.](square.png){alt=\"Four colours.\"}\n\n";
      essay += "[^" + note + "]: " + words.take(i % 3 == 2 ? 150 : 12) + "\n\n";
    }
    out.emplace_back(name + ".md", essay);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(printed_page_list)

BOOST_AUTO_TEST_CASE(of_the_customers_essay) {
  BOOST_TEST(check_pages(source_folder() / "manuscripts" / "perspectives") >= 5);
}

BOOST_AUTO_TEST_CASE(of_the_handbook) {
  BOOST_TEST(check_pages(source_folder() / "manuscripts" / "handbook") >= 50);
}

BOOST_AUTO_TEST_CASE(of_pages_that_open_within_notes_and_with_figures) {
  const WrittenBook book(crowded_essays(), "style: policy\n");
  book.home().write("book/square.png", quartered_png(600));
  BOOST_TEST(check_pages(book.folder()) >= 12);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
