#include "layout/breaks.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include "layout/protrusion.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace casebound::layout {

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using TextPointer = std::unique_ptr<UText, CloseText>;

icu::BreakIterator& line_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw environment_error("icu-data", "", "ICU's line breaking data cannot be read");
    return made;
  }();
  return *iterator;
}

char32_t character_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

char32_t character_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  do --offset;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return next_code_point(text, offset);
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c));
}
bool is_mark(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

/// The word that ends at `end`, without what opens it.
std::string_view word_before(std::string_view text, std::size_t end) {
  const auto space = text.substr(0, end).find_last_of(" (");
  return space == std::string_view::npos ? text.substr(0, end) : text.substr(space + 1, end - space - 1);
}

/// A title or an initial goes with the name after it; a number goes with its unit.
bool holds_next(std::string_view word, char32_t next) {
  constexpr std::array<std::string_view, 14> titles = {"Mr.", "Mrs.", "Ms.",  "Dr.",  "Prof.", "St.", "No.",
                                                       "p.",  "pp.",  "vol.", "Vol.", "Fig.",  "г.",  "№"};
  if (std::find(titles.begin(), titles.end(), word) != titles.end()) return true;
  const bool initial = count_code_points(word) == 2 && word.ends_with('.') &&
                       u_isupper(static_cast<UChar32>(character_at(word, 0)));
  return initial && u_isupper(static_cast<UChar32>(next));
}

bool is_unit(std::string_view text, std::size_t offset) {
  constexpr std::array<std::string_view, 11> units = {"pt", "mm",  "cm",       "km",      "kg",     "MB",
                                                      "KB", "dpi", "per cent", "percent", "million"};
  return std::any_of(units.begin(), units.end(),
                     [&](std::string_view unit) { return text.substr(offset).starts_with(unit); });
}

/// The trade's own rules, beyond UAX 14: is the break before `offset` to be withheld?
bool is_withheld(std::string_view text, std::size_t offset) {
  const char32_t next = character_at(text, offset);
  const bool after_space = offset > 0 && text[offset - 1] == ' ';
  if (after_space) {
    const auto word = word_before(text, offset - 1);
    return holds_next(word, next) ||
           (!word.empty() && is_digit(character_before(word, word.size())) && is_unit(text, offset));
  }
  const char32_t previous = character_before(text, offset);
  if (next == U'—' || next == U'–') return true;
  if (previous == U'—' && (next == U'”' || next == U'’')) return true;
  if (previous == U'-' && is_digit(next)) return true;                            // mid-1980s
  if (previous == U'-') return count_code_points(word_before(text, offset)) < 3;  // e-mail
  return false;
}

std::uint32_t digest(std::string_view word) {
  std::uint32_t value = 2166136261U;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, i));
    if (!u_isalnum(c)) continue;
    value = (value ^ static_cast<std::uint32_t>(u_tolower(c))) * 16777619U;
    ++letters;
  }
  return letters >= 4 ? value : 0;
}

/// Walks over a text's words and notes the places.
class Finder {
 public:
  Finder(const ShapedText& text, const std::vector<Piece>& pieces, const style::ComputedStyle& style,
         Length measure, Shaper& shaper, Hyphenator& hyphenator)
      : text_(text),
        pieces_(pieces),
        style_(style),
        measure_(measure),
        shaper_(shaper),
        hyphenator_(hyphenator) {}

  std::vector<BreakPoint> run() {
    add({BreakPoint::Kind::space, 0, 0, {}, {}, {}, {}});
    find_opportunities();
    Length glue;
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      const Word& word = text_.words[i];
      inside(word, glue);
      const Length after = glue + word.space_width;
      if (is_opportunity(word.end + (word.space ? 1U : 0U))) between(i, glue, after);
      glue = after;
    }
    end(glue);
    std::stable_sort(points_.begin(), points_.end(),
                     [](const auto& a, const auto& b) { return a.offset < b.offset; });
    finish_edges();
    return std::move(points_);
  }

 private:
  std::string_view text() const { return text_.text; }
  const Piece& piece(const Word& word) const { return pieces_[word.piece]; }
  void add(BreakPoint point) { points_.push_back(point); }

  void find_opportunities() {
    if (style_.white_space == style::WhiteSpace::nowrap || style_.white_space == style::WhiteSpace::pre)
      return;
    UErrorCode status = U_ZERO_ERROR;
    const TextPointer input(
        utext_openUTF8(nullptr, text_.text.data(), static_cast<std::int64_t>(text_.text.size()), &status));
    auto& iterator = line_iterator();
    iterator.setText(input.get(), status);
    iterator.first();
    for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      const auto offset = static_cast<std::uint32_t>(at);
      if (offset < text_.text.size() && !is_withheld(text_.text, offset)) opportunities_.push_back(offset);
    }
  }

  bool is_opportunity(std::uint32_t offset) const {
    return std::binary_search(opportunities_.begin(), opportunities_.end(), offset);
  }

  /// A break at the end of word i, whether a space follows or not.
  void between(std::size_t i, Length glue, Length after) {
    const Word& word = text_.words[i];
    const auto kind = word.space                                   ? BreakPoint::Kind::space
                      : character_before(text(), word.end) == U'-' ? BreakPoint::Kind::explicit_hyphen
                                                                   : BreakPoint::Kind::inside_word;
    const std::uint32_t offset = word.end + (word.space ? 1U : 0U);
    add({kind, offset, word.end, word.x + word.width, word.x + word.width + word.space_width, glue, after});
  }

  void end(Length glue) {
    const auto size = static_cast<std::uint32_t>(text_.text.size());
    const Length x = text_.words.empty() ? Length() : text_.words.back().x + text_.words.back().width;
    const Length last_space = text_.words.empty() ? Length() : text_.words.back().space_width;
    while (!points_.empty() && points_.back().offset == size && size > 0) points_.pop_back();
    add({BreakPoint::Kind::end, size, size, x, x, glue - last_space, glue});
  }

  // ---- inside words

  void inside(const Word& word, Length glue) {
    const auto from = std::upper_bound(opportunities_.begin(), opportunities_.end(), word.begin);
    for (auto it = from; it != opportunities_.end() && *it < word.end; ++it)
      cut(word, *it, kind_at(*it), glue);
    for (const auto offset : text_.soft_hyphens) {
      if (offset > word.begin && offset < word.end) cut(word, offset, BreakPoint::Kind::hyphen, glue);
    }
    if (hyphenates(word)) hyphenate(word, glue);
    if (word.width > measure_) cut_anywhere(word, glue);
  }

  BreakPoint::Kind kind_at(std::uint32_t offset) const {
    return character_before(text(), offset) == U'-' ? BreakPoint::Kind::explicit_hyphen
                                                    : BreakPoint::Kind::inside_word;
  }

  bool hyphenates(const Word& word) const {
    return piece(word).style->hyphens == style::Hyphens::auto_ &&
           style_.text_align == style::TextAlign::justify;
  }

  /// Hyphenates each run of letters in the word.
  void hyphenate(const Word& word, Length glue) {
    std::size_t begin = word.begin;
    while (begin < word.end) {
      std::size_t end = begin;
      while (end < word.end) {
        std::size_t next = end;
        const char32_t c = next_code_point(text(), next);
        if (!is_letter(c) && !is_mark(c)) break;
        end = next;
      }
      if (end > begin) hyphenate_letters(word, begin, end, glue);
      begin = end;
      if (begin < word.end) next_code_point(text(), begin);
    }
  }

  void hyphenate_letters(const Word& word, std::size_t begin, std::size_t end, Length glue) {
    const bool hyphened = character_before(text(), begin) == U'-' || character_at(text(), end) == U'-';
    const bool elided = character_at(text(), end) == U'’' || character_before(text(), begin) == U'.';
    if (hyphened || elided) return;
    const auto letters = text().substr(begin, end - begin);
    for (const auto point : hyphenator_.points(letters, piece(word).language, style_.hyphenate_limit_chars)) {
      cut(word, static_cast<std::uint32_t>(begin + point), BreakPoint::Kind::hyphen, glue);
    }
  }

  /// Where nothing else helps: between any two characters.
  void cut_anywhere(const Word& word, Length glue) {
    for (std::size_t at = word.begin; at < word.end;) {
      next_code_point(text(), at);
      if (at >= word.end || is_mark(character_at(text(), at))) continue;
      cut(word, static_cast<std::uint32_t>(at), BreakPoint::Kind::inside_word, glue);
    }
  }

  void cut(const Word& word, std::uint32_t offset, BreakPoint::Kind kind, Length glue) {
    Length head;
    for (const auto& glyph : glyphs_of(word)) {
      if (glyph.cluster < offset - word.begin) head += glyph.advance;
    }
    const Length hyphen =
        kind == BreakPoint::Kind::hyphen ? shaper_.run("-", piece(word), word.face).width() : Length();
    add({kind, offset, offset, word.x + head + hyphen, word.x + head, glue, glue});
  }

  const std::vector<Glyph>& glyphs_of(const Word& word) {
    if (shaped_word_ != &word) {
      shaped_word_ = &word;
      shaped_ = shaper_.run(text().substr(word.begin, word.end - word.begin), piece(word), word.face).glyphs;
    }
    return shaped_;
  }

  // ---- edges

  /// Lets the characters at the line's edges stand out, and notes the words there.
  void finish_edges() {
    for (auto& point : points_) {
      const auto last = word_before(text(), point.line_end);
      const char32_t ending = character_before(text(), point.line_end);
      point.at_dash = ending == U'—' || ending == U'–' || ending == U'/' || ending == U'…';
      point.last_word = digest(last);
      const auto rest = text().substr(point.offset);
      point.next_word = digest(rest.substr(0, rest.find(' ')));
      if (!style_.hanging_punctuation || style_.text_align != style::TextAlign::justify) continue;
      const char32_t final =
          point.kind == BreakPoint::Kind::hyphen ? U'-' : character_before(text(), point.line_end);
      point.end_x -= width_of(final, point.line_end).scaled(protrusion(final).right);
      const char32_t first = character_at(text(), point.offset);
      point.start_x += width_of(first, point.offset).scaled(protrusion(first).left);
    }
  }

  Length width_of(char32_t character, std::uint32_t offset) {
    if (protrusion(character).left == 0 && protrusion(character).right == 0) return {};
    const auto at = std::lower_bound(text_.words.begin(), text_.words.end(), offset,
                                     [](const Word& word, std::uint32_t place) { return word.end < place; });
    if (at == text_.words.end()) return {};
    std::string one;
    append_utf8(one, character);
    return shaper_.run(one, piece(*at), at->face).width();
  }

  const ShapedText& text_;
  const std::vector<Piece>& pieces_;
  const style::ComputedStyle& style_;
  Length measure_;
  Shaper& shaper_;
  Hyphenator& hyphenator_;
  std::vector<std::uint32_t> opportunities_;
  std::vector<BreakPoint> points_;
  const Word* shaped_word_ = nullptr;
  std::vector<Glyph> shaped_;
};

}  // namespace

std::vector<BreakPoint> find_breaks(const ShapedText& text, const std::vector<Piece>& pieces,
                                    const style::ComputedStyle& style, Length measure, Shaper& shaper,
                                    Hyphenator& hyphenator) {
  return Finder(text, pieces, style, measure, shaper, hyphenator).run();
}

}  // namespace casebound::layout
