#include "layout/fixture.h"
#include "support/findings.h"

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(picture_sizes)

namespace {

const std::string page =
    "@page { size: 300pt 240pt; margin: 20pt } figure { margin: 0 } p { line-height: 12pt } ";

Block figure(std::string caption) {
  Figure out;
  out.source = "it.png";
  out.alt = text_inlines("what it shows");
  out.caption = text_inlines(std::move(caption));
  return {{}, {}, std::move(out)};
}

struct Seen {
  double width = 0, height = 0;
  std::size_t shrunk = 0;
};

/// How a figure's picture of 100 × `height` points stands on a page of 260 × 200.
Seen seen(double height, const std::string& css = {}, const std::string& caption = "A caption.") {
  const auto set =
      typeset(book_of({paragraph("Text."), figure(caption)}), page + css, 1, picture(100, height));
  Seen out;
  out.shrunk = count_of(set.diagnostics, "picture-shrunk");
  for (const auto& sheet : set.pages.pages)
    for (const auto& item : sheet.items)
      if (const auto* image = std::get_if<layout::PlacedImage>(&item.content)) {
        out.width = image->area.width.points();
        out.height = image->area.height.points();
        BOOST_TEST((image->area.y + image->area.height).points() <= 220.01);
      }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_picture_that_fits_the_page_with_its_caption_is_as_large_as_it_is) {
  const auto it = seen(170);
  BOOST_TEST(it.height == 170);
  BOOST_TEST(it.shrunk == 0U);
}

BOOST_AUTO_TEST_CASE(a_picture_that_leaves_no_room_for_its_caption_is_made_smaller_and_it_is_said) {
  const auto it = seen(198);
  BOOST_TEST(it.height < 190);
  BOOST_TEST(it.height > 150);
  BOOST_TEST(it.width / it.height == 100. / 198, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(it.shrunk == 1U);
}

BOOST_AUTO_TEST_CASE(a_picture_is_as_wide_and_as_high_as_its_style_says) {
  BOOST_TEST(seen(50, "img { width: 60pt }").height == 30);
  BOOST_TEST(seen(50, "img { height: 60pt }").width == 120);
  BOOST_TEST(seen(50, "img { width: 900pt }").width == 260);
  BOOST_TEST(seen(50, "figure { width: 80pt }").width == 80);
  BOOST_TEST(seen(50, "figure { width: 80pt } img { padding-left: 10pt }").width == 70);
}

BOOST_AUTO_TEST_CASE(a_caption_that_is_longer_than_a_page_goes_on_to_the_next_and_none_of_it_is_lost) {
  const std::string words = prose(40);
  const auto set =
      typeset(book_of({paragraph("Before."), figure(words), paragraph("After.")}), page, 1, picture(100, 60));
  std::string seen;
  for (const auto& sheet : set.pages.pages)
    for (const auto& line : lines_on(sheet)) {
      BOOST_TEST(line.baseline.points() <= 232);  // a spread may be a line longer
      seen += line.text + " ";
    }
  BOOST_TEST(set.pages.pages.size() > 2U);
  BOOST_TEST(seen.find(words.substr(words.size() - 12)) != std::string::npos);
  BOOST_TEST(seen.find("Before.") < seen.find(words.substr(0, 8)));
  BOOST_TEST(seen.find("After.") != std::string::npos);
  BOOST_TEST(count_of(set.diagnostics, "page-fault") >= 1U);
}

BOOST_AUTO_TEST_SUITE_END()
