#include "pdf/fixture.h"

#include <cstdlib>
#include <regex>
#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// Where a viewer (mutool) puts the glyphs of a one-page file, from the left edge, in points.
std::vector<double> seen_places(const WrittenPdf& pdf) {
  const std::string trace = pdf.ask({"mutool", "trace", "@"});
  static const std::regex glyph("<g [^>]*x=\"([-0-9.]+)\"");
  std::vector<double> places;
  for (std::sregex_iterator it(trace.begin(), trace.end(), glyph), end; it != end; ++it) {
    places.push_back(std::stod((*it)[1]));
  }
  return places;
}

std::vector<double> wanted_places(const layout::GlyphRun& run) {
  std::vector<double> places;
  Length pen = run.origin.x;
  for (const layout::Glyph& glyph : run.glyphs) {
    places.push_back((pen + glyph.x_offset).points());
    pen += glyph.advance;
  }
  return places;
}

/// Sets a run with odd advances and compares every place.
void check_places(layout::GlyphRun run) {
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    run.glyphs[i].advance += Length::from_units(static_cast<std::int64_t>(i * 7919 % 5000) - 1800);
  }
  const std::vector<double> seen = seen_places(WrittenPdf(book_of({page_of({run})})));
  const std::vector<double> wanted = wanted_places(run);
  BOOST_REQUIRE_EQUAL(seen.size(), wanted.size());
  const double tolerance = run.size.points() / 1000 + 0.001;
  for (std::size_t i = 0; i < seen.size(); ++i) BOOST_TEST(std::abs(seen[i] - wanted[i]) <= tolerance);
}

const std::string long_line =
    "It was a bright cold day in April, and the clocks were striking thirteen; Winston Smith was late.";

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_position)

BOOST_AUTO_TEST_CASE(every_glyph_stands_within_a_thousandth_of_an_em_of_its_place) {
  check_places(run_of(long_line, "Linux Libertine", {"-liga"}, 10.95_pt));
}

BOOST_AUTO_TEST_CASE(expansion_does_not_move_glyphs_from_their_places) {
  layout::GlyphRun run = run_of(long_line, "EB Garamond", {"-liga", "-dlig"});
  run.expansion = -17;
  check_places(run);
  BOOST_TEST(WrittenPdf(book_of({page_of({run})})).plain().find("98.3 Tz") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(offsets_move_one_glyph_only) {
  layout::GlyphRun run = run_of("abc");
  run.glyphs[1].x_offset = 3_pt;
  run.glyphs[1].y_offset = 2.5_pt;
  check_places(run);
  const std::string plain = WrittenPdf(book_of({page_of({run})})).plain();
  BOOST_TEST(plain.find("2.5 Ts") < plain.find("0 Ts"));
}

BOOST_AUTO_TEST_CASE(y_is_turned_upwards) {
  const std::string plain = WrittenPdf(book_of({page_of({run_of("abc")})})).plain();
  BOOST_TEST(plain.find("BT\n72 576 Td") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(text_of_no_size_is_still_text) {
  const layout::GlyphRun run = run_of("nothing to see", "Linux Libertine", {}, {});
  const std::string plain = WrittenPdf(book_of({page_of({run})})).plain();
  BOOST_TEST(plain.find("/F0 0 Tf\nBT\n72 576 Td\n[<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rules_are_filled_rectangles) {
  layout::Page page = page_of({});
  page.items.push_back({layout::artifact, layout::Rule{{72_pt, 100_pt, 288_pt, 0.5_pt}, {}}});
  page.items.push_back({layout::artifact, layout::Rule{{72_pt, 200_pt, 288_pt, 0.5_pt}, {255, 0, 51}}});
  page.items.push_back({layout::artifact, layout::Rule{{72_pt, 300_pt, 288_pt, 0.5_pt}, {}}});
  const std::string plain = WrittenPdf(book_of({page})).plain();
  BOOST_TEST(plain.find("72 547.5 288 0.5 re f\n1 0 0.2 rg\n72 447.5 288 0.5 re f\n0 g\n") !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
