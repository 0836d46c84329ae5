#include "layout/breaks.h"

#include "casebound/base/text.h"

#include "layout/characters.h"
#include "layout/line_break.h"
#include "layout/protrusion.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_mark(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
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

/// How wide the beginnings of a word are, up to each of its clusters.
class Beginnings {
 public:
  Beginnings() = default;
  explicit Beginnings(std::vector<Glyph> glyphs) {
    std::stable_sort(glyphs.begin(), glyphs.end(),
                     [](const Glyph& a, const Glyph& b) { return a.cluster < b.cluster; });
    for (const auto& glyph : glyphs) {
      if (clusters_.empty() || clusters_.back() != glyph.cluster) {
        clusters_.push_back(glyph.cluster);
        widths_.push_back(total_);
      }
      total_ += glyph.advance;
    }
  }

  /// Byte offsets in the word where a cluster begins.
  const std::vector<std::uint32_t>& clusters() const { return clusters_; }

  Length width(std::uint32_t offset) const {
    const auto at = std::lower_bound(clusters_.begin(), clusters_.end(), offset) - clusters_.begin();
    return static_cast<std::size_t>(at) == widths_.size() ? total_ : widths_[static_cast<std::size_t>(at)];
  }

 private:
  std::vector<std::uint32_t> clusters_;
  std::vector<Length> widths_;
  Length total_;
};

/// Walks over a text's words and notes the places.
class Finder {
 public:
  Finder(const ShapedText& text, const std::vector<Piece>& pieces, const style::ComputedStyle& style,
         Length measure, Shaper& shaper, Hyphenator& hyphenator)
      : text_(text),
        pieces_(pieces),
        style_(style),
        room_(measure - std::max(style.text_indent, Length())),
        shaper_(shaper),
        hyphenator_(hyphenator),
        addresses_(find_addresses(text.text)) {}

  std::vector<BreakPoint> run() {
    if (wraps()) opportunities_ = line_breaks(text_.text, addresses_);
    add_glue();
    add({BreakPoint::Kind::space, 0, 0, {}, {}, {}, {}});
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      inside(i);
      if (is_opportunity(next_offset(i))) between(i);
    }
    end();
    sort();
    if (wraps()) cut_what_is_too_wide();
    finish_edges();
    return std::move(points_);
  }

 private:
  std::string_view text() const { return text_.text; }
  const Piece& piece(const Word& word) const { return pieces_[word.piece]; }
  void add(BreakPoint point) { points_.push_back(point); }

  bool wraps() const {
    return style_.white_space != style::WhiteSpace::nowrap && style_.white_space != style::WhiteSpace::pre;
  }

  void add_glue() {
    glue_before_.emplace_back();
    for (const auto& word : text_.words) glue_before_.push_back(glue_before_.back() + word.space_width);
  }

  void sort() {
    std::stable_sort(points_.begin(), points_.end(),
                     [](const auto& a, const auto& b) { return a.offset < b.offset; });
  }

  bool is_opportunity(std::uint32_t offset) const {
    return std::binary_search(opportunities_.begin(), opportunities_.end(), offset);
  }

  /// Where what follows word i begins.
  std::uint32_t next_offset(std::size_t i) const { return text_.words[i].end + text_.words[i].space; }

  /// A break at the end of word i, whether a space follows or not.
  void between(std::size_t i) {
    const Word& word = text_.words[i];
    const Length x = word.x + word.width;
    const auto kind = word.space > 0 ? BreakPoint::Kind::space : kind_at(word.end);
    add({kind, next_offset(i), word.end, x, x + word.space_width, glue_before_[i], glue_before_[i + 1]});
  }

  void end() {
    const auto size = static_cast<std::uint32_t>(text_.text.size());
    const Length x = text_.words.empty() ? Length() : text_.words.back().x + text_.words.back().width;
    const Length last_space = text_.words.empty() ? Length() : text_.words.back().space_width;
    const Length glue = glue_before_.back();
    while (!points_.empty() && points_.back().offset == size && size > 0) points_.pop_back();
    add({BreakPoint::Kind::end, size, size, x, x, glue - last_space, glue});
  }

  // ---- inside words

  void inside(std::size_t i) {
    const Word& word = text_.words[i];
    const auto from = std::upper_bound(opportunities_.begin(), opportunities_.end(), word.begin);
    for (auto it = from; it != opportunities_.end() && *it < word.end; ++it) cut(i, *it, kind_at(*it));
    for (const auto offset : text_.soft_hyphens) {
      if (offset > word.begin && offset < word.end) cut(i, offset, BreakPoint::Kind::hyphen);
    }
    if (hyphenates(word)) hyphenate(i);
  }

  BreakPoint::Kind kind_at(std::uint32_t offset) const {
    if (is_inside(addresses_, offset)) return BreakPoint::Kind::address;
    return character_before(text(), offset) == U'-' ? BreakPoint::Kind::explicit_hyphen
                                                    : BreakPoint::Kind::inside_word;
  }

  bool hyphenates(const Word& word) const {
    return piece(word).style->hyphens == style::Hyphens::auto_ &&
           style_.text_align == style::TextAlign::justify;
  }

  /// Hyphenates each run of letters in word i.
  void hyphenate(std::size_t i) {
    const Word& word = text_.words[i];
    std::size_t begin = word.begin;
    while (begin < word.end) {
      std::size_t end = begin;
      while (end < word.end) {
        std::size_t next = end;
        const char32_t c = next_code_point(text(), next);
        if (!is_letter(c) && !is_mark(c)) break;
        end = next;
      }
      if (end > begin) hyphenate_letters(i, begin, end);
      begin = end;
      if (begin < word.end) next_code_point(text(), begin);
    }
  }

  void hyphenate_letters(std::size_t i, std::size_t begin, std::size_t end) {
    const bool hyphened = character_before(text(), begin) == U'-' || character_at(text(), end) == U'-';
    const bool elided = character_at(text(), end) == U'’' || character_before(text(), begin) == U'.';
    if (hyphened || elided) return;
    const auto letters = text().substr(begin, end - begin);
    const auto& language = piece(text_.words[i]).language;
    for (const auto point : hyphenator_.points(letters, language, style_.hyphenate_limit_chars))
      cut(i, static_cast<std::uint32_t>(begin + point), BreakPoint::Kind::hyphen);
  }

  /// In word i before `offset`. An address takes no hyphen.
  void cut(std::size_t i, std::uint32_t offset, BreakPoint::Kind kind) {
    const Word& word = text_.words[i];
    const bool hyphened = kind == BreakPoint::Kind::hyphen;
    if (hyphened && is_inside(addresses_, offset)) return;
    const Length x = word.x + beginnings(word).width(offset - word.begin);
    const Length hyphen = hyphened ? shaper_.run("-", piece(word), word.face).width() : Length();
    add({kind, offset, offset, x + hyphen, x, glue_before_[i], glue_before_[i]});
  }

  const Beginnings& beginnings(const Word& word) {
    if (measured_word_ != &word) {
      measured_word_ = &word;
      const auto letters = text().substr(word.begin, word.end - word.begin);
      beginnings_ = Beginnings(shaper_.run(letters, piece(word), word.face).glyphs);
    }
    return beginnings_;
  }

  // ---- where nothing else helps

  /// Between any two clusters of what has no break and is wider than a line.
  void cut_what_is_too_wide() {
    const std::size_t found = points_.size();
    for (std::size_t p = 1; p < found; ++p) {
      const BreakPoint from = points_[p - 1], to = points_[p];
      if (to.end_x - from.start_x > room_) cut_anywhere(from.offset, to.line_end);
    }
    if (points_.size() > found) sort();
  }

  void cut_anywhere(std::uint32_t begin, std::uint32_t end) {
    auto word = std::upper_bound(text_.words.begin(), text_.words.end(), begin,
                                 [](std::uint32_t offset, const Word& it) { return offset < it.end; });
    for (; word != text_.words.end() && word->begin < end; ++word) {
      const auto i = static_cast<std::size_t>(word - text_.words.begin());
      for (const auto cluster : beginnings(*word).clusters()) {
        const auto offset = word->begin + cluster;
        if (cluster > 0 && offset > begin && offset < end) cut(i, offset, BreakPoint::Kind::inside_word);
      }
      if (next_offset(i) > begin && word->end < end) between(i);
    }
  }

  // ---- edges

  /// Lets the characters at the line's edges stand out, and notes the words there.
  void finish_edges() {
    for (auto& point : points_) {
      const auto last = word_before(text(), point.line_end);
      const char32_t ending = character_before(text(), point.line_end);
      point.at_dash = ending == U'—' || ending == U'–' || ending == U'/' || ending == U'…';
      point.last_word = digest(last);
      const auto rest = text().substr(point.offset, longest_word);
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
  Length room_;  ///< of the narrowest line
  Shaper& shaper_;
  Hyphenator& hyphenator_;
  std::vector<Address> addresses_;
  std::vector<std::uint32_t> opportunities_;
  std::vector<Length> glue_before_;  ///< each word, and the end
  std::vector<BreakPoint> points_;
  const Word* measured_word_ = nullptr;
  Beginnings beginnings_;
};

}  // namespace

std::vector<BreakPoint> find_breaks(const ShapedText& text, const std::vector<Piece>& pieces,
                                    const style::ComputedStyle& style, Length measure, Shaper& shaper,
                                    Hyphenator& hyphenator) {
  return Finder(text, pieces, style, measure, shaper, hyphenator).run();
}

}  // namespace casebound::layout
