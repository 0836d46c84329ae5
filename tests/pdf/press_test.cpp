// What the writer does for a target other than the reader edition.
#include "casebound/base/file_system.h"
#include "casebound/pdf/pack.h"

#include "pdf/picture_fixture.h"
#include "support/plates.h"
#include "support/press_profile.h"

#include <regex>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

const colour::Separator& separator() {
  static const colour::Separator result(disk().read(press_profile()), "profile");
  return result;
}

pdf::Target target(pdf::Standard standard = pdf::Standard::x_4) {
  pdf::Target out{.standard = standard, .navigates = false, .separator = &separator(), .bleed = 9_pt};
  out.intent = {"FOGRA39", "http://www.color.org", "Coated paper", {}};
  return out;
}

std::string written(const layout::Pages& pages, const pdf::Target& target,
                    const image::Pictures& pictures = {}) {
  return pdf::write(pages, shipped_fonts(), pictures, {.title = "A Book"}, leap_day, target);
}

std::string plain(const layout::Pages& pages, const pdf::Target& target,
                  const image::Pictures& pictures = {}) {
  return WrittenPdf(written(pages, target, pictures)).plain();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

layout::Pages rule_page(Rect area, layout::Colour colour = {}) {
  layout::Page page{.size = {432_pt, 648_pt}, .folio = "1"};
  page.items.push_back({layout::artifact, layout::Rule{area, colour}});
  return book_of({page});
}

/// The boxes of the first two pages, with single spaces: `Page 1 TrimBox: 0.00 9.00 432.00 657.00`.
std::string boxes(const std::string& pdf) {
  const std::string found = WrittenPdf(pdf).ask({"pdfinfo", "-box", "-f", "1", "-l", "2", "@"});
  return std::regex_replace(found, std::regex(" +"), " ");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_press, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(each_standard_has_its_version_and_its_way_to_refer_to_objects) {
  const layout::Pages pages = book_of({page_of({run_of("Words")})});
  const std::tuple<pdf::Standard, const char*, bool> forms[] = {
      {pdf::Standard::pdf_1_7, "%PDF-1.7\n", true},
      {pdf::Standard::x_4, "%PDF-1.6\n", true},
      {pdf::Standard::x_1a_2003, "%PDF-1.4\n", false},
      {pdf::Standard::x_1a_2001, "%PDF-1.3\n", false}};
  for (const auto& [standard, header, packed] : forms) {
    const std::string bytes = written(pages, target(standard));
    BOOST_TEST(bytes.starts_with(header));
    BOOST_TEST(has(bytes, "/ObjStm") == packed);
    BOOST_TEST(has(bytes, "\nxref\n") == !packed);
    BOOST_TEST(has(WrittenPdf(bytes).ask({"qpdf", "--check", "@"}), "No syntax"));
  }
}

BOOST_AUTO_TEST_CASE(the_version_of_pdf_x_is_said) {
  const layout::Pages pages = book_of({page_of({run_of("Words")})});
  const std::string of_2001 = plain(pages, target(pdf::Standard::x_1a_2001));
  BOOST_TEST(has(of_2001, "/GTS_PDFXVersion (PDF/X-1:2001)"));
  BOOST_TEST(has(of_2001, "/GTS_PDFXConformance (PDF/X-1a:2001)"));
  BOOST_TEST(has(of_2001, "/Trapped /False"));
  BOOST_TEST(!has(of_2001, "/Metadata"));
  const std::string of_2003 = plain(pages, target(pdf::Standard::x_1a_2003));
  BOOST_TEST(has(of_2003, "/GTS_PDFXVersion (PDF/X-1a:2003)"));
  BOOST_TEST(!has(of_2003, "/GTS_PDFXConformance"));
  const std::string x_4 = plain(pages, target());
  BOOST_TEST(has(x_4, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
  BOOST_TEST(has(x_4, "<xmp:CreateDate>2024-02-29T12:00:00Z</xmp:CreateDate>"));
  const std::string reader = plain(pages, {});
  for (const char* word : {"GTS_PDFX", "/TrimBox", "/Trapped"}) BOOST_TEST(!has(reader, word), word);
}

BOOST_AUTO_TEST_CASE(the_output_intent_names_its_condition_or_brings_the_profile) {
  const layout::Pages pages = book_of({page_of({run_of("Words")})});
  pdf::Target named = target();
  const std::string without = plain(pages, named);
  BOOST_TEST(has(without, "/OutputConditionIdentifier (FOGRA39)"));
  BOOST_TEST(has(without, "/RegistryName (http://www.color.org)"));
  BOOST_TEST(!has(without, "/DestOutputProfile"));
  named.intent.profile = disk().read(press_profile());
  BOOST_TEST(has(plain(pages, named), "/DestOutputProfile"));
}

BOOST_AUTO_TEST_CASE(trim_and_bleed_lie_within_the_medium) {
  const std::string found = boxes(written(book_of({page_of({run_of("Words")})}), target()));
  BOOST_TEST(has(found, "MediaBox: 0.00 0.00 450.00 666.00"), found);
  BOOST_TEST(has(found, "BleedBox: 0.00 0.00 450.00 666.00"));
  BOOST_TEST(has(found, "TrimBox: 9.00 9.00 441.00 657.00"));
}

BOOST_AUTO_TEST_CASE(marks_have_room_outside_of_the_bleed) {
  pdf::Target marked = target();
  marked.marks = true;
  marked.slug = "A Book";
  const std::string bytes = written(book_of({page_of({run_of("Words")})}), marked);
  const WrittenPdf pdf(bytes);
  const std::string found = boxes(bytes);
  BOOST_TEST(has(found, "MediaBox: 0.00 0.00 492.00 708.00"), found);
  BOOST_TEST(has(found, "BleedBox: 21.00 21.00 471.00 687.00"));
  BOOST_TEST(has(found, "TrimBox: 30.00 30.00 462.00 678.00"));
  BOOST_TEST(has(pdf.text(), "A Book · 1"));
  BOOST_TEST(has(pdf.plain(), "/Separation"));
}

BOOST_AUTO_TEST_CASE(a_long_slug_line_ends_before_the_register_mark) {
  pdf::Target marked = target();
  marked.marks = true;
  marked.slug = std::string(300, 'm');
  const std::string found = WrittenPdf(written(book_of({page_of({run_of("Words")})}), marked))
                                .ask({"pdftotext", "-bbox", "@", "-"});
  std::smatch edge;
  BOOST_TEST_REQUIRE(std::regex_search(found, edge, std::regex("xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">m")),
                     found);
  BOOST_TEST(std::stod(edge[1]) < 492 / 2.0);
}

BOOST_AUTO_TEST_CASE(the_binding_may_be_without_a_bleed) {
  pdf::Target bound = target();
  bound.gutter_bleeds = false;
  const std::string found =
      boxes(written(book_of({page_of({run_of("Recto")}), page_of({run_of("Verso")}, "2")}), bound));
  BOOST_TEST(has(found, "Page 1 TrimBox: 0.00 9.00 432.00 657.00"), found);
  BOOST_TEST(has(found, "Page 2 TrimBox: 9.00 9.00 441.00 657.00"), found);
}

BOOST_AUTO_TEST_CASE(black_text_is_black_ink_that_overprints) {
  const std::string content = plain(book_of({page_of({run_of("Words")})}), target());
  BOOST_TEST(has(content, "0 0 0 1 k\n/O1 gs\n"));
  BOOST_TEST(!has(content, " rg\n"));
  BOOST_TEST(!has(content, " g\n"));
}

BOOST_AUTO_TEST_CASE(colours_knock_out_what_is_under_them) {
  layout::GlyphRun grey = run_of("grey"), red = run_of("red"), white = run_of("white");
  grey.colour = {128, 128, 128};
  red.colour = {200, 30, 30};
  white.colour = {255, 255, 255};
  const std::string content = plain(book_of({page_of({run_of("black"), white, red, grey})}), target());
  BOOST_TEST(has(content, "0 0 0 0 k\n/O0 gs\n"));
  BOOST_TEST(!has(content, " rg\n"));
  BOOST_TEST(has(content, "0 0 0 .5") + has(content, "0 0 0 0.5") == 1);
}

BOOST_AUTO_TEST_CASE(inks_of_the_stylesheet_are_printed_as_they_were_mixed) {
  layout::GlyphRun red = run_of("red"), black = run_of("black");
  red.colour = {230, 204, 179, Inks{100, 200, 300, 0}};
  black.colour = {0, 0, 0, Inks{0, 0, 0, 1000}};
  const layout::Pages pages = book_of({page_of({red, black})});
  const std::string content = plain(pages, target());
  BOOST_TEST(has(content, "0.1 0.2 0.3 0 k\n"));
  BOOST_TEST(has(content, "0 0 0 1 k\n/O1 gs\n"));
  const std::string reader = plain(pages, {});
  BOOST_TEST(has(reader, " rg\n"));
  BOOST_TEST(!has(reader, " k\n"));
}

/// The places of a page where black ink is full, as `cyan magenta yellow`, each once.
std::set<std::string> under_black(const std::string& pdf) {
  TempFolder folder;
  const Plates plates(folder.write("book.pdf", pdf), 1);
  std::set<std::string> out;
  for (int y = 60; y < 100; ++y) {
    for (int x = 75; x < 200; ++x) {
      if (plates.at("Black", x, y) < 255) continue;
      std::string inks;
      for (const char* ink : {"Cyan", "Magenta", "Yellow"})
        inks += std::to_string(plates.at(ink, x, y)) + ' ';
      out.insert(inks);
    }
  }
  return out;
}

BOOST_AUTO_TEST_CASE(black_text_leaves_the_colour_under_it,
                     *boost::unit_test::precondition(have_ghostscript)) {
  layout::Pages pages = book_of({page_of({run_of("MMMM", "Linux Libertine", {}, 40_pt)})});
  auto& items = pages.pages[0].items;
  items.insert(items.begin(), {layout::artifact, layout::Rule{{0_pt, 0_pt, 432_pt, 200_pt}, {60, 90, 200}}});
  const colour::Inks inks = separator().inks_of({60, 90, 200}).inks;
  const auto found = under_black(written(pages, target()));
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST(std::abs(std::stoi(*found.begin()) - inks.cyan * 255 / 1000) <= 1);
}

BOOST_AUTO_TEST_CASE(drawings_are_in_inks) {
  const image::Pictures pictures = {
      {"a", drawing_of("<rect width='50' height='50' fill='#c81e1e' stroke='black'/>"
                       "<text x='10' y='80' font-size='10'>Words</text>")}};
  const std::string content = plain(page_with({{"a"}}), target(), pictures);
  BOOST_TEST(!has(content, " rg\n"));
  BOOST_TEST(!has(content, " RG\n"));
  BOOST_TEST(has(content, "0 0 0 1 K\n"));
}

BOOST_AUTO_TEST_CASE(see_through_drawings_blend_in_inks) {
  const image::Pictures pictures = {
      {"a", drawing_of("<rect width='50' height='50' fill='#c81e1e' opacity='.5'/>")}};
  BOOST_TEST(has(plain(page_with({{"a"}}), target(), pictures), "/CS /DeviceCMYK"));
}

BOOST_AUTO_TEST_CASE(what_touches_the_trim_goes_on_into_the_bleed) {
  const std::string within = plain(rule_page({10_pt, 10_pt, 100_pt, 5_pt}), target());
  BOOST_TEST(has(within, "10 633 100 5 re f"));
  const std::string top = plain(rule_page({0_pt, 0_pt, 432_pt, 5_pt}), target());
  BOOST_TEST(has(top, "-9 643 450 14 re f"));
  const std::string whole = plain(rule_page({0_pt, 0_pt, 432_pt, 648_pt}), target());
  BOOST_TEST(has(whole, "-9 -9 450 666 re f"));
}

BOOST_AUTO_TEST_CASE(a_picture_of_the_whole_page_is_mirrored_into_the_bleed) {
  const image::Pictures pictures = {{"a", drawing_of("<rect width='100' height='100' fill='#336699'/>")}};
  const WrittenPdf pdf(written(page_with({{"a", 0, 0, 200, 200}}), target(), pictures));
  const Painted sheet(pdf);
  const std::string inside = sheet.at(109, 109);
  BOOST_TEST(inside != "255 255 255");
  for (const auto& [x, y] : {std::pair(1, 1), {216, 1}, {1, 216}, {216, 216}, {1, 109}, {109, 1}})
    BOOST_TEST(sheet.at(x, y) == inside, x << ' ' << y);
}

BOOST_AUTO_TEST_CASE(a_picture_within_the_page_stays_there) {
  const image::Pictures pictures = {{"a", drawing_of("<rect width='100' height='100' fill='#336699'/>")}};
  const Painted sheet(WrittenPdf(written(page_with({{"a", 0, 50, 100, 100}}), target(), pictures)));
  BOOST_TEST(sheet.at(4, 109) != "255 255 255");
  BOOST_TEST(sheet.at(4, 40) == "255 255 255");
  BOOST_TEST(sheet.at(214, 109) == "255 255 255");
}

BOOST_AUTO_TEST_CASE(packed_pictures_are_written_as_they_would_be_otherwise) {
  image::Raster raster{.width = 5, .height = 7, .components = 4, .pixels = std::string(5 * 7 * 4, 'x')};
  const auto of = [](const image::Raster& one) {
    return written(page_with({{"a"}}), target(), {{"a", {"image/png", {}, 100_pt, 100_pt, one}}});
  };
  const std::string plainly = of(raster);
  pdf::pack(raster);
  BOOST_TEST(raster.pixels == "");
  BOOST_TEST((of(raster) == plainly));
  image::Raster faint{.width = 1, .height = 1, .components = 1, .pixels = "x", .alpha = "y"};
  pdf::pack(faint);
  BOOST_TEST(faint.pixels == "x");
}

BOOST_AUTO_TEST_CASE(a_press_edition_leads_nowhere) {
  layout::Page page = page_of({run_of("Words")});
  page.items.push_back(
      {layout::artifact, layout::LinkArea{{72_pt, 60_pt, 20_pt, 12_pt}, "https://example.org"}});
  layout::Pages pages = book_of({page});
  pages.outline = {{1, "One", "one"}};
  pages.destinations = {{"one", 0, 0_pt}};
  const std::string press = plain(pages, target());
  for (const char* word : {"/Annot", "/Outlines", "/Dests"}) BOOST_TEST(!has(press, word), word);
  BOOST_TEST(has(plain(pages, {}), "/Annot"));
}

BOOST_AUTO_TEST_CASE(the_same_target_gives_the_same_bytes) {
  const layout::Pages pages = book_of({page_of({run_of("Words")})});
  for (const auto standard : {pdf::Standard::x_4, pdf::Standard::x_1a_2001})
    BOOST_TEST((written(pages, target(standard)) == written(pages, target(standard))));
}

BOOST_AUTO_TEST_SUITE_END()
