#include "press/fixture.h"
#include "support/png_file.h"
#include "support/run.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace casebound;
using namespace casebound::tests;

namespace {

struct Made {
  std::string pdf;
  std::size_t page_count = 0;
  std::string findings;  ///< codes, one a line
  Diagnostics diagnostics;
};

Made make_of(const layout::Pages& pages, const image::Pictures& pictures,
             project::PressSettings settings = {}, const std::string& printer = "house",
             unsigned threads = 0) {
  Made made;
  const press::Job job = job_of(printer, std::move(settings));
  const Metadata metadata{.title = "A Book"};
  const std::map<std::string, SourceSpan> places;
  const press::Input input{pages,    shipped_fonts(), pictures, places,
                           metadata, 1709208000,      job,      disk().read(press_profile()),
                           threads};
  press::Edition edition = press::write(input, made.diagnostics);
  made.pdf = std::move(edition.pdf);
  made.page_count = edition.page_count;
  for (const auto& item : made.diagnostics.items()) made.findings += item.code + '\n';
  return made;
}

Made make(const layout::Pages& pages, project::PressSettings settings = {}, const std::string& picture = {},
          const std::string& printer = "house", unsigned threads = 0) {
  image::Pictures pictures;
  if (!picture.empty()) {
    Diagnostics ignored;
    pictures.emplace("a.png", *image::read_picture(picture, "a.png", {}, ignored));
  }
  return make_of(pages, pictures, std::move(settings), printer, threads);
}

project::PressSettings standard(const std::string& word) {
  project::PressSettings settings;
  settings.standard.value = word;
  return settings;
}

/// What a program says of a file.
std::string ask(const std::string& pdf, std::vector<std::string> command) {
  TempFolder folder;
  command.push_back(folder.write("book.pdf", pdf).string());
  return run(command).output;
}

const std::string see_through =
    encode(PngFile{.width = 1, .height = 1, .colour_type = 6, .rows = "\x20\x40\x60\x80"});
const std::string calm = encode(PngFile{.width = 1, .height = 1, .rows = "\xC8\xA0\x80"});

std::string drawing(const std::string& marks) {
  return "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" + marks + "</svg>";
}
const std::string faint = drawing("<rect width='9' height='9' fill='#336699' opacity='.5'/>");

std::string unpacked(const std::string& pdf) {
  TempFolder folder;
  return run({"qpdf", "--qdf", folder.write("book.pdf", pdf).string(), "-"}).output;
}

/// As a file has them, for qpdf to show.
std::string in_file(const colour::Inks& inks) {
  std::string out;
  for (const int ink : {inks.cyan, inks.magenta, inks.yellow, inks.black})
    out += fmt::format("{:g} ", ink / 1000.0);
  return out + "k\n";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(press_write, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(pages_are_made_up_to_whole_sheets) {
  project::PressSettings settings;
  settings.signature.value = 16;
  const Made made = make(pages_of(17), settings);
  BOOST_TEST(made.page_count == 32U);
  BOOST_TEST(made.findings == "");
  BOOST_TEST(ask(made.pdf, {"pdfinfo"}).find("Pages:           32") != std::string::npos);
  BOOST_TEST(make(pages_of(16), settings).page_count == 16U);
  BOOST_TEST(make(pages_of(19), {}, {}, "ingram").page_count == 20U);
}

BOOST_AUTO_TEST_CASE(pages_that_are_made_up_are_blank_and_counted_on) {
  const layout::Pages pages = press::made_up(pages_of(2), 4);
  BOOST_TEST(pages.pages[3].blank);
  BOOST_TEST(pages.pages[3].items.empty());
  BOOST_TEST(pages.pages[3].folio == "4");
  layout::Pages roman = pages_of(1);
  roman.pages[0].folio = "iv";
  BOOST_TEST(press::made_up(roman, 2).pages[1].folio == "");
}

BOOST_AUTO_TEST_CASE(pictures_are_in_inks_in_every_standard) {
  for (const char* word : {"x-4", "x-1a-2003", "x-1a-2001"})
    for (const std::string& picture :
         {calm, encode(PngFile{.colour_type = 0, .bits = 16, .rows = std::string(32, 'x')})})
      BOOST_TEST(make(page_with_picture(), standard(word), picture).findings == "", word);
}

BOOST_AUTO_TEST_CASE(x_1a_paints_see_through_pictures_on_white_and_says_so) {
  for (const std::string& picture : {see_through, faint}) {
    const Made made = make(page_with_picture(), standard("x-1a-2001"), picture);
    BOOST_TEST(made.findings == "transparency-flattened\n");
    BOOST_TEST(made.pdf.find("/SMask") == std::string::npos);
    BOOST_TEST(make(page_with_picture(), standard("x-4"), picture).findings == "");
  }
}

BOOST_AUTO_TEST_CASE(x_1a_refuses_drawings_in_which_something_is_seen_through_something) {
  const std::string two = drawing("<circle cx='3' cy='3' r='3'/><circle cx='5' cy='3' r='3' opacity='.5'/>");
  const Made made = make(page_with_picture(), standard("x-1a-2003"), two);
  BOOST_TEST_REQUIRE(made.findings == "preflight-transparency\n");
  BOOST_TEST(made.diagnostics.items()[0].message.starts_with("in the picture a.png something lies under"));
  BOOST_TEST((made.diagnostics.items()[0].severity == Severity::error));
  BOOST_TEST(make(page_with_picture(), standard("x-4"), two).findings == "");
}

BOOST_AUTO_TEST_CASE(x_1a_judges_where_words_are_by_their_anchor) {
  const auto found = [](const std::string& anchor) {
    return make(page_with_picture(), standard("x-1a-2003"),
                drawing(
                    "<rect width='4' height='9'/><text x='5' y='5' font-size='1' opacity='.5' text-anchor='" +
                    anchor + "'>it<tspan>em</tspan></text>"))
        .findings;
  };
  BOOST_TEST(found("start") == "transparency-flattened\n");
  BOOST_TEST(found("end") == "preflight-transparency\n");
}

BOOST_AUTO_TEST_CASE(x_1a_paints_what_is_see_through_on_the_colour_under_it) {
  const std::string on_blue = drawing(
      "<rect width='9' height='9' fill='#204060'/><circle cx='5' cy='5' r='3' fill='#fff' opacity='.5'/>");
  const Made made = make(page_with_picture(), standard("x-1a-2003"), on_blue);
  BOOST_TEST(made.findings == "transparency-flattened\n");
  const auto inks = colour::Separator(disk().read(press_profile()), "profile", 3300).inks_of({144, 160, 176});
  BOOST_TEST(unpacked(made.pdf).find(in_file(inks.inks)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_picture_with_too_much_ink_is_told_by_name_and_page) {
  layout::Pages pages = pages_of(3);
  pages.pages.push_back(page_with_picture().pages[0]);
  image::Raster raster{.width = 10, .height = 10, .components = 4};
  for (int i = 0; i < 100; ++i) raster.pixels += "\xF0\xF0\xF0\xF0";
  const image::Pictures heavy = {{"a.png", {"image/png", {}, 100_pt, 100_pt, raster}}};
  const Made made = make_of(pages, heavy);
  BOOST_TEST_REQUIRE(made.findings == "ink-limit\n");
  BOOST_TEST(made.diagnostics.items()[0].message ==
             "the picture a.png has 376 % of ink (page 4 of the file); the most that is taken is 330 %");
  BOOST_TEST(make(page_with_picture(), {}, calm).findings == "");
}

BOOST_AUTO_TEST_CASE(a_picture_that_inks_make_duller_is_told_in_a_note) {
  const Made made = make(page_with_picture(), {}, quartered_png(8));
  BOOST_TEST_REQUIRE(made.findings == "out-of-gamut\n");
  BOOST_TEST((made.diagnostics.items()[0].severity == Severity::note));
  BOOST_TEST(made.diagnostics.items()[0].message.find("of the picture a.png") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(colours_that_inks_cannot_reach_are_told) {
  layout::Pages pages = pages_of(1);
  pages.pages.push_back(page_with_text(72, {0, 0, 255}));
  const Made made = make(pages);
  BOOST_TEST_REQUIRE(made.findings == "unprintable-colour\n");
  BOOST_TEST(made.diagnostics.items()[0].message.starts_with("the colour #0000FF on page 2 of the file"));
  pages.pages[1] = page_with_text(72, {60, 90, 130});
  BOOST_TEST(make(pages).findings == "");
}

BOOST_AUTO_TEST_CASE(colours_of_drawings_are_looked_at_too) {
  const std::string svg = drawing("<rect width='9' height='9' fill='lime'/>");
  BOOST_TEST(make(page_with_picture(), {}, svg).findings == "unprintable-colour\n");
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_does_not_show) {
  const std::string one = make(page_with_picture(), {}, quartered_png(64), "house", 1).pdf;
  BOOST_TEST((make(page_with_picture(), {}, quartered_png(64), "house", 4).pdf == one));
}

BOOST_AUTO_TEST_CASE(margins_are_held_against_the_printers_rules) {
  BOOST_TEST(make(pages_of(24, 20), {}, {}, "kdp").findings == "preflight-margin\n");
}

BOOST_AUTO_TEST_SUITE_END()
