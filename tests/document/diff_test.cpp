#include "casebound/document/diff.h"

#include <algorithm>
#include <random>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

using Kind = UnitChange::Kind;

Block block_of(decltype(Block::value) value, std::string id = {}) {
  return {{}, std::move(id), std::move(value)};
}

Block paragraph(const std::string& words) {
  return block_of(Paragraph{ParagraphRole::body, text_inlines(words)});
}

Division essay(const std::string& title, Blocks blocks) {
  Division out;
  out.id = out.title = title;
  out.blocks = std::move(blocks);
  return out;
}

Division essay(const std::string& title, const std::vector<std::string>& paragraphs) {
  Blocks blocks;
  for (const auto& words : paragraphs) blocks.push_back(paragraph(words));
  return essay(title, std::move(blocks));
}

Book book(std::vector<Division> divisions) {
  return {{}, std::move(divisions)};
}

std::string words_of(const BookDiff& diff, const DiffUnit& unit, std::size_t begin, std::size_t end) {
  std::string out;
  for (auto i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + diff.words[unit.words[i]].shown;
  return out;
}

char sign_of(Kind kind) {
  switch (kind) {
    case Kind::same: return '=';
    case Kind::changed: return '~';
    case Kind::added: return '+';
    case Kind::removed: return '-';
    case Kind::moved: return '>';
    case Kind::moved_away: return '<';
  }
  return '?';
}

/// A sign for each unit, and for each word edit `[-gone-]{+come+}`.
std::string told(const BookDiff& diff) {
  std::string out;
  for (const auto& division : diff.divisions) {
    out += !division.before ? "new:" : !division.after ? "gone:" : division.moved ? "moved:" : "";
    for (const auto& unit : division.units) {
      out += sign_of(unit.kind);
      for (const auto& edit : unit.words) {
        if (edit.before < edit.before_end)
          out += "[" + words_of(diff, diff.before[*unit.before], edit.before, edit.before_end) + "]";
        if (edit.after < edit.after_end)
          out += "{" + words_of(diff, diff.after[*unit.after], edit.after, edit.after_end) + "}";
      }
    }
    out += "\n";
  }
  return out;
}

std::string changes(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  return told(diff(book({essay("a", before)}), book({essay("a", after)})));
}

std::string changes(Inlines before, Inlines after) {
  return told(diff(book({essay("a", Blocks{block_of(Paragraph{{}, std::move(before)})})}),
                   book({essay("a", Blocks{block_of(Paragraph{{}, std::move(after)})})})));
}

Inlines with_note(const std::string& label) {
  return {{{}, Text{"peace"}}, {{}, NoteReference{"n", label}}, {{}, Text{" and war"}}};
}

const std::string first = "The first paragraph says one thing about type.",
                  second = "The second says another thing, about margins.",
                  third = "A third is about paper, and what it costs.";

Table table_of(std::vector<std::vector<std::string>> rows) {
  Table out;
  for (auto& row : rows) {
    out.rows.push_back({});
    for (auto& cell : row) out.rows.back().cells.push_back({text_inlines(cell)});
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(book_diff)

BOOST_AUTO_TEST_CASE(a_book_does_not_differ_from_itself) {
  const Book one = book({essay("a", {first, second}), essay("b", {third})});
  BOOST_TEST(told(diff(one, one)) == "==\n=\n");
  BOOST_TEST(!diff(one, one).differs());
}

BOOST_AUTO_TEST_CASE(a_word_that_is_changed_is_known_within_its_paragraph) {
  BOOST_TEST(changes({first, second}, {first, "The second says another thing, about paper."}) ==
             "=~[margins.]{paper.}\n");
}

BOOST_AUTO_TEST_CASE(words_that_are_gone_and_words_that_come_are_told_apart) {
  BOOST_TEST(changes({"one two three four five six"}, {"one three four five and six"}) == "~[two]{and}\n");
}

BOOST_AUTO_TEST_CASE(paragraphs_are_added_and_removed) {
  BOOST_TEST(changes({first, third}, {first, second, third}) == "=+=\n");
  BOOST_TEST(changes({first, second, third}, {first, third}) == "=-=\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_moves_is_not_one_added_and_one_removed) {
  BOOST_TEST(changes({first, second, third, "And a fourth that closes it."},
                     {second, third, "And a fourth that closes it.", first}) == "<===>\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_written_anew_is_another) {
  BOOST_TEST(changes({first, second}, {first, third}) == "=-+\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_divided_keeps_its_first_part) {
  BOOST_TEST(changes({first + " " + second}, {first, second}) ==
             "~[The second says another thing, about margins.]+\n");
}

BOOST_AUTO_TEST_CASE(essays_are_added_removed_and_moved) {
  const auto a = essay("a", {first}), b = essay("b", {second}), c = essay("c", {third});
  BOOST_TEST(told(diff(book({a, b}), book({a, b, c}))) == "=\n=\nnew:+\n");
  BOOST_TEST(told(diff(book({a, b, c}), book({a, c}))) == "=\ngone:-\n=\n");
  BOOST_TEST(told(diff(book({a, b, c}), book({c, a, b}))) == "moved:=\n=\n=\n");
}

BOOST_AUTO_TEST_CASE(an_essay_with_another_title_is_known_by_what_it_says) {
  BOOST_TEST(told(diff(book({essay("a", {first, second, third})}), book({essay("b", {first, second})}))) ==
             "==-\n");
}

BOOST_AUTO_TEST_CASE(essays_that_share_nothing_are_two) {
  BOOST_TEST(told(diff(book({essay("a", {first})}), book({essay("b", {second})}))) == "gone:-\nnew:+\n");
}

BOOST_AUTO_TEST_CASE(emphasis_is_a_change_of_its_words) {
  BOOST_TEST(changes(text_inlines("two plain words here"),
                     Inlines{{{}, Text{"two "}},
                             {{}, Emphasis{text_inlines("plain words")}},
                             {{}, Text{" here"}}}) == "~[plain words]{*plain* *words*}\n");
}

BOOST_AUTO_TEST_CASE(a_line_end_of_the_manuscript_is_a_space) {
  BOOST_TEST(changes(text_inlines("two words"),
                     Inlines{{{}, Text{"two"}}, {{}, SoftBreak{}}, {{}, Text{"words"}}}) == "=\n");
}

BOOST_AUTO_TEST_CASE(a_word_that_leads_elsewhere_is_a_change_unless_it_stays_in_the_book) {
  const auto linked = [](const std::string& target) {
    return Inlines{{{}, Text{"see "}}, {{}, Link{target, {}, text_inlines("there")}}};
  };
  BOOST_TEST(changes(linked("https://example.org/a"), linked("https://example.org/b")) ==
             "~[there]{there}\n");
  BOOST_TEST(changes(linked("#essay-3"), linked("#essay-4")) == "=\n");
}

BOOST_AUTO_TEST_CASE(emphasis_that_begins_or_ends_within_a_word_is_seen) {
  BOOST_TEST(changes(text_inlines("unset type"),
                     Inlines{{{}, Text{"un"}}, {{}, Emphasis{text_inlines("set")}}, {{}, Text{" type"}}}) ==
             "~[unset]{un*set*}\n");
}

BOOST_AUTO_TEST_CASE(a_note_that_gets_another_number_is_no_change_but_one_that_comes_is) {
  BOOST_TEST(changes(with_note("1"), with_note("2")) == "=\n");
  BOOST_TEST(changes(text_inlines("peace and war"), with_note("1")) == "~[peace]{peace[^]}\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_becomes_a_quotation_is_changed_and_no_word_of_it) {
  const auto quoted = block_of(BlockQuote{{paragraph(first)}});
  BOOST_TEST(told(diff(book({essay("a", {first})}), book({essay("a", Blocks{quoted})}))) == "~\n");
}

BOOST_AUTO_TEST_CASE(a_table_is_compared_row_by_row) {
  const auto before = block_of(table_of({{"Essays", "1,200"}, {"Letters", "90"}}), "t");
  const auto after = block_of(table_of({{"Essays", "1,200"}, {"Letters", "95"}}), "t");
  BOOST_TEST(told(diff(book({essay("a", Blocks{before})}), book({essay("a", Blocks{after})}))) ==
             "=~[90]{95}\n");
}

BOOST_AUTO_TEST_CASE(words_that_change_cells_are_a_change) {
  const auto before = block_of(table_of({{"one two", "three"}})),
             after = block_of(table_of({{"one", "two three"}}));
  BOOST_TEST(diff(book({essay("a", Blocks{before})}), book({essay("a", Blocks{after})})).differs());
}

BOOST_AUTO_TEST_CASE(another_picture_under_the_same_caption_is_a_change) {
  const auto figure = [](const std::string& source) {
    return book(
        {essay("a", Blocks{block_of(Figure{.source = source, .caption = text_inlines("What it is")})})});
  };
  BOOST_TEST(told(diff(figure("a.png"), figure("a.png"))) == "=\n");
  BOOST_TEST(told(diff(figure("a.png"), figure("b.png"))) == "~\n");
}

BOOST_AUTO_TEST_CASE(ideographs_are_compared_one_by_one) {
  BOOST_TEST(changes({"春夏秋冬"}, {"春夏冬"}) == "~[秋]\n");
}

BOOST_AUTO_TEST_CASE(empty_books_are_alike) {
  BOOST_TEST(!diff(book({}), book({})).differs());
  BOOST_TEST(told(diff(book({}), book({essay("a", {first})}))) == "new:+\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
