#include "layout/set_line.h"

#include "casebound/base/text.h"

#include "layout/protrusion.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// A part of a line: some or all of a word, with its space.
struct Part {
  ShapedRun run;
  const Piece* piece = nullptr;
  std::uint32_t space = 0;  ///< bytes of the last cluster, if it is a space that may stretch
};

char32_t first_character(const std::string& text) {
  std::size_t offset = 0;
  return text.empty() ? 0 : next_code_point(text, offset);
}

char32_t last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) continue;
  return text.empty() ? 0 : next_code_point(text, at);
}

/// The hyphen that a line break adds is not the text's own: a soft hyphen says so (ISO 32000-1 §14.8.2.2.3).
void mark_added_hyphen(ShapedRun& run) {
  run.text.pop_back();
  run.text += soft_hyphen;
}

class LineSetter {
 public:
  LineSetter(const ShapedText& text, const std::vector<Piece>& pieces, const LineRange& range, Shaper& shaper)
      : text_(text), pieces_(pieces), range_(range), shaper_(shaper) {}

  SetLine run() {
    gather();
    const Length left = protruding_left();
    const Length right = protruding_right();
    const Length natural = ink_width() - left - right;
    const bool justified =
        range_.align == style::TextAlign::justify && (!is_last() || natural > range_.width);
    const Fill filled = justified ? fill(natural, glue(), range_.width, range_.limits) : Fill{};
    apply(filled);
    x_ = range_.x + offset(natural, justified) - left.scaled(1 + filled.expansion / 1000.0);
    place(filled);
    add_links();
    return std::move(out_);
  }

 private:
  bool is_last() const { return range_.end.kind == BreakPoint::Kind::end; }

  void gather() {
    const auto stands_before = [&](const Word& word) { return word.end + word.space <= range_.begin.offset; };
    const auto& words = text_.words;
    for (auto it = std::partition_point(words.begin(), words.end(), stands_before);
         it != words.end() && it->begin < range_.end.offset; ++it) {
      const Word& word = *it;
      const auto begin = std::max(word.begin, range_.begin.offset);
      const auto end = std::min(word.end, range_.end.line_end);
      if (begin > end || (begin == end && word.space == 0)) continue;
      const bool cut = end < word.end;
      const bool hyphen = end == range_.end.line_end && range_.end.kind == BreakPoint::Kind::hyphen;
      if (!pieces_[word.piece].note.empty()) out_.notes.push_back(pieces_[word.piece].note);
      add(word, std::string(text_.text.substr(begin, end - begin)), cut ? 0 : word.space, hyphen);
    }
    trailing_space_ = !is_last() && !parts_.empty() && parts_.back().space > 0;
  }

  void add(const Word& word, std::string characters, std::uint32_t space, bool hyphen) {
    const Piece& piece = pieces_[word.piece];
    characters += text_.text.substr(word.end, space);
    if (hyphen) characters += '-';
    Part part{shaper_.run(characters, piece, word.face), &piece, space};
    if (hyphen) mark_added_hyphen(part.run);
    if (space > 0 && !part.run.glyphs.empty()) part.run.glyphs.back().advance += piece.style->word_spacing;
    parts_.push_back(std::move(part));
  }

  Length protruding_left() const {
    if (!range_.protrudes || parts_.empty() || parts_.front().run.glyphs.empty()) return {};
    const auto& run = parts_.front().run;
    return run.glyphs.front().advance.scaled(protrusion(first_character(run.text)).left);
  }

  Length protruding_right() const {
    if (!range_.protrudes || parts_.empty()) return {};
    const auto& part = parts_.back();
    std::string_view text = part.run.text;
    std::size_t last = part.run.glyphs.size();
    if (trailing_space_) {
      text.remove_suffix(part.space);
      --last;
    }
    if (last == 0 || text.empty()) return {};
    const bool added = range_.end.kind == BreakPoint::Kind::hyphen;
    return part.run.glyphs[last - 1].advance.scaled(protrusion(added ? U'-' : last_character(text)).right);
  }

  Length ink_width() const {
    Length out;
    for (const auto& part : parts_) out += part.run.width();
    if (trailing_space_) out -= parts_.back().run.glyphs.back().advance;
    return out;
  }

  Length glue() const {
    Length out;
    for (const auto& part : parts_) {
      const bool trailing = trailing_space_ && &part == &parts_.back();
      if (part.space > 0 && !trailing) out += part.run.glyphs.back().advance;
    }
    return out;
  }

  Length offset(Length natural, bool justified) const {
    if (justified) return {};
    if (range_.align == style::TextAlign::center) return (range_.width - natural) / 2;
    const bool right = range_.align == style::TextAlign::right || range_.align == style::TextAlign::end;
    return right ? range_.width - natural : Length();
  }

  void apply(const Fill& filled) {
    const double scale = 1 + filled.expansion / 1000.0;
    for (auto& part : parts_) {
      for (std::size_t i = 0; i < part.run.glyphs.size(); ++i) {
        Glyph& glyph = part.run.glyphs[i];
        const bool space = part.space > 0 && i + 1 == part.run.glyphs.size();
        glyph.advance = glyph.advance.scaled(space ? filled.space : scale);
        if (!space) glyph.x_offset = glyph.x_offset.scaled(scale);
      }
    }
  }

  /// Neighbouring parts that look alike and belong together become one run.
  void place(const Fill& filled) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      const bool joins = i > 0 && joined(parts_[i - 1], part);
      if (!joins) begin_run(part, filled.expansion);
      append(part);
    }
    out_.end = x_ - (trailing_space_ ? parts_.back().run.glyphs.back().advance : Length());
  }

  static bool joined(const Part& a, const Part& b) {
    return a.run.face == b.run.face && a.run.size == b.run.size && a.piece->structure == b.piece->structure &&
           a.piece->rise == b.piece->rise && a.piece->link == b.piece->link &&
           a.piece->style->color == b.piece->style->color;
  }

  void begin_run(const Part& part, int expansion) {
    GlyphRun run;
    run.face = part.run.face;
    run.size = part.run.size;
    run.expansion = expansion;
    run.origin = {x_, -part.piece->rise};
    const auto& colour = part.piece->style->color;
    run.colour = {colour.red, colour.green, colour.blue};
    out_.items.push_back({part.piece->structure, std::move(run)});
    links_.push_back(part.piece->link);
  }

  void append(const Part& part) {
    auto& run = std::get<GlyphRun>(out_.items.back().content);
    const auto base = static_cast<std::uint32_t>(run.text.size());
    run.text += part.run.text;
    for (Glyph glyph : part.run.glyphs) {
      glyph.cluster += base;
      x_ += glyph.advance;
      run.glyphs.push_back(glyph);
    }
  }

  void add_links() {
    const std::size_t runs = out_.items.size();
    for (std::size_t i = 0; i < runs; ++i) {
      if (links_[i].empty()) continue;
      const auto& run = std::get<GlyphRun>(out_.items[i].content);
      Length width;
      for (const auto& glyph : run.glyphs) width += glyph.advance;
      const Rect area{run.origin.x, run.origin.y - run.size.scaled(.75), width, run.size};
      out_.items.push_back({out_.items[i].structure, LinkArea{area, links_[i]}});
    }
  }

  const ShapedText& text_;
  const std::vector<Piece>& pieces_;
  const LineRange& range_;
  Shaper& shaper_;
  std::vector<Part> parts_;
  bool trailing_space_ = false;
  Length x_;
  SetLine out_;
  std::vector<std::string> links_;  ///< target of each run placed
};

}  // namespace

SetLine set_line(const ShapedText& text, const std::vector<Piece>& pieces, const LineRange& range,
                 Shaper& shaper) {
  return LineSetter(text, pieces, range, shaper).run();
}

void place_runs(const std::vector<ShapedRun>& runs, const Piece& piece, Length& x,
                std::vector<PageItem>& items) {
  for (const auto& shaped : runs) {
    GlyphRun run;
    run.face = shaped.face;
    run.size = shaped.size;
    run.origin = {x, -piece.rise};
    run.text = shaped.text;
    run.glyphs = shaped.glyphs;
    run.colour = {piece.style->color.red, piece.style->color.green, piece.style->color.blue};
    x += shaped.width();
    items.push_back({piece.structure, std::move(run)});
  }
}

}  // namespace casebound::layout
