// Each rule is broken once, by a file that is right otherwise.
#include "press/fixture.h"
#include "support/png_file.h"
#include "support/run.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

press::Job house(const std::string& standard, bool marks = false) {
  project::PressSettings settings;
  settings.standard.value = standard;
  settings.marks.value = marks;
  return job_of("house", settings);
}

image::Pictures picture(const std::string& bytes) {
  Diagnostics diagnostics;
  return {{"a.png", *image::read_picture(bytes, "a.png", {}, diagnostics)}};
}

/// In inks already: what `press::write` makes of pictures.
image::Pictures cmyk(const std::string& pixel) {
  image::Raster raster{.width = 10, .height = 10, .components = 4};
  for (int i = 0; i < 100; ++i) raster.pixels += pixel;
  return {{"a.png", {"image/png", {}, 100_pt, 100_pt, raster}}};
}

std::string x_1a() {
  return pressed(pages_of(2), house("x-1a-2001"));
}

/// What is found in a sound file of PDF/X-1a once a text in it is another.
std::string found_with(const std::string& text, const std::string& other) {
  return found_in(exchanged(x_1a(), text, other), house("x-1a-2001"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(press_preflight, *boost::unit_test::precondition(have_press_profile))

BOOST_AUTO_TEST_CASE(files_as_they_are_made_pass) {
  for (const char* standard : {"x-4", "x-1a-2003", "x-1a-2001"}) {
    for (const bool marks : {false, true}) {
      const press::Job job = house(standard, marks);
      BOOST_TEST(found_in(pressed(pages_of(3), job), job) == "", standard);
      BOOST_TEST(found_in(pressed(page_with_picture(), job, cmyk("\x10\x20\x30\x40")), job) == "", standard);
    }
  }
  for (const char* printer : {"ingram", "kdp"})
    BOOST_TEST(found_in(pressed(pages_of(24), job_of(printer)), job_of(printer)) == "", printer);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_pdf_are_told) {
  for (const std::string& bytes : {std::string(), std::string("junk"), x_1a().substr(0, 2000)})
    BOOST_TEST(found_in(bytes, house("x-1a-2001")) == "preflight-file\n");
}

BOOST_AUTO_TEST_CASE(the_version_is_that_of_the_standard) {
  BOOST_TEST(found_with("%PDF-1.3", "%PDF-1.5") == "preflight-file\n");
}

BOOST_AUTO_TEST_CASE(old_versions_have_no_streams_of_objects) {
  const std::string packed = exchanged(pressed(pages_of(2), house("x-4")), "%PDF-1.6", "%PDF-1.3");
  const std::string found = found_in(packed, house("x-1a-2001"));
  BOOST_TEST(found.starts_with("preflight-file\n"), found);
}

BOOST_AUTO_TEST_CASE(a_file_has_an_identity_and_ends_at_its_end) {
  BOOST_TEST(found_with("/ID [<", "/IX [<") == "preflight-file\n");
  BOOST_TEST(found_in(x_1a() + "more", house("x-1a-2001")) == "preflight-file\n");
}

BOOST_AUTO_TEST_CASE(an_encrypted_file_is_refused) {
  TempFolder folder;
  const std::string in = folder.write("a.pdf", x_1a()).string(), out = (folder.path() / "b.pdf").string();
  run({"qpdf", "--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--", in, out});
  BOOST_TEST(found_in(disk().read(out), house("x-1a-2001")).find("preflight-file\n") == 0U);
}

BOOST_AUTO_TEST_CASE(the_information_is_complete) {
  for (const auto& [text, other] : {std::pair("/Title (", "/Tutle ("),
                                    {"/CreationDate", "/CreationDape"},
                                    {"/ModDate", "/MadDate"},
                                    {"/Trapped /False", "/Trapped /Maybe"},
                                    {"/GTS_PDFXVersion", "/GTS_PDFXVursion"},
                                    {"(PDF/X-1a:2001)", "(PDF/X-1a:2003)"}})
    BOOST_TEST(found_with(text, other) == "preflight-metadata\n", text);
}

BOOST_AUTO_TEST_CASE(x_4_says_its_version_in_its_metadata) {
  const std::string bytes = pressed(pages_of(2), house("x-4"));
  for (const auto& [text, other] :
       {std::pair(">PDF/X-4<", ">PDF/X-3<"), {"<xmpMM:DocumentID>", "<xmpMM:DacumentID>"}})
    BOOST_TEST(found_in(exchanged(bytes, text, other), house("x-4")) == "preflight-metadata\n");
}

BOOST_AUTO_TEST_CASE(there_is_one_output_intent_of_the_jobs_paper) {
  BOOST_TEST(found_with("/GTS_PDFX\n", "/GTS_PDFA\n") == "preflight-intent\n");
  BOOST_TEST(found_with("(FOGRA39)", "(FOGRA93)") == "preflight-intent\n");
}

BOOST_AUTO_TEST_CASE(x_4_brings_its_profile) {
  const press::Job job = house("x-4");
  const auto without = [](pdf::Target& target) { target.intent.profile.clear(); };
  BOOST_TEST(found_in(pressed(pages_of(2), job, {}, without), job) == "preflight-intent\n");
  const auto broken = [](pdf::Target& target) { target.intent.profile = "no profile"; };
  BOOST_TEST(found_in(pressed(pages_of(2), job, {}, broken), job) == "preflight-intent\n");
}

BOOST_AUTO_TEST_CASE(ingram_takes_the_name_of_a_condition_alone) {
  const press::Job job = job_of("ingram");
  const auto with = [](pdf::Target& target) { target.intent.profile = disk().read(press_profile()); };
  BOOST_TEST(found_in(pressed(pages_of(24), job, {}, with), job) == "preflight-intent\n");
}

BOOST_AUTO_TEST_CASE(a_page_says_where_it_is_cut) {
  BOOST_TEST(found_with("/TrimBox", "/TrimBax") == "preflight-boxes\n");
}

BOOST_AUTO_TEST_CASE(boxes_lie_within_one_another) {
  BOOST_TEST(found_with("/MediaBox [0 0", "/MediaBox [9 9") == "preflight-boxes\n");
}

BOOST_AUTO_TEST_CASE(the_bleed_is_the_one_asked_for) {
  const press::Job job = job_of("ingram");
  const auto less = [](pdf::Target& target) { target.bleed = 6_pt; };
  BOOST_TEST(found_in(pressed(pages_of(24), job, {}, less), job) == "preflight-boxes\n");
}

BOOST_AUTO_TEST_CASE(kdp_has_no_bleed_at_the_binding) {
  project::PressSettings settings;
  settings.bleed.value = 9_pt;
  const press::Job job = job_of("kdp", settings);
  BOOST_TEST(found_in(pressed(pages_of(24), job), job) == "");
  const auto everywhere = [](pdf::Target& target) { target.gutter_bleeds = true; };
  BOOST_TEST(found_in(pressed(pages_of(24), job, {}, everywhere), job) == "preflight-boxes\n");
}

BOOST_AUTO_TEST_CASE(marks_are_there_if_they_are_asked_for_and_only_then) {
  const auto marked = [](pdf::Target& target) { target.marks = true; };
  for (const char* printer : {"ingram", "kdp"})
    BOOST_TEST(
        found_in(pressed(pages_of(24), job_of(printer), {}, marked), job_of(printer)) == "preflight-boxes\n",
        printer);
  const auto bare = [](pdf::Target& target) { target.marks = false; };
  BOOST_TEST(found_in(pressed(pages_of(2), job_of("house"), {}, bare), job_of("house")) ==
             "preflight-boxes\n");
}

BOOST_AUTO_TEST_CASE(the_number_of_pages_is_one_that_is_bound) {
  for (const char* printer : {"ingram", "kdp"}) {
    const press::Job job = job_of(printer);
    BOOST_TEST(found_in(pressed(pages_of(10), job), job) == "preflight-pages\n", printer);
  }
  const press::Job even = job_of("ingram");
  BOOST_TEST(found_in(pressed(pages_of(25), even), even) == "preflight-pages\n");
  project::PressSettings settings;
  settings.signature.value = 16;
  const press::Job sheets = job_of("house", settings);
  BOOST_TEST(found_in(pressed(pages_of(8), sheets), sheets) == "preflight-pages\n");
  BOOST_TEST(found_in(pressed(pages_of(16), sheets), sheets) == "");
}

BOOST_AUTO_TEST_CASE(fonts_are_in_the_file) {
  BOOST_TEST(found_with("/FontFile3", "/FontFule3") == "preflight-font\n");
}

BOOST_AUTO_TEST_CASE(colours_are_inks) {
  const auto rgb = [](pdf::Target& target) { target.separator = nullptr; };
  layout::Pages pages = pages_of(1);
  pages.pages = {page_with_text(72, {200, 30, 30})};
  for (const char* standard : {"x-4", "x-1a-2001"}) {
    const press::Job job = house(standard);
    BOOST_TEST(found_in(pressed(pages, job, {}, rgb), job) == "preflight-colour\n", standard);
  }
}

BOOST_AUTO_TEST_CASE(pictures_are_in_inks) {
  for (const char* standard : {"x-4", "x-1a-2001"}) {
    const press::Job job = house(standard);
    BOOST_TEST(
        found_in(pressed(page_with_picture(), job, picture(quartered_png(8))), job) == "preflight-colour\n",
        standard);
  }
}

BOOST_AUTO_TEST_CASE(drawings_are_in_inks) {
  const auto svg = picture(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' "
      "fill='red'/></svg>");
  const auto rgb = [](pdf::Target& target) { target.separator = nullptr; };
  BOOST_TEST(found_in(pressed(page_with_picture(), house("x-4"), svg, rgb), house("x-4")) ==
             "preflight-colour\n");
}

BOOST_AUTO_TEST_CASE(x_1a_has_no_see_through_pictures) {
  auto pictures = cmyk("\x10\x20\x30\x40");
  std::get<image::Raster>(pictures.at("a.png").content).alpha = std::string(100, '\x80');
  const press::Job job = house("x-1a-2003");
  BOOST_TEST(found_in(pressed(page_with_picture(), job, pictures), job) == "preflight-transparency\n");
  BOOST_TEST(found_in(pressed(page_with_picture(), house("x-4"), pictures), house("x-4")) == "");
}

BOOST_AUTO_TEST_CASE(x_1a_has_no_see_through_drawings) {
  const auto svg = picture(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' "
      "opacity='.5'/></svg>");
  const press::Job job = house("x-1a-2001");
  BOOST_TEST(found_in(pressed(page_with_picture(), job, svg), job) == "preflight-transparency\n");
  BOOST_TEST(found_in(pressed(page_with_picture(), house("x-4"), svg), house("x-4")) == "");
}

BOOST_AUTO_TEST_CASE(transfer_functions_patterns_and_programs_are_refused) {
  BOOST_TEST(found_with("/op true", "/TR /Foo") == "preflight-content\n");
  BOOST_TEST(found_with("/ExtGState <<", "/Pattern   <<") == "preflight-content\n");
  const press::Job job = house("x-1a-2001");
  const auto svg = picture(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
  const std::string form = pressed(page_with_picture(), job, svg);
  BOOST_TEST(found_in(exchanged(form, "/Subtype /Form", "/Subtype /PS  "), job) == "preflight-content\n");
}

BOOST_AUTO_TEST_CASE(pictures_are_packed_as_all_presses_unpack) {
  const press::Job job = house("x-1a-2001");
  const std::string bytes = pressed(page_with_picture(), job, cmyk("\x10\x20\x30\x40"));
  std::string packed = bytes;
  packed.replace(packed.find("/FlateDecode", packed.find("/Image")), 12, "/LZWDecode  ");
  BOOST_TEST(found_in(packed, job) == "preflight-content\n");
}

BOOST_AUTO_TEST_CASE(all_pages_are_cut_to_one_size) {
  const press::Job job = house("x-4");
  layout::Pages pages = pages_of(4);
  BOOST_TEST(found_in(pressed(pages, job), job) == "");
  pages.pages[2].size = {400_pt, 648_pt};
  Diagnostics diagnostics;
  press::preflight(pressed(pages, job), job, diagnostics);
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 1U);
  BOOST_TEST(diagnostics.items()[0].code == "preflight-boxes");
  BOOST_TEST(diagnostics.items()[0].message ==
             "a page is cut to another size than the first, which is 432 × 648 points (page 3 of the file)");
}

BOOST_AUTO_TEST_CASE(links_and_bookmarks_are_nothing_for_a_press) {
  layout::Pages pages = pages_of(24);
  pages.pages[0].items.push_back(
      {layout::artifact, layout::LinkArea{{72_pt, 60_pt, 20_pt, 12_pt}, "https://example.org"}});
  const auto navigates = [](pdf::Target& target) { target.navigates = true; };
  for (const char* printer : {"ingram", "kdp", "house"}) {
    const press::Job job = job_of(printer);
    BOOST_TEST(found_in(pressed(pages, job, {}, navigates), job) == "preflight-action\n", printer);
  }
  project::PressSettings settings;
  settings.standard.value = "x-4";
  settings.paper.value = "coated";
  const press::Job kdp = job_of("kdp", settings);
  layout::Pages outlined = pages_of(24);
  outlined.outline = {{1, "One", "one"}};
  outlined.destinations = {{"one", 0, 0_pt}};
  BOOST_TEST(found_in(pressed(outlined, kdp, {}, navigates), kdp) == "preflight-action\n");
  BOOST_TEST(found_in(pressed(outlined, house("x-4"), {}, navigates), house("x-4")) == "");
}

BOOST_AUTO_TEST_CASE(a_file_does_nothing_when_it_is_opened) {
  BOOST_TEST(found_with("/PageLabels", "/OpenAction") == "preflight-action\n");
}

BOOST_AUTO_TEST_CASE(too_much_ink_is_a_warning) {
  press::Job job = house("x-1a-2001");
  job.paper.ink_limit = 250;
  layout::Pages pages = pages_of(2);
  pages.pages[1] = page_with_text(72, {0, 0, 0, Inks{900, 900, 900, 370}});
  const auto heavy = pressed(pages, job);
  Diagnostics diagnostics;
  press::preflight(heavy, job, diagnostics);
  BOOST_TEST_REQUIRE(found_in(heavy, job) == "ink-limit\n");
  BOOST_TEST((diagnostics.items()[0].severity == Severity::warning));
  BOOST_TEST(diagnostics.items()[0].message ==
             "a colour has 307 % of ink; the most that is taken is 250 % (page 2 of the file)");
  job.paper.ink_limit = 310;
  BOOST_TEST(found_in(heavy, job) == "");
}

BOOST_AUTO_TEST_CASE(a_rule_that_many_pages_break_is_told_once) {
  const press::Job job = house("x-1a-2001");
  std::string bytes = pressed(pages_of(5), job);
  for (int i = 0; i < 4; ++i) bytes = exchanged(bytes, "/TrimBox", "/TrimBax");
  Diagnostics diagnostics;
  press::preflight(bytes, job, diagnostics);
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 1U);
  BOOST_TEST(diagnostics.items()[0].message ==
             "a page does not say where it is cut (page 1 of the file and 3 others)");
}

BOOST_AUTO_TEST_SUITE_END()
