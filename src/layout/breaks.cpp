#include "layout/breaks.h"

#include "casebound/base/text.h"

#include "layout/characters.h"
#include "layout/line_break.h"
#include "layout/protrusion.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

/// Walks over a text's words and notes the places.
class Finder {
 public:
  Finder(const ShapedText& text, const style::ComputedStyle& style, Length measure, PartOfParagraph part)
      : text_(text),
        style_(style),
        part_(part),
        hanging_(style),
        room_(measure - std::max(style.text_indent, Length())),
        addresses_(find_addresses(text.text)) {}

  std::vector<BreakPoint> run() {
    if (wraps()) opportunities_ = line_breaks(text_.text, addresses_);
    add_glue();
    points_.reserve(text_.words.size() * 2 + 2);
    add({BreakPoint::Kind::space, 0, 0, {}, {}, {}, {}, {}, 0, word_from(0)});
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      if (!wraps()) continue;
      inside(i);
      const bool name = parts_name(text(), next_offset(i));
      if (name || is_opportunity(next_offset(i))) between(i, name);
    }
    end();
    sort();
    if (wraps()) cut_what_is_too_wide();
    finish_edges();
    return std::move(points_);
  }

 private:
  std::string_view text() const { return text_.text; }
  void add(const BreakPoint& point) { points_.push_back(point); }

  bool wraps() const {
    return style_.white_space != style::WhiteSpace::nowrap && style_.white_space != style::WhiteSpace::pre;
  }

  void add_glue() {
    glue_before_.reserve(text_.words.size() + 1);
    glue_before_.emplace_back();
    for (const auto& word : text_.words) glue_before_.push_back(glue_before_.back() + word.space_width());
  }

  void sort() {
    const auto earlier = [](const BreakPoint& a, const BreakPoint& b) { return a.offset < b.offset; };
    if (!std::is_sorted(points_.begin(), points_.end(), earlier))
      std::stable_sort(points_.begin(), points_.end(), earlier);
  }

  /// Asked for words in their order.
  bool is_opportunity(std::uint32_t offset) {
    while (next_ < opportunities_.size() && opportunities_[next_] < offset) ++next_;
    return next_ < opportunities_.size() && opportunities_[next_] == offset;
  }

  /// Digests of the words at the edges of a break before word i: the words of lines, which may be several in
  /// the text where their style changes.
  std::uint32_t word_up_to(std::size_t i) const {
    if (i == 0) return 0;
    const Word& word = text_.words[i - 1];
    const bool whole = i == 1 || text_.words[i - 2].space > 0;
    return whole ? word.form->digest : digest(word_before(text(), word.end));
  }
  std::uint32_t word_from(std::size_t i) const {
    if (i == text_.words.size()) return 0;
    const Word& word = text_.words[i];
    const bool whole = word.space > 0 || i + 1 == text_.words.size();
    const auto rest = text().substr(word.begin, longest_word);
    return whole ? word.form->digest : digest(rest.substr(0, rest.find(' ')));
  }

  /// Where what follows word i begins.
  std::uint32_t next_offset(std::size_t i) const { return text_.words[i].end + text_.words[i].space; }

  /// A break at the end of word i, whether a space follows or not.
  void between(std::size_t i, bool name = false) {
    const Word& word = text_.words[i];
    const Length x = word.x + word.width();
    const auto kind = name             ? BreakPoint::Kind::name
                      : word.space > 0 ? BreakPoint::Kind::space
                                       : kind_at(word.end);
    add({kind,
         next_offset(i),
         word.end,
         x,
         x + word.space_width(),
         {},
         glue_before_[i],
         glue_before_[i + 1],
         word_up_to(i + 1),
         word_from(i + 1)});
  }

  void end() {
    const auto size = static_cast<std::uint32_t>(text_.text.size());
    const Length x = text_.words.empty() ? Length() : text_.words.back().x + text_.words.back().width();
    const Length last_space = text_.words.empty() ? Length() : text_.words.back().space_width();
    const Length glue = glue_before_.back();
    while (!points_.empty() && points_.back().offset == size && size > 0) points_.pop_back();
    add({BreakPoint::Kind::end,
         size,
         size,
         x,
         x,
         {},
         glue - last_space,
         glue,
         word_up_to(text_.words.size()),
         0});
  }

  // ---- inside words

  void inside(std::size_t i) {
    const Word& word = text_.words[i];
    is_opportunity(word.begin + 1);
    const auto from = opportunities_.begin() + static_cast<std::ptrdiff_t>(next_);
    for (auto it = from; it != opportunities_.end() && *it < word.end; ++it) cut(i, *it, kind_at(*it));
    const auto soft = std::upper_bound(text_.soft_hyphens.begin(), text_.soft_hyphens.end(), word.begin);
    for (auto it = soft; it != text_.soft_hyphens.end() && *it < word.end; ++it)
      cut(i, *it, BreakPoint::Kind::hyphen);
    hyphenate(i);
  }

  BreakPoint::Kind kind_at(std::uint32_t offset) const {
    if (is_inside(addresses_, offset)) return BreakPoint::Kind::address;
    return character_before(text(), offset) == U'-' ? BreakPoint::Kind::explicit_hyphen
                                                    : BreakPoint::Kind::inside_word;
  }

  bool wants_hyphens(const Word& word) const {
    return style_.text_align == style::TextAlign::justify || word.width() > room_;
  }

  /// Where its fount divides word i. What goes on in another face or style is one word with it.
  void hyphenate(std::size_t i) {
    const Word& word = text_.words[i];
    if (word.form->hyphens.empty() || !wants_hyphens(word)) return;
    const char32_t before = character_before(text(), word.begin), after = character_at(text(), word.end);
    if (before == U'-' || before == U'.' || after == U'-' || after == U'’') return;
    for (const auto& hyphen : word.form->hyphens) {
      const auto offset = word.begin + hyphen.offset;
      if (is_inside(addresses_, offset)) continue;
      add({BreakPoint::Kind::hyphen,
           offset,
           offset,
           word.x + hyphen.before,
           word.x + word.width() - hyphen.after,
           {},
           glue_before_[i],
           glue_before_[i]});
    }
  }

  /// In word i before `offset`. An address takes no hyphen.
  void cut(std::size_t i, std::uint32_t offset, BreakPoint::Kind kind) {
    const Word& word = text_.words[i];
    const bool hyphened = kind == BreakPoint::Kind::hyphen;
    if (hyphened && is_inside(addresses_, offset)) return;
    const Length x = word.x + word.form->width_up_to(offset - word.begin);
    const Length hyphen = hyphened ? word.fount->hyphen_width() : Length();
    add({kind, offset, offset, x + hyphen, x, {}, glue_before_[i], glue_before_[i]});
  }

  // ---- where nothing else helps

  /// Between any two clusters of what has no break and is wider than a line.
  void cut_what_is_too_wide() {
    const std::size_t found = points_.size();
    for (std::size_t p = 1; p < found; ++p) {
      const BreakPoint from = points_[p - 1], to = points_[p];
      const bool hyphened = to.kind == BreakPoint::Kind::hyphen;  // there may be no room for it alone
      if (to.end_x - from.start_x > room_) cut_anywhere(from.offset, to.line_end + (hyphened ? 1 : 0));
    }
    if (points_.size() > found) sort();
  }

  static std::vector<std::uint32_t> clusters_of(const Word& word) {
    std::vector<std::uint32_t> out;
    for (const auto& glyph : word.form->glyphs) out.push_back(word.begin + glyph.cluster);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void cut_anywhere(std::uint32_t begin, std::uint32_t end) {
    auto word = std::upper_bound(text_.words.begin(), text_.words.end(), begin,
                                 [](std::uint32_t offset, const Word& it) { return offset < it.end; });
    for (; word != text_.words.end() && word->begin < end; ++word) {
      const auto i = static_cast<std::size_t>(word - text_.words.begin());
      for (const auto offset : clusters_of(*word))
        if (offset > std::max(begin, word->begin) && offset < end) cut(i, offset, BreakPoint::Kind::cut);
      if (next_offset(i) > begin && word->end < end) between(i);
    }
  }

  // ---- edges

  /// Lets the characters at the line's edges stand out.
  void finish_edges() {
    std::size_t ended = 0, begun = 0;  // words at the edges of the break
    for (auto& point : points_) {
      const char32_t ending = character_before(text(), point.line_end);
      point.at_dash = ending == U'—' || ending == U'–' || ending == U'/' || ending == U'…';
      const bool is_inside =
          point.kind == BreakPoint::Kind::inside_word || point.kind == BreakPoint::Kind::explicit_hyphen;
      point.in_compound = is_inside && ending != U'—' && ending != U'…';
      const char32_t final = point.kind == BreakPoint::Kind::hyphen ? U'-' : ending;
      const bool last = part_.last && point.kind == BreakPoint::Kind::end;
      turn_to(point.line_end, ended);
      point.end_x -= hanging(final, ended, hanging_.right(final, last));
      point.may_hang = hanging(final, ended, hanging_.more_on_right(final, last));
      const char32_t first = character_at(text(), point.offset);
      turn_to(point.offset, begun);
      point.start_x += hanging(first, begun, hanging_.left(first, part_.first && point.offset == 0));
    }
  }

  /// From a word near by to the one that a place stands in or behind.
  void turn_to(std::uint32_t offset, std::size_t& word) const {
    while (word > 0 && text_.words[word - 1].end >= offset) --word;
    while (word < text_.words.size() && text_.words[word].end < offset) ++word;
  }

  /// What of a character of this word, at a line's edge, stands out.
  Length hanging(char32_t character, std::size_t word, double share) {
    return share == 0 ? Length() : width_at(character, word).scaled(share);
  }

  /// A text has few such characters.
  Length width_at(char32_t character, std::size_t word) {
    if (word == text_.words.size()) return {};
    const Fount& fount = *text_.words[word].fount;
    for (const auto& known : widths_)
      if (known.character == character && known.fount == &fount) return known.width;
    std::string one;
    append_utf8(one, character);
    widths_.push_back({character, &fount, fount.word(one).width});
    return widths_.back().width;
  }

  struct Width {
    char32_t character;
    const Fount* fount;
    Length width;
  };

  const ShapedText& text_;
  const style::ComputedStyle& style_;
  PartOfParagraph part_;
  HangingRules hanging_;
  Length room_;  ///< of the narrowest line
  std::vector<Address> addresses_;
  std::vector<std::uint32_t> opportunities_;
  std::size_t next_ = 0;             ///< opportunity, behind the words that have been asked for
  std::vector<Length> glue_before_;  ///< each word, and the end
  std::vector<Width> widths_;        ///< of characters that stand out
  std::vector<BreakPoint> points_;
};

}  // namespace

std::vector<BreakPoint> find_breaks(const ShapedText& text, const style::ComputedStyle& style, Length measure,
                                    PartOfParagraph part) {
  return Finder(text, style, measure, part).run();
}

}  // namespace casebound::layout
