#include "layout/phrases.h"

#include "casebound/base/text.h"

#include "layout/fixture.h"
#include "layout/shape.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

using namespace casebound;
using namespace casebound::tests;

BOOST_AUTO_TEST_SUITE(phrases_from_right_to_left)

namespace {

/// A phrase in another language, between other words.
Inline phrase(const std::string& language, Inlines children) {
  return {{}, Span{{}, {}, language, std::move(children)}};
}

Inline phrase(const std::string& language, const std::string& text) {
  return phrase(language, text_inlines(text));
}

Inline words(const std::string& text) {
  return text_inlines(text).front();
}

Block paragraph_of(Inlines inlines) {
  return {{}, {}, Paragraph{ParagraphRole::body, std::move(inlines)}};
}

const std::string plain_lines = "p { text-indent: 0; text-align: left } .title { display: none }";

/// What stands on a baseline: a line's text in the order of the items, and its characters from left to right.
struct SeenText {
  std::string read, seen;
};

/// Characters with the places where their glyphs begin.
void place_characters(const layout::GlyphRun& run, std::vector<std::pair<Length, std::string>>& out) {
  Length x = run.origin.x;
  for (const auto& glyph : run.glyphs) {
    std::size_t end = glyph.cluster;
    next_code_point(run.text, end);
    out.emplace_back(x, run.text.substr(glyph.cluster, end - glyph.cluster));
    x += glyph.advance;
  }
}

bool is_wanted(const layout::PageItem& item, bool furniture) {
  return std::holds_alternative<layout::GlyphRun>(item.content) && (item.structure < 0) == furniture;
}

/// The lines of all pages, spaces at their ends left out.
std::vector<SeenText> lines_of(const layout::Pages& pages, bool furniture = false) {
  std::vector<SeenText> out;
  for (const auto& page : pages.pages) {
    std::vector<std::pair<Length, std::vector<const layout::GlyphRun*>>> lines;
    for (const auto& item : page.items) {
      if (!is_wanted(item, furniture)) continue;
      const auto& run = std::get<layout::GlyphRun>(item.content);
      if (lines.empty() || lines.back().first != run.origin.y) lines.push_back({run.origin.y, {}});
      lines.back().second.push_back(&run);
    }
    for (const auto& [y, runs] : lines) {
      SeenText line;
      std::vector<std::pair<Length, std::string>> places;
      for (const auto* run : runs) {
        line.read += run->text;
        place_characters(*run, places);
      }
      std::stable_sort(places.begin(), places.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& [x, character] : places) line.seen += character;
      line.seen = trim(line.seen);
      out.push_back(std::move(line));
    }
  }
  return out;
}

std::vector<SeenText> lines_of(Inlines inlines, const std::string& css = plain_lines) {
  return lines_of(typeset(book_of({paragraph_of(std::move(inlines))}), css).pages);
}

/// The only line of a paragraph, from left to right.
std::string seen(Inlines inlines) {
  const auto lines = lines_of(std::move(inlines));
  BOOST_REQUIRE(lines.size() == 1U);
  return lines.front().seen;
}

// ---- what ICU makes of a text with the marks of isolates

std::string with_marks(const Inlines& inlines) {
  std::string out;
  for (const auto& inline_ : inlines) {
    if (const auto* text = std::get_if<Text>(&inline_.value)) out += text->text;
    const auto* span = std::get_if<Span>(&inline_.value);
    if (span == nullptr) continue;
    const char* begin = span->language == "en" ? "\u2066" : "\u2067";
    out += begin + with_marks(span->children) + "\u2069";
  }
  return out;
}

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_mark(char16_t unit) {
  return unit >= 0x2066 && unit <= 0x2069;
}

/// Lines that hold `read` one after the other, marks not counted, as UAX 9 orders their characters.
std::vector<std::string> ordered(const Inlines& inlines, const std::vector<SeenText>& lines) {
  const auto text = icu::UnicodeString::fromUTF8(with_marks(inlines));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, CloseBidi> whole(ubidi_open()), line(ubidi_open());
  ubidi_setPara(whole.get(), text.getBuffer(), text.length(), 0, nullptr, &status);
  std::vector<std::string> out;
  std::int32_t at = 0;
  for (const auto& wanted : lines) {
    const std::int32_t begin = at;
    const auto size = icu::UnicodeString::fromUTF8(wanted.read).length();
    for (std::int32_t seen = 0; at < text.length() && (seen < size || is_mark(text[at])); ++at)
      if (!is_mark(text[at])) ++seen;
    ubidi_setLine(whole.get(), begin, at, line.get(), &status);
    std::vector<char16_t> turned(static_cast<std::size_t>(at - begin) + 1);
    const auto count =
        ubidi_writeReordered(line.get(), turned.data(), static_cast<std::int32_t>(turned.size()),
                             UBIDI_REMOVE_BIDI_CONTROLS, &status);
    BOOST_REQUIRE(U_SUCCESS(status));
    out.emplace_back(trim(utf8(icu::UnicodeString(turned.data(), count))));
  }
  return out;
}

void check_order(const Inlines& inlines, const std::string& css = plain_lines) {
  const auto lines = lines_of(inlines, css);
  const auto expected = ordered(inlines, lines);
  BOOST_REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) BOOST_TEST(lines[i].seen == expected[i]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_exclamation_mark_stands_at_its_end_which_is_at_the_left) {
  BOOST_TEST(seen({words("Say "), phrase("he", "שלום, עולם!"), words(" aloud.")}) ==
             "Say !םלוע ,םולש aloud.");
}

BOOST_AUTO_TEST_CASE(without_a_language_a_mark_belongs_to_the_line) {
  BOOST_TEST(seen({words("Say שלום, עולם! aloud.")}) == "Say םלוע ,םולש! aloud.");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_begins_with_one_begins_at_the_left) {
  BOOST_TEST(seen({phrase("he", "שלום!"), words(" is said.")}) == "!םולש is said.");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_ends_in_one_ends_at_the_right) {
  BOOST_TEST(seen({words("We say "), phrase("he", "שלום!")}) == "We say !םולש");
}

BOOST_AUTO_TEST_CASE(question_marks_brackets_and_quotation_marks_stand_where_they_are_read) {
  BOOST_TEST(seen({words("a "), phrase("he", "(„מה?”)."), words(" b")}) == "a .)”?המ„( b");
}

BOOST_AUTO_TEST_CASE(figures_run_from_left_to_right_in_it) {
  BOOST_TEST(seen({words("a "), phrase("he", "עמוד 123, שורה 45."), words(" b")}) ==
             "a .45 הרוש ,123 דומע b");
}

BOOST_AUTO_TEST_CASE(figures_alone_follow_one_another_from_right_to_left) {
  BOOST_TEST(seen({words("a "), phrase("he", "12, 34!"), words(" b")}) == "a !34 ,12 b");
}

BOOST_AUTO_TEST_CASE(a_latin_phrase_within_it_keeps_its_own_marks) {
  BOOST_TEST(seen({words("a "), phrase("he", {words("הוא אמר "), phrase("en", "Hello!"), words(" והלך.")}),
                   words(" b")}) == "a .ךלהו Hello! רמא אוה b");
}

BOOST_AUTO_TEST_CASE(two_beside_one_another_are_read_from_left_to_right) {
  BOOST_TEST(seen({phrase("he", "אחד!"), phrase("ar", "א")}) == "!דחאא");
  BOOST_TEST(seen({phrase("he", "אחד"), words(", "), phrase("he", "שתים")}) == "דחא, םיתש");
}

BOOST_AUTO_TEST_CASE(a_language_written_in_latin_letters_turns_nothing) {
  BOOST_TEST(seen({words("a "), phrase("he-Latn", "shalom, olam!"), words(" b")}) == "a shalom, olam! b");
}

BOOST_AUTO_TEST_CASE(emphasis_within_it_begins_no_phrase_of_its_own) {
  BOOST_TEST(seen({words("a "), phrase("he", {words("אחד "), {{}, Strong{{words("שתים")}}}, words("!")}),
                   words(" b")}) == "a !םיתש דחא b");
}

BOOST_AUTO_TEST_CASE(it_is_read_in_the_order_in_which_it_was_written_and_nothing_is_added) {
  const auto lines = lines_of({words("Say "), phrase("he", "שלום, עולם!"), words(" aloud.")});
  BOOST_TEST(lines.front().read == "Say שלום, עולם! aloud.");
}

BOOST_AUTO_TEST_CASE(its_words_are_as_wide_as_without_a_language) {
  const auto width = [](Inlines inlines) {
    const auto set = typeset(book_of({paragraph_of(std::move(inlines))}), plain_lines);
    const auto line = lines_on(set.pages.pages.at(0)).back();
    return (line.end - line.begin).units();
  };
  BOOST_TEST(width({words("Say שלום עולם aloud.")}) ==
             width({words("Say "), phrase("he", "שלום עולם"), words(" aloud.")}));
}

BOOST_AUTO_TEST_CASE(it_is_one_run_with_its_marks) {
  const auto set = typeset(book_of({paragraph_of({words("a "), phrase("he", "אחד, שתים!")})}), plain_lines);
  std::vector<std::string> runs;
  for (const auto& item : set.pages.pages.at(0).items)
    if (is_wanted(item, false)) runs.push_back(std::get<layout::GlyphRun>(item.content).text);
  BOOST_TEST(runs == (std::vector<std::string>{"a ", "אחד, שתים!"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(glyphs_stand_where_the_algorithm_puts_their_characters) {
  const std::vector<Inlines> tried = {
      {words("Say "), phrase("he", "שלום, עולם!"), words(" aloud.")},
      {phrase("he", "(א) 1, 2–3 ב: «ג»; 45%!"), words(" (b).")},
      {words("1 "), phrase("he", "2 א 3"), words(" 4 "), phrase("ar", "5 ב 6!"), words("7")},
      {words("x "),
       phrase("he", {words("אב, "), phrase("en", {words("cd! "), phrase("he", "הו? ז"), words(" (ef)")}),
                     words(" חט."), phrase("en", "g"), phrase("en", "h.")}),
       words("!")},
      {phrase("he", {phrase("en", "a b!")}), phrase("he", "א"), phrase("he", "ב"), words(" c")}};
  for (const auto& inlines : tried) check_order(inlines);
}

BOOST_AUTO_TEST_CASE(it_goes_over_the_ends_of_lines_with_what_is_read_first) {
  Inlines inlines = {words("A line of words, then ")};
  std::string hebrew;
  for (int i = 0; i < 12; ++i) hebrew += "בראשית ברא אלהים, את 7 השמים! ";
  inlines.push_back(
      phrase("he", {words(hebrew), phrase("en", "and a stretch of Latin words (with 1, 2, 3 sorts)!"),
                    words(" " + hebrew + "סוף.")}));
  inlines.push_back(words(" And it ends."));
  for (const std::string align : {"left", "justify", "center", "right"})
    check_order(inlines, "p { text-indent: 0; text-align: " + align +
                             " } .title { display: none } @page { size: 300pt 400pt; margin: 50pt }");
}

BOOST_AUTO_TEST_CASE(lines_that_it_fills_are_no_wider_than_their_measure) {
  std::string hebrew;
  for (int i = 0; i < 12; ++i) hebrew += "בראשית ברא אלהים, את 7 abc השמים! ";
  const auto set = typeset(book_of({paragraph_of({words("Then "), phrase("he", hebrew), words("end.")})}),
                           "p { text-indent: 0; text-align: justify } .title { display: none } "
                           "@page { size: 300pt 400pt; margin: 50pt }");
  auto lines = lines_on(set.pages.pages.at(0));
  BOOST_REQUIRE(lines.size() > 4U);
  lines.pop_back();
  for (const auto& line : lines) {
    BOOST_TEST(line.begin.points() > 49);
    BOOST_TEST(line.end.points() > 248);
    BOOST_TEST(line.end.points() < 251);
  }
}

BOOST_AUTO_TEST_CASE(headings_notes_cells_and_captions_have_them_too) {
  const Inlines inlines = {words("Say "), phrase("he", "שלום!"), words(" aloud")};
  Table table;
  table.columns.resize(1);
  table.caption = inlines;
  TableRow row;
  row.cells.push_back({inlines});
  table.rows.push_back(std::move(row));
  const auto set = typeset(book_of({{{}, "h", Heading{2, inlines}}, {{}, "t", std::move(table)}}));
  int found = 0;
  for (const auto& line : lines_of(set.pages)) {
    const bool is_one = line.read.find("שלום") != line.read.npos;
    if (!is_one) continue;
    ++found;
    BOOST_TEST(line.seen.find("!םולש") != line.seen.npos, line.seen);
  }
  BOOST_TEST(found == 3);
}

BOOST_AUTO_TEST_CASE(a_running_head_repeats_it_as_the_heading_has_it) {
  const auto set =
      typeset(book_of({{{}, "h", Heading{2, {words("Say "), phrase("he", "שלום, עולם!"), words(" aloud")}}}}),
              "h2 { string-set: head content() } @page { @top-left { content: 'On ' string(head) } }");
  const auto lines = lines_of(set.pages, true);
  BOOST_REQUIRE(lines.size() == 1U);
  BOOST_TEST(lines.front().seen == "On Say !םלוע ,םולש aloud");
  BOOST_TEST(lines.front().read.find("\u2067") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_running_head_that_an_attribute_says_has_the_phrases_of_the_title) {
  Book book = book_of({paragraph("Text.")});
  book.divisions.front().title = "Say שלום! aloud";
  std::get<Heading>(book.divisions.front().blocks.front().value).inlines = {
      words("Say "), phrase("he", "שלום!"), words(" aloud")};
  const std::string head =
      "section { string-set: head attr(data-running) } @page { @top-left { content: string(head) } }";
  BOOST_TEST(lines_of(typeset(book, head).pages, true).front().seen == "Say !םולש aloud");
  book.divisions.front().title = "Say שלום! loudly";
  BOOST_TEST(lines_of(typeset(book, head).pages, true).front().seen == "Say םולש! loudly");
}

BOOST_AUTO_TEST_CASE(dots_that_lead_to_a_page_number_begin_after_a_title_that_ends_in_one) {
  const auto set = typeset(book_of({paragraph_of({words("Title "), phrase("he", "אחד שתים שלוש")})}),
                           plain_lines + " p::after { content: leader('.') '12' }");
  Length end_of_words, first_dot = layout::any_width;
  for (const auto& item : set.pages.pages.at(0).items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run == nullptr) continue;
    if (run->text == ".") first_dot = std::min(first_dot, run->origin.x);
    Length end = run->origin.x;
    for (const auto& glyph : run->glyphs) end += glyph.advance;
    if (run->text != "." && run->text != "12") end_of_words = std::max(end_of_words, end);
  }
  BOOST_TEST(first_dot.points() > end_of_words.points());
  BOOST_TEST((first_dot < layout::any_width));
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_all_in_such_a_language_begins_and_ends_at_the_right) {
  std::string hebrew;
  for (int i = 0; i < 4; ++i) hebrew += "בראשית ברא אלהים, את השמים! ";
  const auto set = typeset(book_of({paragraph_of({phrase("he", hebrew + "סוף.")}), paragraph("Latin.")}),
                           "p { text-indent: 20pt; text-align: justify } .title { display: none } "
                           "@page { size: 300pt 400pt; margin: 50pt }");
  const auto lines = lines_on(set.pages.pages.at(0));
  BOOST_REQUIRE(lines.size() >= 3U);
  BOOST_TEST(std::abs(lines.front().end.points() - 230) < .5);
  BOOST_TEST(std::abs(lines[lines.size() - 2].end.points() - 250) < .5);
  BOOST_TEST(lines[lines.size() - 2].begin.points() > 52);
  BOOST_TEST(std::abs(lines.back().begin.points() - 70) < .5);
}

BOOST_AUTO_TEST_CASE(an_essay_in_such_a_language_begins_its_lines_at_the_right) {
  Book book = book_of({paragraph_of({words("אחד, שתים!")})});
  book.divisions.front().language = "he";
  const auto set = typeset(book,
                           "p { text-align: justify } .title { display: none } "
                           "@page { size: 300pt 400pt; margin: 50pt }");
  const auto lines = lines_of(set.pages);
  BOOST_REQUIRE(lines.size() == 1U);
  BOOST_TEST(lines.front().seen == "!םיתש ,דחא");
  BOOST_TEST(std::abs(lines_on(set.pages.pages.at(0)).back().end.points() - 250) < .1);
}

BOOST_AUTO_TEST_CASE(the_bullets_of_a_list_in_such_a_language_stand_at_the_right_of_its_words) {
  ListItem item;
  item.blocks.push_back(paragraph_of({words("אחד.")}));
  List list;
  list.items.push_back(std::move(item));
  Book book = book_of({{{}, "list", std::move(list)}});
  book.divisions.front().language = "he";
  const auto lines = lines_of(typeset(book, "ul { margin-left: 30pt } .title { display: none }").pages);
  BOOST_REQUIRE(lines.size() == 1U);
  BOOST_TEST(lines.front().seen == ".דחא•");
}

BOOST_AUTO_TEST_CASE(marks_of_isolates_take_a_text_apart) {
  const auto parts = layout::without_marks("a \u2067ב \u2066c\u2069!\u2069 d");
  BOOST_REQUIRE(parts.size() == 5U);
  const std::vector<std::string> texts = {"a ", "ב ", "c", "!", " d"};
  const std::vector<std::size_t> depths = {0, 1, 2, 1, 0};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    BOOST_TEST(parts[i].text == texts[i]);
    BOOST_TEST(parts[i].phrases.size() == depths[i]);
  }
}

BOOST_AUTO_TEST_CASE(an_isolate_within_one_of_its_own_direction_runs_as_that_does) {
  const auto parts = layout::without_marks("\u2067\u2067א\u2069\u2069");
  BOOST_REQUIRE(parts.size() == 1U);
  BOOST_TEST(layout::is_right_to_left(parts.front().phrases));
}

BOOST_AUTO_TEST_CASE(an_end_without_a_beginning_is_text) {
  const auto parts = layout::without_marks("a\u2069b");
  BOOST_REQUIRE(parts.size() == 1U);
  BOOST_TEST(parts.front().text == "a\u2069b");
}

BOOST_AUTO_TEST_SUITE_END()
