#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(designs)

using namespace casebound::tests;

namespace {

markup::SpineDocument essay() {
  return document({node(
      "section.chapter.essay#s",
      {node("header.opening#o", {node("h1.title#t", {words("Title")}), node("p.subtitle#u", {words("Sub")}),
                                 node("p.byline#b", {node("span.author#a", {words("A. Author")}), node("br"),
                                                     node("span.affiliation#f", {words("Institute")})})}),
       node("p#p1", {words("First")}), node("p#p2", {words("Second")}), node("h2.a#h2", {words("A-head")}),
       node("p#p3", {words("Third")}), node("h3.b#h3", {words("B-head")}),
       node("blockquote#q", {node("p#p4", {words("Quoted")})}), node("p#p5", {words("After")}),
       node("hr.scene-break#r"), node("p#p6", {words("After the break")}),
       node("table#tb", {node("thead#th", {node("tr", {node("th#c")})})}),
       node("div.bio#bio", {node("p#p7", {words("Bio")})}), node("p.series-note#n", {words("Note")})},
      {{"data-running", "Title"}, {"data-author", "A. Author"}})});
}

struct Policy {
  Sheets sheets = design("policy.css");
  markup::SpineDocument markup = essay();
  style::StyledElement body = sheets.stylesheet.apply(markup);

  const style::ComputedStyle& operator[](const std::string& id) const { return *find(body, id)->style; }
};

void check_size(const style::ComputedStyle& style, double size, double leading) {
  BOOST_TEST(style.font_size.points() == size);
  BOOST_TEST(style.line_height.points() == leading);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_sheets_are_read_without_a_word) {
  BOOST_TEST(design("policy.css").findings() == "");
  BOOST_TEST(design("anthology.css").findings() == "");
  BOOST_TEST(design("large-print.css").findings() == "");
}

BOOST_AUTO_TEST_CASE(policy_text_is_libertine_ten_and_a_half_on_fourteen) {
  const Policy policy;
  const auto& text = policy["p2"];
  BOOST_TEST(text.font_family.at(0) == "Linux Libertine");
  check_size(text, 10.5, 14);
  BOOST_TEST(text.text_indent.points() == 14);
  BOOST_TEST((text.text_align == style::TextAlign::justify));
  BOOST_TEST((text.hyphens == style::Hyphens::auto_));
  BOOST_TEST((text.line_snap == style::LineSnap::baseline));
  BOOST_TEST(text.hyphenate_limit_chars[0] == 6);
  BOOST_TEST(text.hyphenate_limit_lines == 2);
  BOOST_TEST(text.justify_limits[1] == 1.7);
}

BOOST_AUTO_TEST_CASE(policy_pages_leave_thirty_six_lines_of_twenty_six_picas) {
  const Sheets sheets = design("policy.css");
  for (const auto side : {Side::recto, Side::verso}) {
    const auto page = sheets.stylesheet.page({.side = side});
    const auto inner = side == Side::recto ? page.margin.left : page.margin.right;
    BOOST_TEST(inner.points() == 54);
    BOOST_TEST((page.size.width - page.margin.left - page.margin.right).points() == 312);
    BOOST_TEST((page.size.height - page.margin.top - page.margin.bottom).points() == 36 * 14);
  }
}

BOOST_AUTO_TEST_CASE(policy_opening_reaches_from_line_seven_to_fourteen) {
  const Policy policy;
  check_size(policy["t"], 20, 28);
  check_size(policy["u"], 13, 14);
  check_size(policy["f"], 9.5, 14);
  BOOST_TEST((policy["u"].font_style == style::FontStyle::italic));
  BOOST_TEST((policy["a"].font_variant_caps == style::FontCaps::small_caps));
  BOOST_TEST(policy["a"].letter_spacing.points() == .525, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(policy["o"].padding.top.points() == 6 * 14);
  BOOST_REQUIRE(policy["o"].height.has_value());
  BOOST_TEST(policy["o"].height->points() + policy["o"].padding.bottom.points() == 8 * 14);
  BOOST_TEST((policy["s"].break_before == style::Break::recto));
  BOOST_TEST(policy["s"].page == "chapter");
  BOOST_TEST(policy["s"].string_set.size() == 2u);
}

BOOST_AUTO_TEST_CASE(policy_indents_only_what_goes_on) {
  const Policy policy;
  for (const std::string id : {"p1", "p3", "p4", "p5", "p6", "p7", "n"})
    BOOST_TEST(policy[id].text_indent.points() == 0);
}

BOOST_AUTO_TEST_CASE(policy_heads_extracts_tables_and_closing_pieces) {
  const Policy policy;
  BOOST_TEST((policy["h2"].font_variant_caps == style::FontCaps::small_caps));
  BOOST_TEST(policy["h2"].margin.top.points() == 28);
  BOOST_TEST(policy["h2"].margin.bottom.points() == 14);
  BOOST_TEST((policy["h3"].font_style == style::FontStyle::italic));
  BOOST_TEST(policy["h3"].margin.top.points() == 14);
  check_size(policy["q"], 10, 14);
  BOOST_TEST(policy["q"].margin.left.points() == 14);
  BOOST_TEST(policy["q"].margin.top.points() == 7);
  check_size(policy["tb"], 9, 12);
  BOOST_TEST(policy["tb"].font_variant_numeric.tabular);
  BOOST_TEST(policy["tb"].border.top.width.points() == .75);
  BOOST_TEST(policy["th"].border.bottom.width.points() == .35, boost::test_tools::tolerance(1e-4));
  check_size(policy["p7"], 9.5, 14);
  check_size(policy["n"], 9.5, 14);
  BOOST_TEST(policy["bio"].border.top.width.points() > 0);
  BOOST_TEST((find(policy.body, "r")->before != nullptr));
}

BOOST_AUTO_TEST_CASE(policy_heads_and_folios) {
  const Sheets sheets = design("policy.css");
  const auto names = [&](const style::PageContext& context) {
    std::string out;
    for (const auto& [name, box] : sheets.stylesheet.page(context).boxes)
      out += (out.empty() ? "" : " ") + name;
    return out;
  };
  BOOST_TEST(names({.name = "chapter", .side = Side::verso, .number_in_group = 2}) == "top-center top-left");
  BOOST_TEST(names({.name = "chapter", .side = Side::recto, .number_in_group = 3}) == "top-center top-right");
  BOOST_TEST(names({.name = "chapter", .number_in_group = 1}) == "bottom-center");
  BOOST_TEST(names({.name = "chapter", .side = Side::verso, .blank = true}) == "");
  BOOST_TEST(names({.name = "titlepage"}) == "");
  BOOST_TEST(names({.name = "copyright-page", .side = Side::verso}) == "");
  BOOST_TEST(names({.name = "toc"}) == "bottom-center");
  const auto page = sheets.stylesheet.page({.name = "chapter", .side = Side::verso, .number_in_group = 2});
  BOOST_TEST(page.boxes.at("top-center").style.font_size.points() == 9);
  BOOST_TEST(page.boxes.at("top-left").style.font_variant_numeric.oldstyle);
  BOOST_TEST(sheets.stylesheet.page({.name = "toc"}).folio == "lower-roman");
}

BOOST_AUTO_TEST_CASE(anthology_pages_leave_thirty_three_lines) {
  const Sheets sheets = design("anthology.css");
  for (const auto side : {Side::recto, Side::verso}) {
    const auto page = sheets.stylesheet.page({.name = "chapter", .side = side, .number_in_group = 2});
    BOOST_TEST((page.size.width - page.margin.left - page.margin.right).points() == 270);
    BOOST_TEST((page.size.height - page.margin.top - page.margin.bottom).points() == 33 * 13.5);
    BOOST_TEST(page.boxes.size() == 2u);
  }
}

BOOST_AUTO_TEST_CASE(anthology_essays_begin_with_an_initial_of_three_lines) {
  const Sheets sheets = design("anthology.css");
  const auto markup = essay();
  const auto body = sheets.stylesheet.apply(markup);
  BOOST_REQUIRE(find(body, "p1")->first_letter);
  BOOST_TEST((find(body, "p1")->first_letter->initial_letter == style::InitialLetter{3, 3}));
  BOOST_TEST(!find(body, "p2")->first_letter);
}

BOOST_AUTO_TEST_CASE(display_pages_and_blanks_of_every_design_are_bare) {
  for (const std::string name : {"policy.css", "anthology.css", "large-print.css"}) {
    const Sheets sheets = design(name);
    for (const std::string page :
         {"halftitlepage", "titlepage", "copyright-page", "part", "dedication", "epigraph", "colophon"})
      BOOST_TEST(sheets.stylesheet.page({.name = page}).boxes.empty(), name << " " << page);
    BOOST_TEST(sheets.stylesheet.page({.name = "chapter", .blank = true}).boxes.empty(), name);
    BOOST_TEST(sheets.stylesheet.page({.name = "chapter"}).boxes.size() == 1u, name);
    BOOST_TEST(sheets.stylesheet.page({.name = "frontmatter", .number_in_group = 2}).folio == "lower-roman");
  }
}

BOOST_AUTO_TEST_CASE(large_print_leaves_twenty_five_lines_of_eighteen_on_twenty_four) {
  const Sheets sheets = design("large-print.css");
  for (const auto side : {Side::recto, Side::verso}) {
    const auto page = sheets.stylesheet.page({.name = "chapter", .side = side, .number_in_group = 2});
    const auto inner = side == Side::recto ? page.margin.left : page.margin.right;
    BOOST_TEST(inner.points() == 63);
    BOOST_TEST((page.size.width - page.margin.left - page.margin.right).points() == 387);
    BOOST_TEST((page.size.height - page.margin.top - page.margin.bottom).points() == 25 * 24);
    BOOST_TEST(page.boxes.at("bottom-center").style.font_size.points() == 18);
  }
}

void check_large_print(const style::StyledElement& element) {
  const auto& style = *element.style;
  const std::string name = element.element->name;
  BOOST_TEST(style.font_size.points() >= 16, name);
  BOOST_TEST((style.font_style == style::FontStyle::normal), name);
  BOOST_TEST((style.font_variant_caps == style::FontCaps::normal), name);
  BOOST_TEST((style.hyphens == style::Hyphens::none), name);
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<style::StyledElement>(&child)) check_large_print(*inner);
}

BOOST_AUTO_TEST_CASE(large_print_has_nothing_small_slanted_or_divided) {
  const Sheets sheets = design("large-print.css");
  auto markup = essay();
  markup.body.children.push_back(
      node("div", {node("em#em"), node("a.noteref#call"), node("aside.footnote", {node("p")}),
                   node("span.sc"), node("figure", {node("figcaption", {node("span.label")})}), node("cite"),
                   node("blockquote.epigraph", {node("p.attribution")}), node("aside.pullquote"),
                   node("section.index", {node("ul", {node("li", {node("span.xref")})})}),
                   node("dl", {node("dt"), node("dd")}), node("p.source"), node("p.credit")}));
  const auto body = sheets.stylesheet.apply(markup);
  check_large_print(body);
  check_size(*find(body, "p2")->style, 18, 24);
  BOOST_TEST((find(body, "p2")->style->text_align == style::TextAlign::left));
  BOOST_TEST(find(body, "p2")->style->margin.top.points() == 24);
  BOOST_TEST(find(body, "em")->style->font_weight == 700);
  check_size(*find(body, "h2")->style, 24, 24);
  check_size(*find(body, "call")->style, 18, 24);
  BOOST_TEST((find(body, "call")->style->vertical_align == style::VerticalAlign::baseline));
  BOOST_TEST((find(body, "call")->before != nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
