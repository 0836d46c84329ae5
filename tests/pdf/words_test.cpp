// Words that are written once and shown wherever they stand: where each of their glyphs stands, and what they
// say.
#include "casebound/layout/words.h"

#include "pdf/fixture.h"

#include <cmath>
#include <deque>
#include <regex>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using namespace casebound::tests;

namespace {

/// Words as a fount has them, and runs that are made of them.
class Type {
 public:
  explicit Type(std::string family = "EB Garamond", std::vector<std::string> features = {"-liga"})
      : family_(std::move(family)), features_(std::move(features)) {}

  const layout::WordForm& word(const std::string& text) { return keep(run_of(text, family_, features_)); }

  /// With a glyph more that stands for the same character as the first one.
  const layout::WordForm& word_taken_apart(const std::string& text) {
    layout::GlyphRun run = run_of(text, family_, features_);
    run.glyphs.insert(run.glyphs.begin(), run.glyphs.front());
    return keep(std::move(run));
  }

  const layout::WordForm& raised_word(const std::string& text) {
    layout::GlyphRun run = run_of(text, family_, features_);
    run.glyphs.front().y_offset = 2.5_pt;
    return keep(std::move(run));
  }

  /// Whose first character has no glyph.
  const layout::WordForm& word_that_begins_with_nothing(const std::string& text) {
    layout::GlyphRun run = run_of(text, family_, features_);
    run.glyphs.erase(run.glyphs.begin());
    return keep(std::move(run));
  }

  layout::GlyphRun run(const std::vector<const layout::WordForm*>& words, int expansion = 0,
                       Length space = 4.25_pt) {
    layout::GlyphRun out = run_of("x", family_, features_);
    out.glyphs.clear();
    out.text.clear();
    out.expansion = expansion;
    for (const auto* word : words) {
      out.text += word->text;
      const bool stretches = word->text.ends_with(' ');
      out.words.emplace_back(*word, stretches ? space : Length(), Length());
    }
    return out;
  }

  layout::Pages book(const std::vector<layout::GlyphRun>& runs) {
    layout::Pages out = book_of({page_of(runs)});
    out.words = forms_.size();
    return out;
  }

 private:
  const layout::WordForm& keep(layout::GlyphRun run) {
    runs_.push_back(std::move(run));
    const layout::GlyphRun& kept = runs_.back();
    layout::WordForm form;
    form.text = kept.text;
    form.glyphs = kept.glyphs;
    form.number = static_cast<std::uint32_t>(forms_.size());
    for (const auto& glyph : kept.glyphs)
      (kept.text[glyph.cluster] == ' ' ? form.space_width : form.width) += glyph.advance;
    forms_.push_back(form);
    return forms_.back();
  }

  std::string family_;
  std::vector<std::string> features_;
  std::deque<layout::GlyphRun> runs_;
  std::deque<layout::WordForm> forms_;
};

layout::GlyphRun spelled(layout::GlyphRun run) {
  run.spell_out();
  return run;
}

std::vector<double> seen_places(const WrittenPdf& pdf) {
  const std::string trace = pdf.ask({"mutool", "trace", "@"});
  static const std::regex glyph("<g [^>]*x=\"([-0-9.]+)\"");
  std::vector<double> places;
  for (std::sregex_iterator it(trace.begin(), trace.end(), glyph), end; it != end; ++it)
    places.push_back(std::stod((*it)[1]));
  return places;
}

/// Within a thousandth of an em of where its glyphs stand when they are spelled out.
void check_places(Type& type, const layout::GlyphRun& run) {
  const std::vector<double> seen = seen_places(WrittenPdf(type.book({run})));
  const layout::GlyphRun wanted = spelled(run);
  BOOST_TEST((wanted.width() == run.width()));
  BOOST_REQUIRE_EQUAL(seen.size(), wanted.glyphs.size());
  Length pen = wanted.origin.x;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    BOOST_TEST(std::abs(seen[i] - pen.points()) <= run.size.points() / 1000 + 0.001);
    pen += wanted.glyphs[i].advance;
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_words)

BOOST_AUTO_TEST_CASE(glyphs_of_words_stand_in_their_places_at_any_expansion_and_space) {
  Type type;
  const std::vector<const layout::WordForm*> words = {&type.word("AVATAR "), &type.word("Tomorrow "),
                                                      &type.word("(To. "),   &type.word("(x) "),
                                                      &type.word("a\\b "),   &type.word("V.")};
  for (const int expansion : {0, -20, 17})
    for (const Length space : {3.1_pt, 6.003_pt}) check_places(type, type.run(words, expansion, space));
}

BOOST_AUTO_TEST_CASE(a_word_that_stands_twice_is_written_alike) {
  Type type;
  const auto* word = &type.word("Tomorrow ");
  // With a space as wide as the face's own, nothing stands between the words.
  const std::string plain =
      WrittenPdf(type.book({type.run({word, word, word}, 0, word->space_width)})).plain();
  const auto begin = plain.find(" Td\n[<") + 6, end = plain.find(">] TJ", begin);
  const std::string shown = plain.substr(begin, end - begin);
  BOOST_REQUIRE_EQUAL(shown.size() % 3, 0U);
  const std::string once = shown.substr(0, shown.size() / 3);
  BOOST_TEST(once.size() > 4 * word->text.size());  // kerned
  BOOST_TEST(shown == once + once + once);
}

BOOST_AUTO_TEST_CASE(words_say_what_their_glyphs_say) {
  Type type("Linux Libertine", {"smcp"});
  const std::vector<layout::GlyphRun> runs = {
      type.run({&type.word("Verso "), &type.word("VERSO "), &type.word("verso")}),
      type.run({&type.word("naïve "), &type.word("“cœur” "), &type.word("…")})};
  const std::string text = WrittenPdf(type.book(runs)).text();
  BOOST_TEST(text.find("Verso VERSO verso") != std::string::npos);
  BOOST_TEST(text.find("naïve “cœur” …") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_that_cannot_be_shown_as_one_string_are_shown_glyph_by_glyph) {
  Type type;
  for (const auto* word :
       {&type.word_taken_apart("odd "), &type.raised_word("odd "), &type.word("\uE001dd ")}) {
    BOOST_TEST_REQUIRE(word->glyphs.front().id != 0);
    const layout::GlyphRun run = type.run({&type.word("an "), word, &type.word("end")});
    const std::string in_words = WrittenPdf(type.book({run})).plain();
    BOOST_TEST(in_words == WrittenPdf(type.book({spelled(run)})).plain());
  }
}

BOOST_AUTO_TEST_CASE(the_glyph_before_a_word_says_its_first_character_if_that_has_no_glyph) {
  Type type;
  const layout::GlyphRun run =
      type.run({&type.word("an "), &type.word_that_begins_with_nothing("odd "), &type.word("end")});
  std::string text = WrittenPdf(type.book({run})).text();
  BOOST_TEST(text == WrittenPdf(type.book({spelled(run)})).text());
  std::erase_if(text,
                [](char c) { return c == ' ' || c == '\n' || c == '\f'; });  // poppler puts one before “dd”
  BOOST_TEST(text == "anoddend");
}

BOOST_AUTO_TEST_CASE(a_long_word_is_shown_whole) {
  Type type;
  constexpr std::size_t letters = 3000;
  const auto* word = &type.word(std::string(letters, 'n'));
  const std::string plain = WrittenPdf(type.book({type.run({word})})).plain();
  const std::size_t begin = plain.find("[<") + 2;
  const std::string code = plain.substr(begin, 4);
  std::string all;
  for (std::size_t i = 0; i < letters; ++i) all += code;
  BOOST_TEST(plain.substr(begin, all.size() + 1) == all + ">");
}

BOOST_AUTO_TEST_SUITE_END()
