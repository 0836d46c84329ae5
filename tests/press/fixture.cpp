#include "press/fixture.h"

#include "casebound/pdf/write.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

/// Whatever the profile of the job's paper, that of FOGRA39.
const colour::Separator& separator() {
  static const colour::Separator result(disk().read(press_profile()), "profile");
  return result;
}

}  // namespace

press::Job job_of(const std::string& printer, project::PressSettings settings) {
  Diagnostics diagnostics;
  settings.printer.value = printer;
  press::Job job = press::job_for(settings, printers(), diagnostics);
  BOOST_TEST(diagnostics.empty());
  return job;
}

layout::Page page_with_text(double left, layout::Colour colour) {
  layout::Page page{.size = {432_pt, 648_pt}, .folio = "1"};
  const std::size_t face = shipped_fonts().find({{"Linux Libertine"}});
  layout::GlyphRun run{
      .face = face, .size = 11_pt, .origin = {Length::from_points(left), 72_pt}, .text = "Words"};
  run.colour = colour;
  for (const font::ShapedGlyph& glyph : shipped_fonts().face(face).shape(run.text, {}))
    run.glyphs.push_back({glyph.glyph, glyph.cluster, 6_pt});
  page.items.push_back({layout::artifact, std::move(run)});
  return page;
}

layout::Pages pages_of(std::size_t count, double left) {
  layout::Pages pages{.title = "A Book", .language = "en"};
  for (std::size_t i = 0; i < count; ++i) {
    pages.pages.push_back(page_with_text(left));
    pages.pages.back().folio = std::to_string(i + 1);
  }
  return pages;
}

layout::Pages page_with_picture() {
  layout::Pages pages{.title = "A Book", .language = "en"};
  layout::Page page{.size = {432_pt, 648_pt}, .folio = "1"};
  page.items.push_back(
      {layout::artifact, layout::PlacedImage{{50_pt, 50_pt, 100_pt, 100_pt}, "a.png", "a picture"}});
  pages.pages.push_back(std::move(page));
  return pages;
}

std::string pressed(const layout::Pages& pages, const press::Job& job, const image::Pictures& pictures,
                    Change change) {
  pdf::Target target{.standard = job.standard,
                     .navigates = false,
                     .separator = &separator(),
                     .intent = {job.paper.condition, job.paper.registry, job.paper.description, {}},
                     .bleed = job.bleed,
                     .gutter_bleeds = job.printer.gutter_bleeds,
                     .marks = job.marks,
                     .slug = "A Book"};
  if (job.embeds_profile()) target.intent.profile = disk().read(press_profile());
  if (change != nullptr) change(target);
  return pdf::write(pages, shipped_fonts(), pictures, {.title = "A Book"}, 1709208000, target);
}

std::string found_in(const std::string& pdf, const press::Job& job) {
  Diagnostics diagnostics;
  press::preflight(pdf, job, diagnostics);
  std::string codes;
  for (const Diagnostic& item : diagnostics.items()) {
    const std::string line = item.code + '\n';
    if (codes.find(line) == std::string::npos) codes += line;
  }
  return codes;
}

std::string exchanged(std::string bytes, const std::string& text, const std::string& other) {
  BOOST_TEST_REQUIRE(text.size() == other.size());
  const auto at = bytes.find(text);
  BOOST_TEST_REQUIRE(at != std::string::npos, text);
  return bytes.replace(at, text.size(), other);
}

}  // namespace casebound::tests
