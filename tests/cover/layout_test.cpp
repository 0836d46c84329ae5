// Where the words of a drawn cover stand, and that they can be read there.
#include "cover/fixture.h"
#include "cover/layers.h"

#include <cmath>
#include <optional>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// WCAG 2, relative luminance.
double luminance(const layout::Colour& colour) {
  const auto light = [](std::uint8_t byte) {
    const double share = byte / 255.;
    return share <= .04045 ? share / 12.92 : std::pow((share + .055) / 1.055, 2.4);
  };
  return .2126 * light(colour.red) + .7152 * light(colour.green) + .0722 * light(colour.blue);
}

double contrast(const layout::Colour& a, const layout::Colour& b) {
  const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
  return (bright + .05) / (dark + .05);
}

bool holds(const Rect& area, const Point& point) {
  return point.x >= area.x && point.x <= area.x + area.width && point.y >= area.y &&
         point.y <= area.y + area.height;
}

/// What was painted last at a point of the ground; white paper where nothing was.
layout::Colour ground_at(const layout::Page& ground, const Point& point) {
  layout::Colour out{255, 255, 255};
  for (const auto& item : ground.items) {
    const auto* rule = std::get_if<layout::Rule>(&item.content);
    if (rule != nullptr && holds(rule->area, point)) out = rule->colour;
  }
  return out;
}

layout::Pages set(const covers::Words& words, const std::string& style, int size) {
  const auto spine = covers::layers(words, size);
  const auto stylesheet = style_of(style);
  const image::Pictures none;
  Diagnostics diagnostics;
  return layout::typeset({words.title, words.language, spine, stylesheet, shipped_fonts(), none, {}, 1},
                         diagnostics);
}

std::string words_on(const layout::Pages& pages) {
  std::string out;
  for (const auto& page : pages.pages)
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) out += run->text + '|';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cover_layout)

BOOST_AUTO_TEST_CASE(all_words_stand_out_from_their_ground) {
  for (const std::string style : {"policy", "anthology", "large-print", ""}) {
    for (const int size : {1, 3, 8}) {
      const auto pages = set(sample_words(), style, size);
      BOOST_TEST_REQUIRE(!pages.pages.empty());
      int runs = 0;
      for (const auto& page : pages.pages) {
        for (const auto& item : page.items) {
          const auto* run = std::get_if<layout::GlyphRun>(&item.content);
          if (run == nullptr) continue;
          ++runs;
          BOOST_TEST_CONTEXT(style << " " << run->text)
          BOOST_TEST(contrast(run->colour, ground_at(pages.pages.front(), run->origin)) >= 4.5);
        }
      }
      BOOST_TEST(runs >= 5);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_ground_covers_the_whole_picture) {
  for (const std::string style : {"policy", "anthology", "large-print", ""}) {
    const auto pages = set(sample_words(), style, 1);
    const auto& ground = pages.pages.front();
    for (const double x : {.01, .5, .99}) {
      for (const double y : {.01, .3, .6, .645, .99}) {
        const Point point{ground.size.width.scaled(x), ground.size.height.scaled(y)};
        bool painted = false;
        for (const auto& item : ground.items) {
          const auto* rule = std::get_if<layout::Rule>(&item.content);
          painted = painted || (rule != nullptr && holds(rule->area, point));
        }
        BOOST_TEST(painted, style << " at " << x << ", " << y);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(each_layer_is_one_page) {
  for (const std::string style : {"policy", "anthology", "large-print", ""})
    BOOST_TEST(set(sample_words(), style, 4).pages.size() == 4U, style);
  BOOST_TEST(set({.title = "Alone", .language = "en"}, "policy", 1).pages.size() == 2U);
}

BOOST_AUTO_TEST_CASE(running_heads_and_folios_are_not_on_it) {
  for (const std::string style : {"policy", "anthology", "large-print"})
    BOOST_TEST(words_on(set({.title = "Alone", .language = "en"}, style, 4)) == "Alone|", style);
}

BOOST_AUTO_TEST_CASE(a_long_title_is_set_smaller_until_it_has_room) {
  std::string title = "On the Restoration of Confidence between Neighbours";
  for (int i = 0; i < 3; ++i) title += ", and on Whatever Else Was Lost in the Course of the Last Century";
  for (const std::string style : {"policy", "anthology", "large-print"}) {
    auto words = sample_words();
    words.title = title;
    BOOST_TEST(draw(words, style).codes == "", style);
  }
}

BOOST_AUTO_TEST_CASE(a_long_word_is_never_cut) {
  for (const std::string style : {"policy", "anthology", "large-print"}) {
    auto words = sample_words();
    words.title = "Donaudampfschifffahrtsgesellschaft";
    words.language = "de";
    BOOST_TEST(draw(words, style).codes == "", style);
  }
}

BOOST_AUTO_TEST_CASE(other_letters_are_drawn_too) {
  for (const std::string title : {"Война и мир", "Περὶ τῆς εἰρήνης", "السلام"})
    BOOST_TEST(draw({.title = title, .language = "und"}).codes == "", title);
}

BOOST_AUTO_TEST_CASE(a_character_that_no_font_has_is_told) {
  BOOST_TEST(draw({.title = "A", .publisher = "\U00012000", .language = "en"}).codes == "missing-glyph\n");
}

BOOST_AUTO_TEST_CASE(words_that_have_no_room_are_told) {
  auto words = sample_words();
  for (int i = 0; i < 300; ++i) words.subtitle += " and more of the same";
  BOOST_TEST(draw(words).codes == "cover-crowded\n");
}

BOOST_AUTO_TEST_CASE(a_compound_is_not_parted_at_its_dash) {
  const covers::Words words{.title = "Perspectives on Peace and Security",
                            .subtitle = "Rebuilding the U.S.–Russia Relationship",
                            .language = "en"};
  for (const std::string style : {"policy", "anthology", "large-print"}) {
    const std::string lines = words_on(set(words, style, 3));
    BOOST_TEST(lines.find("U.S.–Russia Relationship") != std::string::npos, lines);
  }
}

BOOST_AUTO_TEST_CASE(many_names_leave_the_title_as_large_as_it_is) {
  const auto stylesheet = style_of("large-print");
  const auto paths = [&](const std::vector<std::string>& people) {
    const covers::Words words{
        .title = "Essays", .subtitle = "New and old", .people = people, .language = "en"};
    Diagnostics diagnostics;
    const std::string svg = covers::draw({words, stylesheet, shipped_fonts()}, diagnostics).svg;
    BOOST_TEST(diagnostics.empty());
    return svg.substr(svg.find("<path"), svg.rfind("</") - svg.find("<path"));
  };
  const std::string alone = paths({});
  BOOST_TEST(alone.size() > 1000U);
  BOOST_TEST(paths({"Alexandria Montgomery-Featherstonehaugh, Bartholomew Quince and Constance Everwood",
                    "Translated by Emil Brightwater"})
                 .starts_with(alone));
}

BOOST_AUTO_TEST_SUITE_END()
