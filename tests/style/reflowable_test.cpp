#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(reflowable)

using namespace casebound::tests;

namespace {

const std::string root = "html { font-size: 10.5pt; line-height: 14pt }\n";

/// The e-book's rules after those of the root, without line ends.
std::string exported(const std::string& css) {
  const std::string whole = Sheets(root + css).stylesheet.reflowable_css();
  const std::string of_root = "html {\n  line-height: 1.3333;\n}\n";
  BOOST_REQUIRE(whole.starts_with(of_root));
  std::string out;
  for (const char c : whole.substr(of_root.size())) out += c == '\n' ? ' ' : c;
  while (out.find("  ") != std::string::npos) out.replace(out.find("  "), 2, " ");
  if (out.ends_with(' ')) out.pop_back();
  return out.starts_with(' ') ? out.substr(1) : out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(absolute_lengths_become_rem_of_the_roots_size) {
  BOOST_TEST(exported("p { text-indent: 14pt; margin: 1em 0 21pt 7px }") ==
             "p { text-indent: 1.3333rem; margin: 1em 0 2rem 0.5rem; }");
}

BOOST_AUTO_TEST_CASE(initials_are_said_to_older_readers_too) {
  BOOST_TEST(exported("p::first-letter { initial-letter: 3 2 } p { -cb-spread-slack: 2 }") ==
             "p::first-letter { -webkit-initial-letter: 3 2; initial-letter: 3 2; }");
}

BOOST_AUTO_TEST_CASE(line_heights_become_ratios) {
  BOOST_TEST(
      exported("h1 { font-size: 20pt; line-height: 28pt } q { line-height: 120% } b { line-height: 1rlh }") ==
      "h1 { font-size: 1.9048rem; line-height: 1.4; } q { line-height: 1.2; } b { line-height: 1.3333; }");
}

BOOST_AUTO_TEST_CASE(what_is_the_readers_or_the_papers_stays_behind) {
  BOOST_TEST(
      exported("@page { margin: 0 } @media print { p { margin: 0 } }"
               "p { font-family: serif; color: black; line-snap: baseline; -cb-protrusion: none; page: x;"
               "string-set: a attr(b) } a::after { content: leader(dotted) target-counter(attr(href), page) }"
               "q { color: #000; content: counter(page); counter-reset: page 1 }") == "");
}

BOOST_AUTO_TEST_CASE(families_go_along_where_the_typefaces_are_the_styles) {
  const Sheets sheets(
      "p { font-family: 'EB Garamond', serif } @media print { q { font-family: Andika } }"
      "@media screen { b { font-family: monospace } }");
  BOOST_TEST(sheets.stylesheet.reflowable_css(style::Typefaces::of_style) ==
             "p {\n  font-family: \"EB Garamond\", serif;\n}\n\n"
             "@media screen {\n  b {\n    font-family: monospace;\n  }\n}\n");
  BOOST_TEST(sheets.stylesheet.reflowable_css() == "");
}

BOOST_AUTO_TEST_CASE(inks_become_the_colour_that_screens_show) {
  BOOST_TEST(exported("p { color: device-cmyk(10% 20% 30% 0) }") == "p { color: #e6ccb3; }");
  BOOST_TEST(
      exported("@media screen { p { border: 1px solid device-cmyk(0 1 0 0) } }").find("solid #ff00ff") !=
      std::string::npos);
  BOOST_TEST(exported("p { color: device-cmyk(0 0 0 1) }") == "");
}

BOOST_AUTO_TEST_CASE(other_colours_and_plain_content_go_along) {
  BOOST_TEST(exported("p { color: rgb(255, 0, 0) } hr::before { content: '* * *' }") ==
             "p { color: #ff0000; } hr::before { content: \"* * *\"; }");
}

BOOST_AUTO_TEST_CASE(breaks_are_said_in_both_words) {
  BOOST_TEST(
      exported("h1 { break-before: recto; break-after: avoid; break-inside: avoid }") ==
      "h1 { page-break-before: always; break-before: page; page-break-after: avoid; break-after: avoid; "
      "page-break-inside: avoid; break-inside: avoid; }");
}

BOOST_AUTO_TEST_CASE(media_blocks_come_last_and_are_never_empty) {
  BOOST_TEST(exported("@media (prefers-color-scheme: dark) { p { color: silver } }"
                      "@media screen { p { margin: 7pt } } @media screen { h1 { line-snap: none } }"
                      "@media all { h2 { margin: 0 } }") ==
             "h2 { margin: 0; } @media screen { p { margin: 0.6667rem; } } "
             "@media (prefers-color-scheme: dark) { p { color: silver; } }");
}

BOOST_AUTO_TEST_CASE(is_is_multiplied_out_with_the_same_weight) {
  BOOST_TEST(exported(":is(h2, h3).a + p { text-indent: 0 }") == "h2.a + p, h3.a + p { text-indent: 0; }");
}

BOOST_AUTO_TEST_CASE(languages_are_multiplied_out_and_files_left_out) {
  BOOST_TEST(exported("i:lang(de, 'fr-CA') { font-style: normal; -webkit-mask: url(x.png) }") ==
             "i:lang(de), i:lang(fr-CA) { font-style: normal; }");
}

BOOST_AUTO_TEST_CASE(selectors_are_written_in_one_way) {
  BOOST_TEST(exported("a[href^='#']:NOT(.x):nth-child( odd )>b:first-of-type~i , *::before { margin: 0 }") ==
             "a[href^=\"#\"]:not(.x):nth-child(2n+1) > b:first-of-type ~ i, ::before { margin: 0; }");
}

BOOST_AUTO_TEST_CASE(vendors_properties_are_copied_as_they_stand) {
  BOOST_TEST(exported("p { -webkit-hyphens: auto; -ibooks-x: y !important }") ==
             "p { -webkit-hyphens: auto; -ibooks-x: y !important; }");
}

BOOST_AUTO_TEST_CASE(the_result_reads_back_as_itself) {
  const Sheets sheets = design("policy.css");
  const std::string once = sheets.stylesheet.reflowable_css();
  const Sheets again(once);
  BOOST_TEST(again.findings() == "");
  BOOST_TEST(once.find("pt;") == std::string::npos);
  BOOST_TEST(once.find("-cb-") == std::string::npos);
  BOOST_TEST(once.find("@page") == std::string::npos);
  BOOST_TEST(once.find("{\n}") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
