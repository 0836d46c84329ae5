// Pictures as files: safe names, right types, words where there is no picture.
#include "casebound/epub/write.h"

#include "epub/drawing.h"
#include "everything.h"
#include "support/epub_text.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

markup::Element picture(const std::string& source, const std::string& alt = "A picture") {
  markup::Element out = element("img");
  out.attributes = {{"src", source}, {"alt", alt}};
  return out;
}

std::string epub_with(std::vector<markup::Node> shown, const image::Pictures& pictures) {
  markup::SpineDocument chapter{.file_stem = "chapter", .title = "Chapter", .role = "chapter"};
  chapter.body = element("body", {{element("p", std::move(shown))}});
  return epub::write({Metadata{}, {chapter}, "p { margin: 0; }\n", sample_time, pictures, {}, {}});
}

/// What is left of a drawing that has this inside.
std::string left_of(const std::string& inside) {
  return epub::safe_drawing(drawing(inside).bytes);
}

std::vector<std::string> picture_names(const std::string& epub) {
  std::vector<std::string> out;
  for (const EpubFile& file : epub_files(epub))
    if (file.name.starts_with("EPUB/images/")) out.push_back(file.name.substr(12));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(epub)

BOOST_AUTO_TEST_CASE(hostile_names_become_safe_and_different_ones) {
  const std::vector<std::string> sources = {
      "Map.PNG",       "map.png",         "a/map.jpeg",     "my map.v2.png", "CON.png",
      "com1.png",      "../../etc/x.png", ".png",           "Überblick.png", "картина.png",
      "a&b<c>\"'.png", "a%20b?c#d.png",   "back\\slash.png"};
  image::Pictures pictures;
  std::vector<markup::Node> shown;
  for (const std::string& source : sources) {
    pictures[source] = dot();
    shown.push_back({picture(source)});
  }
  const auto names = picture_names(epub_with(shown, pictures));
  BOOST_TEST(std::set<std::string>(names.begin(), names.end()).size() == sources.size());
  for (const std::string& name : names)
    BOOST_TEST(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.rfind(".png"), name);
  const std::vector<std::string> first = {"map.png",       "map-2.png",     "map-3.png",
                                          "my-map-v2.png", "image-con.png", "image-com1.png"};
  BOOST_TEST(std::vector<std::string>(names.begin(), names.begin() + 6) == first,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_picture_shown_twice_is_one_file_and_one_not_shown_is_none) {
  const image::Pictures pictures = {{"a.png", dot()}, {"unused.png", dot()}};
  const std::string epub = epub_with({{picture("a.png")}, {picture("a.png")}}, pictures);
  BOOST_TEST((picture_names(epub) == std::vector<std::string>{"a.png"}));
  BOOST_TEST(epub_file(epub, "EPUB/images/a.png") == dot().bytes);
}

BOOST_AUTO_TEST_CASE(a_file_is_called_what_it_is_and_not_what_its_name_says) {
  const std::string epub =
      epub_with({{picture("really-a-drawing.png")}}, {{"really-a-drawing.png", drawing()}});
  const auto package = parsed(epub, "EPUB/package.opf");
  BOOST_TEST(package.select_node("//item[@media-type='image/svg+xml']/@href").attribute().value() ==
             std::string("images/really-a-drawing.svg"));
}

BOOST_AUTO_TEST_CASE(a_width_is_a_class_that_the_stylesheet_knows) {
  markup::Element narrow = picture("a.png");
  narrow.attributes.emplace_back("data-width", "60");
  const std::string epub = epub_with({{narrow}}, {{"a.png", dot()}});
  BOOST_TEST(epub_file(epub, "EPUB/styles/book.css").find("img.w60 { width: 60%; }") != std::string::npos);
  const auto document = parsed(epub, only_chapter);
  const pugi::xml_node written = document.select_node("//img").node();
  BOOST_TEST(written.attribute("class").value() == std::string("w60"));
  BOOST_TEST(!written.attribute("data-width"));
}

BOOST_AUTO_TEST_CASE(a_picture_that_is_missing_is_told_in_words_though_its_name_looks_right) {
  const std::string epub = epub_with({{picture("images/a.png", "A map")}}, {});
  BOOST_TEST(parsed(epub, only_chapter).select_node("//p/span").node().text().get() == std::string("A map"));
}

BOOST_AUTO_TEST_CASE(decoration_alone_is_no_described_picture) {
  markup::Element ornament = picture("a.svg", "");
  ornament.role = "presentation";
  const auto package = parsed(epub_with({{ornament}}, {{"a.svg", drawing()}}), "EPUB/package.opf");
  BOOST_TEST(!package.select_node("//meta[.='alternativeText']"));
  BOOST_TEST(
      static_cast<bool>(package.select_node("//meta[.='textual'][contains(@property, 'Sufficient')]")));
}

BOOST_AUTO_TEST_CASE(a_sound_drawing_keeps_its_bytes) {
  const std::string sound = "<g id=\"a\"/><use xlink:href=\"#a\"/>";
  BOOST_TEST(left_of(sound) == drawing(sound).bytes);
}

BOOST_AUTO_TEST_CASE(a_drawing_loses_what_runs_moves_or_leads_elsewhere) {
  for (const char* hostile :
       {"<script>x()</script>", "<rect onclick=\"x()\" width=\"1\" height=\"1\"/>",
        "<image xlink:href=\"https://example.org/x.png\" width=\"1\" height=\"1\"/>",
        "<a xlink:href=\"javascript:x()\"><g/></a>", "<foreignObject/>", "<animate attributeName=\"x\"/>",
        "<a><a><script>x()</script></a></a>", "<?xml-stylesheet href=\"x.css\"?>"}) {
    const std::string safe = left_of(hostile);
    for (const char* bad : {"x()", "example.org", "javascript", "foreignObject", "animate", "x.css"})
      BOOST_TEST(safe.find(bad) == std::string::npos, safe);
  }
}

BOOST_AUTO_TEST_SUITE_END()
