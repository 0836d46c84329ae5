#include "press/fixture.h"
#include "support/png_file.h"
#include "support/run.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

struct Made {
  std::string pdf;
  std::size_t page_count = 0;
  std::string findings;  ///< codes, one a line
  Diagnostics diagnostics;
};

Made make(const layout::Pages& pages, project::PressSettings settings = {}, const std::string& picture = {},
          const std::string& printer = "house", unsigned threads = 0) {
  Made made;
  image::Pictures pictures;
  if (!picture.empty()) {
    Diagnostics ignored;
    pictures.emplace("a.png", *image::read_picture(picture, "a.png", {}, ignored));
  }
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
const std::string faint =
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='#336699' "
    "opacity='.5'/></svg>";

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
         {quartered_png(8), encode(PngFile{.colour_type = 0, .bits = 16, .rows = std::string(32, 'x')})})
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
  const std::string svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' "
      "fill='lime'/></svg>";
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
