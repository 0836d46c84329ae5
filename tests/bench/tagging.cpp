#include "casebound/pdf/write.h"

#include "support/shipped_fonts.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

/// casebound_bench_tagging [PAGES]
///
/// Writes books of so many pages (10,000), of half and of a quarter as many, with 30 paragraphs on each, and
/// tells how long it took for each page: the same for all if the time is linear.

namespace casebound::tests {
namespace {

constexpr int paragraphs_on_page = 30;

layout::GlyphRun line(const font::FontLibrary& fonts) {
  const std::string text = "The quick brown fox jumps over the lazy dog.";
  layout::GlyphRun run{.face = fonts.find({{"serif"}}), .size = Length::from_points(10), .text = text};
  const font::Face& face = fonts.face(run.face);
  for (const auto& glyph : face.shape(text, {}))
    run.glyphs.push_back({glyph.glyph, glyph.cluster, Length::from_points(glyph.advance / 100.0), {}, {}});
  return run;
}

layout::Pages book_of(int pages, const layout::GlyphRun& run) {
  layout::Pages book{.title = "A Long Book", .language = "en"};
  book.structure.nodes = {{"Document"}};
  for (int number = 1; number <= pages; ++number) {
    layout::Page page{.size = {Length::from_points(432), Length::from_points(648)},
                      .folio = std::to_string(number)};
    for (int i = 0; i < paragraphs_on_page; ++i) {
      book.structure.nodes.push_back({"P", 0});
      page.items.push_back({static_cast<layout::StructureId>(book.structure.nodes.size() - 1), run});
      std::get<layout::GlyphRun>(page.items.back().content).origin = {Length::from_points(54),
                                                                      Length::from_points(60 + 18 * i)};
    }
    book.pages.push_back(std::move(page));
  }
  return book;
}

void time(int pages, const layout::GlyphRun& run) {
  const layout::Pages book = book_of(pages, run);
  const auto start = std::chrono::steady_clock::now();
  const std::string pdf = pdf::write(book, shipped_fonts(), {}, {}, 0);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  std::printf("%6d pages, %7zu elements: %7.0f ms, %.3f ms a page, %zu bytes\n", pages,
              book.structure.nodes.size(), taken.count(), taken.count() / pages, pdf.size());
}

}  // namespace
}  // namespace casebound::tests

int main(int count, char** arguments) {
  const int pages = count > 1 ? std::atoi(arguments[1]) : 10'000;
  const auto run = casebound::tests::line(casebound::tests::shipped_fonts());
  for (const int part : {4, 2, 1}) casebound::tests::time(pages / part, run);
}
