#include "pdf/fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

Length scaled(std::int32_t font_units, const font::Face& face, Length size) {
  return Length::from_units(size.units() * font_units / face.metrics().units_per_em);
}

}  // namespace

std::size_t face_index(const std::string& family, int weight, bool italic) {
  return shipped_fonts().find({{family}, weight, italic});
}

layout::GlyphRun run_in(const font::FontLibrary& library, std::size_t index, const std::string& text,
                        const std::vector<std::string>& features, Length size) {
  layout::GlyphRun run = {.face = index, .size = size, .origin = {72_pt, 72_pt}, .text = text};
  const font::Face& face = library.face(index);
  for (const font::ShapedGlyph& glyph : face.shape(text, {features, "en"})) {
    run.glyphs.push_back({glyph.glyph, glyph.cluster, scaled(glyph.advance, face, size),
                          scaled(glyph.x_offset, face, size), scaled(glyph.y_offset, face, size)});
  }
  return run;
}

layout::GlyphRun run_of(const std::string& text, const std::string& family,
                        const std::vector<std::string>& features, Length size) {
  return run_in(shipped_fonts(), face_index(family), text, features, size);
}

layout::Page page_of(std::vector<layout::GlyphRun> runs, std::string folio) {
  layout::Page page = {.size = {432_pt, 648_pt}, .folio = std::move(folio)};
  Length down;
  for (layout::GlyphRun& run : runs) {
    run.origin.y += down;
    down += 20_pt;
    page.items.push_back({paragraph, std::move(run)});
  }
  return page;
}

layout::Pages book_of(std::vector<layout::Page> pages) {
  layout::Pages book{.title = "A Book", .language = "en", .pages = std::move(pages)};
  book.structure.nodes = {{"Document"}, {"P", 0}};
  return book;
}

std::string write(const layout::Pages& pages, const Metadata& metadata) {
  return pdf::write(pages, shipped_fonts(), {}, metadata, leap_day);
}

std::string WrittenPdf::ask(std::vector<std::string> command) const {
  for (std::string& word : command) {
    if (word == "@") word = file_;
  }
  const Finished finished = run(command);
  BOOST_TEST(finished.exit_code == 0, command[0] << ": " << finished.output);
  return finished.output;
}

}  // namespace casebound::tests
