// The edition for the press, from the settings to the finished file and to the plates it is printed from.
#include "pipeline/fixture.h"
#include "pipeline/program.h"
#include "support/paths.h"
#include "support/pdf_words.h"
#include "support/plates.h"
#include "support/png_file.h"
#include "support/press_profile.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

namespace fs = std::filesystem;

Manuscripts essays() {
  std::string text = "# One\n\n*Jane Roe, Office*\n\n";
  for (int i = 0; i < 40; ++i)
    text +=
        "A considerable establishment, 1234.5 miles off, *efficiently* characterises **international** "
        "misunderstandings; see [this](https://example.org/).[^n" +
        std::to_string(i) + "]\n\n[^n" + std::to_string(i) + "]: A note.\n\n";
  return {{"one.md", text}, {"two.md", "# Two\n\n*John Doe, Office*\n\n## A Section\n\nMore words.\n"}};
}

/// A book of ours on the disk, built by the program with these settings of its editions.
class Pressed {
 public:
  explicit Pressed(const std::string& editions, const Manuscripts& manuscripts = essays(),
                   const std::vector<std::string>& more = {}, const std::vector<std::string>& variables = {})
      : book_(manuscripts, "editions: " + editions + "\n") {
    book_.home().write("book/a.png", quartered_png(600));
    book_.home().write("book/a.svg",
                       "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><rect width='90' "
                       "height='90' fill='#336699' opacity='.5'/></svg>");
    std::vector<std::string> arguments = {"build", "book", "-o", "out"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Finished finished = casebound_in(book_.home().path(), arguments, variables);
    exit_code = finished.exit_code;
    output = finished.output;
  }

  fs::path file(const std::string& name) const { return book_.home().path() / "out/book" / name; }
  fs::path press() const { return file("book-press.pdf"); }
  std::string ask(std::vector<std::string> command) const {
    command.push_back(press().string());
    return run(command).output;
  }

  int exit_code = -1;
  std::string output;

 private:
  WrittenBook book_;
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string x_1a = "{press: {standard: x-1a-2001}}";

}  // namespace

BOOST_AUTO_TEST_SUITE(pipeline_press, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(it_is_made_beside_the_other_editions) {
  const Pressed book("{press: true}");
  BOOST_TEST_REQUIRE(book.exit_code == 0, book.output);
  for (const char* name : {"book.epub", "book.pdf", "book-press.pdf"})
    BOOST_TEST(fs::exists(book.file(name)), name);
  BOOST_TEST(has(book.ask({"pdfinfo"}), "PDF/X-4"));
  BOOST_TEST(has(book.ask({"qpdf", "--check"}), "No syntax or stream encoding errors"));
}

BOOST_AUTO_TEST_CASE(it_is_made_alone_if_it_alone_is_asked_for) {
  const Pressed book("{press: true}", essays(), {"--only", "press"});
  BOOST_TEST_REQUIRE(book.exit_code == 0, book.output);
  BOOST_TEST(fs::exists(book.press()));
  BOOST_TEST(!fs::exists(book.file("book.pdf")));
  const Pressed other("{press: true}", essays(), {"--only", "reader"});
  BOOST_TEST(!fs::exists(other.press()));
  BOOST_TEST(fs::exists(other.file("book.pdf")));
}

BOOST_AUTO_TEST_CASE(a_book_without_one_cannot_be_asked_for_it) {
  const Pressed book("{reader: true}", essays(), {"--only", "press"});
  BOOST_TEST(book.exit_code == 1);
  BOOST_TEST(has(book.output, "no-press-edition"), book.output);
}

BOOST_AUTO_TEST_CASE(lines_and_pages_are_those_of_the_reader_edition) {
  const Pressed book("{press: {printer: house, marks: false, bleed: 3mm}}");
  const auto reader = pdf_words(book.file("book.pdf")), press = pdf_words(book.press());
  BOOST_TEST_REQUIRE(reader.size() == press.size());
  const double bleed = 72 / 25.4 * 3;
  for (std::size_t i = 0; i < reader.size(); ++i) {
    BOOST_TEST(reader[i].text == press[i].text);
    BOOST_TEST(reader[i].page == press[i].page);
    BOOST_TEST(std::abs(reader[i].left + bleed - press[i].left) < 0.02);
    BOOST_TEST(std::abs(reader[i].top + bleed - press[i].top) < 0.02);
  }
}

BOOST_AUTO_TEST_CASE(every_font_is_embedded) {
  for (const char* standard : {"x-4", "x-1a-2003", "x-1a-2001"}) {
    const Pressed book("{press: {standard: " + std::string(standard) + "}}");
    const std::string fonts = book.ask({"pdffonts"});
    BOOST_TEST(has(fonts, "LinLibertine"));
    BOOST_TEST(!has(fonts, " no  "), fonts);
    BOOST_TEST(!has(fonts, " no yes"), fonts);
    BOOST_TEST(has(book.ask({"qpdf", "--check"}), "No syntax or stream encoding errors"));
  }
}

BOOST_AUTO_TEST_CASE(text_stands_on_the_black_plate_only, *boost::unit_test::precondition(have_ghostscript)) {
  for (const char* press : {"{standard: x-4, marks: true}", "{standard: x-1a-2001, marks: false}"}) {
    const Pressed book("{press: " + std::string(press) + "}");
    BOOST_TEST_REQUIRE(book.exit_code == 0, book.output);
    constexpr int room_of_marks = 32;
    const std::size_t pages = pdf_words(book.press()).back().page + 1;
    int black = 0;
    for (std::size_t page = 1; page <= pages; ++page) {
      const Plates plates(book.press(), static_cast<int>(page));
      black = std::max(black, plates.most("Black", room_of_marks));
      for (const char* ink : {"Cyan", "Magenta", "Yellow"})
        BOOST_TEST(plates.most(ink, room_of_marks) == 0, ink << " on page " << page);
    }
    BOOST_TEST(black > 200);
  }
}

BOOST_AUTO_TEST_CASE(pictures_stand_on_all_plates, *boost::unit_test::precondition(have_ghostscript)) {
  const Pressed book(x_1a, {{"one.md", "# One\n\n![A picture](a.png){alt=\"Four fields\"}\n"}});
  BOOST_TEST_REQUIRE(book.exit_code == 0, book.output);
  int cyan = 0, magenta = 0, yellow = 0;
  for (int page = 1; page <= 7; page += 2) {
    try {
      const Plates plates(book.press(), page);
      cyan = std::max(cyan, plates.most("Cyan", 60));
      magenta = std::max(magenta, plates.most("Magenta", 60));
      yellow = std::max(yellow, plates.most("Yellow", 60));
    } catch (const std::runtime_error&) {
      break;  // there are no more pages
    }
  }
  BOOST_TEST(cyan > 200);
  BOOST_TEST(magenta > 200);
  BOOST_TEST(yellow > 200);
}

BOOST_AUTO_TEST_CASE(a_signature_fills_up_the_last_sheet) {
  const Pressed book("{press: {signature: 16}}");
  BOOST_TEST(has(book.ask({"pdfinfo"}), "Pages:           16"));
  BOOST_TEST(has(book.output, "book-press.pdf: 16 pages"), book.output);
  BOOST_TEST(!has(run({"pdfinfo", book.file("book.pdf").string()}).output, "Pages:           16"));
}

BOOST_AUTO_TEST_CASE(see_through_drawings_are_flattened_for_x_1a_with_a_warning) {
  const Manuscripts drawn = {{"one.md", "# One\n\n![A drawing](a.svg){alt=\"A field\"}\n"}};
  const Pressed old(x_1a, drawn);
  BOOST_TEST(old.exit_code == 0);
  BOOST_TEST(has(old.output, "transparency-flattened"), old.output);
  const Pressed x_4("{press: {standard: x-4}}", drawn);
  BOOST_TEST(!has(x_4.output, "transparency-flattened"));
}

BOOST_AUTO_TEST_CASE(pictures_with_few_pixels_are_told_only_where_a_press_is_asked_for) {
  const Manuscripts shown = {{"one.md", "# One\n\n![A picture](a.png){alt=\"Four fields\"}\n"}};
  const auto told_with = [&](int dpi, const std::string& editions) {
    const WrittenBook book(shown, "editions: " + editions + "\n");
    book.home().write("book/a.png",
                      encode(PngFile{.width = dpi,
                                     .height = dpi,
                                     .rows = std::string(static_cast<std::size_t>(dpi * dpi * 3), '\x70'),
                                     .pixels_per_metre = static_cast<unsigned>(dpi / 0.0254)}));
    return casebound_in(book.home().path(), {"build", "book", "-o", "out"}).output;
  };
  BOOST_TEST(has(told_with(200, "{press: true}"), "press-resolution"));
  BOOST_TEST(!has(told_with(200, "{reader: true}"), "press-resolution"));
  BOOST_TEST(!has(told_with(301, "{press: true}"), "press-resolution"));
  BOOST_TEST(has(told_with(100, "{press: true}"), "low-resolution-image"));
}

BOOST_AUTO_TEST_CASE(a_failed_preflight_is_a_fault_of_the_book) {
  const Pressed book("{press: {printer: kdp}}");
  BOOST_TEST(book.exit_code == 1);
  BOOST_TEST(has(book.output, "preflight-pages"), book.output);
  BOOST_TEST(!fs::exists(book.file("book.pdf")));
}

BOOST_AUTO_TEST_CASE(no_lint_setting_looks_away_from_the_preflight) {
  const WrittenBook book(essays(), "editions: {press: {printer: kdp}}\nlint: {allow: [preflight-pages]}\n");
  const Finished finished = casebound_in(book.home().path(), {"build", "book", "-o", "out"});
  BOOST_TEST(finished.exit_code == 1);
  BOOST_TEST(has(finished.output, "preflight-pages"));
}

BOOST_AUTO_TEST_CASE(a_setting_that_contradicts_the_printer_is_an_error_at_its_place) {
  const Pressed book("{press: {printer: ingram, marks: true}}");
  BOOST_TEST(book.exit_code == 1);
  BOOST_TEST(has(book.output, "book/book.yaml:4:44: error[press-contradiction]"), book.output);
}

BOOST_AUTO_TEST_CASE(allowances_of_findings_of_a_press_are_of_use_where_one_is_made) {
  const std::string allow = "\nlint: {allow: [unprintable-colour]}\n";
  const WrittenBook book(essays(), "editions: {press: true}" + allow);
  const auto told_by = [&](const std::string& only) {
    return casebound_in(book.home().path(), {"build", "book", "-o", "out", "--only", only}).output;
  };
  BOOST_TEST(has(told_by("press"), "unused-suppression"));
  BOOST_TEST(!has(told_by("reader"), "unused-suppression"));
}

BOOST_AUTO_TEST_CASE(a_profile_that_is_not_installed_is_the_machines_fault) {
  const TempFolder data;
  fs::copy(source_folder() / "styles", data.path() / "styles", fs::copy_options::recursive);
  fs::copy(source_folder() / "fonts", data.path() / "fonts", fs::copy_options::recursive);
  std::string printers = disk().read(data.path() / "styles/printers.yaml");
  const std::string name = "FOGRA39L_coated.icc";
  printers.replace(printers.find(name), name.size(), "not-there.icc");
  data.write("styles/printers.yaml", printers);
  const std::vector<std::string> variables = {"CASEBOUND_DATA=" + data.path().string()};
  const Pressed book("{press: true}", essays(), {}, variables);
  BOOST_TEST(book.exit_code == 3);
  BOOST_TEST(has(book.output, "profile-missing"), book.output);
  BOOST_TEST(has(book.output, "texlive-base"));
  const Pressed without("{press: true}", essays(), {"--only", "reader"}, variables);
  BOOST_TEST(without.exit_code == 0, without.output);
}

BOOST_AUTO_TEST_CASE(the_same_book_gives_the_same_bytes) {
  for (const char* standard : {"x-4", "x-1a-2001"}) {
    const std::string editions = "{press: {standard: " + std::string(standard) + "}}";
    const Pressed one(editions, essays(), {"-j", "1"}),
        two(editions, essays(), {"-j", "4"}, {"TZ=Asia/Tokyo", "LC_ALL=C"});
    BOOST_TEST((disk().read(one.press()) == disk().read(two.press())));
  }
}

BOOST_AUTO_TEST_CASE(the_e_book_may_list_the_pages_of_the_press_edition) {
  const Pressed book(
      "{epub: {page-list: press}, reader: false, press: {identifier: urn:isbn:0-8044-2957-X}}");
  BOOST_TEST(book.exit_code == 0, book.output);
  BOOST_TEST(fs::exists(book.file("book.epub")));
}

BOOST_AUTO_TEST_SUITE_END()
