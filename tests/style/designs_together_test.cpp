// What holds in all designs, or in those that are not for large print.
#include "fixture.h"

#include <boost/test/unit_test.hpp>

namespace casebound {

BOOST_AUTO_TEST_SUITE(style)
BOOST_AUTO_TEST_SUITE(designs_together)

using namespace casebound::tests;

namespace {

const std::vector<std::string> all = {"policy.css", "anthology.css", "large-print.css"};
const std::vector<std::string> on_grid = {"policy.css", "anthology.css"};

struct Styled {
  Sheets sheets;
  markup::SpineDocument markup;
  style::StyledElement body;

  Styled(const std::string& name, Children children)
      : sheets(design(name)), markup(document(std::move(children))), body(sheets.stylesheet.apply(markup)) {}

  const style::StyledElement& element(const std::string& id) const { return *find(body, id); }
  const style::ComputedStyle& operator[](const std::string& id) const { return *element(id).style; }
};

markup::Node stanza(int lines) {
  Children out;
  for (int i = 1; i <= lines; ++i) out.push_back(node("p.line#l" + std::to_string(i), {words("A line")}));
  return node("div.verse", {node("div.stanza", std::move(out))});
}

/// Which lines of a stanza may begin a page.
std::string breaks(const std::string& name, int lines) {
  const Styled styled(name, {stanza(lines)});
  std::string out;
  for (int i = 2; i <= lines; ++i)
    out += styled["l" + std::to_string(i)].break_before == style::Break::avoid ? '.' : '|';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_stanza_is_whole_or_leaves_two_lines_on_either_side) {
  for (const auto& name : all) {
    BOOST_TEST(breaks(name, 2) == ".", name);
    BOOST_TEST(breaks(name, 3) == "..", name);
    BOOST_TEST(breaks(name, 4) == "...", name);
    BOOST_TEST(breaks(name, 5) == ".||.", name);
    BOOST_TEST(breaks(name, 7) == ".||||.", name);
  }
}

BOOST_AUTO_TEST_CASE(notes_at_an_essay_s_end_leave_the_heads_of_the_essay) {
  for (const auto& name : all) {
    const Styled styled(
        name, {node("section.chapter", {node("section.endnotes#within")}), node("section.endnotes#own")});
    BOOST_TEST(styled["within"].string_set.empty(), name);
    BOOST_TEST(styled["own"].string_set.size() == 2U, name);
  }
}

BOOST_AUTO_TEST_CASE(a_part_in_the_contents_stays_with_its_first_essay) {
  for (const auto& name : all) {
    const Styled styled(name, {node("nav.toc", {node("ol", {node("li", {node("ol#essays")})})})});
    BOOST_TEST((styled["essays"].break_before == style::Break::avoid), name);
  }
}

BOOST_AUTO_TEST_CASE(an_aside_stands_between_rules_and_a_note_does_not) {
  for (const auto& name : all) {
    const Styled styled(name,
                        {node("aside#aside"), node("aside.footnote#note"), node("aside.pullquote#quote")});
    BOOST_TEST((styled["aside"].border.top.width > Length()), name);
    BOOST_TEST((styled["aside"].border.bottom.width > Length()), name);
    BOOST_TEST((styled["note"].border.top.width == Length()), name);
    BOOST_TEST((styled["quote"].border.top.width == Length()), name);
  }
}

BOOST_AUTO_TEST_CASE(extracts_and_lists_have_half_a_line_above_and_below) {
  for (const auto& name : on_grid) {
    const Styled styled(name, {node("blockquote#quote"), node("ul#list"), node("pre#code"), node("p#text")});
    for (const std::string id : {"quote", "list", "code"}) {
      BOOST_TEST((styled[id].line_snap == style::LineSnap::none), name << id);
      BOOST_TEST((styled[id].margin.top * 2 == styled["text"].line_height), name << id);
      BOOST_TEST((styled[id].margin.bottom * 2 == styled["text"].line_height), name << id);
    }
    BOOST_TEST((styled["text"].line_snap == style::LineSnap::baseline), name);
  }
}

BOOST_AUTO_TEST_CASE(what_is_quoted_in_a_note_is_not_larger_than_the_note) {
  for (const auto& name : on_grid) {
    const Styled styled(name, {node("aside.footnote#note", {node("blockquote#quote"), node("div.verse#verse"),
                                                            node("pre#pre"), node("table#table")}),
                               node("blockquote#outside")});
    for (const std::string id : {"quote", "verse", "pre", "table"})
      BOOST_TEST((styled[id].font_size <= styled["note"].font_size), name << id);
    BOOST_TEST((styled["outside"].font_size > styled["note"].font_size), name);
  }
}

BOOST_AUTO_TEST_CASE(a_paragraph_after_a_figure_that_may_be_elsewhere_is_indented) {
  for (const auto& name : on_grid) {
    const Styled styled(name, {node("figure"), node("p#after"), node("figure.table"), node("p#below")});
    BOOST_TEST((styled["after"].text_indent > Length()), name);
    BOOST_TEST((styled["below"].text_indent == Length()), name);
  }
}

BOOST_AUTO_TEST_CASE(a_line_at_least_parts_a_long_title_from_the_text) {
  const Styled styled("policy.css", {node("header.opening#o")});
  BOOST_TEST((styled["o"].padding.bottom >= styled["o"].line_height));
}

BOOST_AUTO_TEST_CASE(an_epigraph_does_not_take_the_initial_from_the_text) {
  const Styled styled("anthology.css",
                      {node("section.chapter", {node("header.opening"), node("blockquote.epigraph"),
                                                node("p#first"), node("p#second")})});
  const auto* first = styled.element("first").first_letter.get();
  BOOST_REQUIRE(first != nullptr);
  BOOST_TEST(first->initial_letter.size == 3);
  BOOST_TEST(first->font_variant_numeric.lining);
  BOOST_TEST(styled.element("second").first_letter == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound
