#include "casebound/style/describe.h"

#include "layout/fixture.h"

#include <map>
#include <set>
#include <sstream>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(property_effects)

namespace {

const std::string usual =
    "@page { size: 300pt 320pt; margin: 40pt; @top-center { content: string(head) } } "
    "html { font-family: 'EB Garamond', serif; font-size: 11pt; line-height: 14pt; line-snap: baseline; "
    "hyphens: auto } p { text-align: justify; text-indent: 14pt } ul { padding-left: 20pt } "
    "td { border: 1pt solid } ";

Block item_list() {
  List out;
  for (int i = 0; i < 12; ++i) out.items.push_back({{}, {paragraph("item " + std::to_string(i))}});
  return {{}, "list", std::move(out)};
}

Block table() {
  Table out;
  out.columns.resize(2);
  for (const auto* word : {"one", "two"}) {
    TableRow row;
    row.cells.push_back({text_inlines(word)});
    row.cells.push_back({text_inlines(prose(2))});
    out.rows.push_back(row);
  }
  return {{}, "table", std::move(out)};
}

/// A chapter with something of each kind; a list that may be set in columns closes it.
Book book() {
  Block mixed = paragraph("In 1984 ");
  std::get<Paragraph>(mixed.value).inlines.push_back({{}, Emphasis{text_inlines("slanted type")}});
  std::get<Paragraph>(mixed.value).inlines.push_back({{}, Text{" was “dear,” he said. " + prose(6)}});
  Blocks blocks = {
      mixed,
      {{},
       "head",
       Heading{2, text_inlines("A Head that is So Very Long that It Has to be Broken into Two Lines")}}};
  for (int i = 0; i < 70; ++i) blocks.push_back(paragraph(prose(2 + i % 6, i)));
  blocks.push_back(table());
  blocks.push_back(item_list());
  return book_of(std::move(blocks));
}

struct Experiment {
  std::string as_it_is, changed;
};

/// What makes each property show.
const std::map<std::string, Experiment>& experiments() {
  static const std::map<std::string, Experiment> all = {
      {"-cb-justify-limits", {"", "p { -cb-justify-limits: 80% 150% 100% 100% }"}},
      {"-cb-n-lines", {"", "p { -cb-n-lines: change }"}},
      {"-cb-page-fill", {"", "html { -cb-page-fill: prefer-fill }"}},
      {"-cb-prefer-orphans", {"", "p { -cb-prefer-orphans: 3 }"}},
      {"-cb-prefer-widows", {"", "p { -cb-prefer-widows: 3 }"}},
      {"-cb-protrusion", {"", "p { -cb-protrusion: none }"}},
      {"-cb-spread-slack", {"", "html { -cb-spread-slack: 0 }"}},
      {"border", {"", "h2 { border: 1pt solid }"}},
      {"border-bottom", {"", "h2 { border-bottom: 1pt solid }"}},
      {"border-bottom-color", {"h2 { border: 1pt solid }", "h2 { border-bottom-color: red }"}},
      {"border-bottom-style", {"", "h2 { border-bottom-style: solid }"}},
      {"border-bottom-width", {"h2 { border: 1pt solid }", "h2 { border-bottom-width: 2pt }"}},
      {"border-collapse", {"", "table { border-collapse: separate }"}},
      {"border-color", {"h2 { border: 1pt solid }", "h2 { border-color: red }"}},
      {"border-left", {"", "h2 { border-left: 1pt solid }"}},
      {"border-left-color", {"h2 { border: 1pt solid }", "h2 { border-left-color: red }"}},
      {"border-left-style", {"", "h2 { border-left-style: solid }"}},
      {"border-left-width", {"h2 { border: 1pt solid }", "h2 { border-left-width: 2pt }"}},
      {"border-right", {"", "h2 { border-right: 1pt solid }"}},
      {"border-right-color", {"h2 { border: 1pt solid }", "h2 { border-right-color: red }"}},
      {"border-right-style", {"", "h2 { border-right-style: solid }"}},
      {"border-right-width", {"h2 { border: 1pt solid }", "h2 { border-right-width: 2pt }"}},
      {"border-style", {"", "h2 { border-style: solid }"}},
      {"border-top", {"", "h2 { border-top: 1pt solid }"}},
      {"border-top-color", {"h2 { border: 1pt solid }", "h2 { border-top-color: red }"}},
      {"border-top-style", {"", "h2 { border-top-style: solid }"}},
      {"border-top-width", {"h2 { border: 1pt solid }", "h2 { border-top-width: 2pt }"}},
      {"border-width", {"h2 { border: 1pt solid }", "h2 { border-width: 2pt }"}},
      {"break-after", {"", "h2 { break-after: page }"}},
      {"break-before", {"", "h2 { break-before: recto }"}},
      {"break-inside", {"", "p { break-inside: avoid }"}},
      {"color", {"", "em { color: red }"}},
      {"column-count", {"", "ul { column-count: 2 }"}},
      {"column-gap", {"ul { column-count: 2 }", "ul { column-gap: 30pt }"}},
      {"content", {"", "h2::before { content: 'Head: ' }"}},
      {"counter-increment", {"h2::before { content: counter(a) }", "h2 { counter-increment: a 3 }"}},
      {"counter-reset", {"h2::before { content: counter(a) }", "h2 { counter-reset: a 3 }"}},
      {"counter-set", {"h2::before { content: counter(a) }", "h2 { counter-set: a 3 }"}},
      {"display", {"", "em { display: none }"}},
      {"float", {"", "h2 { float: footnote }"}},
      {"font-family", {"", "p { font-family: 'Linux Libertine' }"}},
      {"font-size", {"", "p { font-size: 10pt }"}},
      {"font-style", {"", "em { font-style: normal }"}},
      {"font-variant", {"", "em { font-variant: small-caps }"}},
      {"font-variant-caps", {"", "em { font-variant-caps: small-caps }"}},
      {"font-variant-numeric", {"", "p { font-variant-numeric: lining-nums tabular-nums }"}},
      {"font-weight", {"", "p { font-weight: bold }"}},
      {"hanging-punctuation", {"", "p { hanging-punctuation: force-end }"}},
      {"height", {"", "h2 { height: 60pt }"}},
      {"hyphenate-limit-chars", {"", "p { hyphenate-limit-chars: 12 5 5 }"}},
      {"hyphenate-limit-last", {"", "p { hyphenate-limit-last: page }"}},
      {"hyphenate-limit-lines", {"", "p { hyphenate-limit-lines: 1 }"}},
      {"hyphens", {"", "p { hyphens: none }"}},
      {"initial-letter", {"", "p::first-letter { initial-letter: 2 }"}},
      {"letter-spacing", {"", "em { letter-spacing: 1pt }"}},
      {"line-height", {"", "h2 { line-height: 28pt }"}},
      {"line-snap", {"h2 { line-height: 11pt }", "h2 { line-snap: none }"}},
      {"list-style", {"", "ul { list-style: decimal }"}},
      {"list-style-position", {"", "ul { list-style-position: inside }"}},
      {"list-style-type", {"", "ul { list-style-type: decimal }"}},
      {"margin", {"", "h2 { margin: 14pt }"}},
      {"margin-bottom", {"", "h2 { margin-bottom: 14pt }"}},
      {"margin-left", {"", "h2 { margin-left: 14pt }"}},
      {"margin-right", {"", "h2 { margin-right: 140pt }"}},
      {"margin-top", {"", "h2 { margin-top: 14pt }"}},
      {"orphans", {"", "p { orphans: 4 }"}},
      {"padding", {"", "h2 { padding: 14pt }"}},
      {"padding-bottom", {"", "h2 { padding-bottom: 14pt }"}},
      {"padding-left", {"", "h2 { padding-left: 14pt }"}},
      {"padding-right", {"", "h2 { padding-right: 140pt }"}},
      {"padding-top", {"", "h2 { padding-top: 14pt }"}},
      {"page", {"@page wide { margin: 20pt }", "section { page: wide }"}},
      {"page-break-after", {"", "h2 { page-break-after: always }"}},
      {"page-break-before", {"", "h2 { page-break-before: right }"}},
      {"page-break-inside", {"", "p { page-break-inside: avoid }"}},
      {"string-set", {"", "h2 { string-set: head content() }"}},
      {"text-align", {"", "p { text-align: left }"}},
      {"text-decoration", {"", "em { text-decoration: underline }"}},
      {"text-decoration-line", {"", "em { text-decoration-line: line-through }"}},
      {"text-indent", {"", "p { text-indent: 20pt }"}},
      {"text-transform", {"", "h2 { text-transform: uppercase }"}},
      {"text-wrap", {"p { text-align: left }", "p { text-wrap: balance }"}},
      {"vertical-align", {"", "td { vertical-align: bottom }"}},
      {"white-space", {"", "h2 { white-space: nowrap }"}},
      {"widows", {"", "p { widows: 4 }"}},
      {"width", {"", "h2 { width: 100pt }"}},
      {"word-spacing", {"", "em { word-spacing: 5pt }"}},
  };
  return all;
}

/// The properties that the documentation says have an effect on the printed book.
std::set<std::string> listed() {
  std::set<std::string> out;
  std::istringstream rows(style::describe_properties());
  for (std::string row; std::getline(rows, row);) {
    const bool has_effect = row.find("both books") != row.npos || row.find("printed book") != row.npos;
    if (has_effect) out.insert(row.substr(3, row.find('`', 3) - 3));
  }
  return out;
}

std::string pages_with(const std::string& css) {
  static const Book all = book();
  return layout::dump(typeset(all, usual + css, 2).pages);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_property_that_is_listed_changes_the_pages) {
  BOOST_REQUIRE(listed().size() > 80);
  std::map<std::string, std::string> dumps;  // of what was the same before
  for (const auto& name : listed()) {
    const auto experiment = experiments().find(name);
    BOOST_TEST_REQUIRE((experiment != experiments().end()), name << " has no experiment");
    const auto& [as_it_is, changed] = experiment->second;
    auto& before = dumps[as_it_is];
    if (before.empty()) before = pages_with(as_it_is);
    BOOST_TEST((pages_with(as_it_is + " " + changed) != before), name << " has no effect");
  }
}

BOOST_AUTO_TEST_CASE(an_experiment_that_changes_nothing_would_be_seen) {
  BOOST_TEST(pages_with("") == pages_with("h6 { color: red }"));
}

BOOST_AUTO_TEST_SUITE_END()
