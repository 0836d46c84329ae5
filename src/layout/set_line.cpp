#include "layout/set_line.h"

#include "layout/characters.h"
#include "layout/direction.h"

#include <algorithm>
#include <span>
#include <utility>

namespace casebound::layout {

namespace {

/// A part of a line: some or all of a word, with its space.
struct Part {
  std::string_view text;  ///< the space included
  const Fount* fount = nullptr;
  const WordForm* form = nullptr;
  const Piece* piece = nullptr;
  std::uint32_t space = 0;  ///< bytes of the last cluster, if it is a space that may stretch
  Embedding embedding = {};
  Length kern;                           ///< before the next part
  const PictureWord* picture = nullptr;  ///< that it is

  bool right_to_left() const { return embedding.level % 2 != 0; }
  /// Stands in a phrase or a word that runs from right to left.
  bool is_turned() const { return embedding.level > 0; }
};

/// Of widths that are not spaces.
double scale_of(const Fill& filled) {
  return 1 + filled.expansion / 1000.0;
}

class LineSetter {
 public:
  LineSetter(const ShapedText& text, const std::vector<Piece>& pieces, const LineRange& range)
      : text_(text), pieces_(pieces), range_(range) {}

  SetLine run() {
    gather();
    const Length left = protruding_left();
    const auto [right, more] = protruding_right();
    Length natural = ink_width() - left - right;
    if (natural > range_.width) natural -= more;
    const bool justified =
        range_.align == style::TextAlign::justify && (!is_last() || natural > range_.width);
    const Length fixed = width_of_pictures();
    const Fill filled =
        justified ? fill(natural - fixed, glue(), range_.width - fixed, range_.limits) : Fill{};
    x_ = range_.x + offset(natural, justified) - left.scaled(scale_of(filled));
    place(filled);
    add_links();
    return std::move(out_);
  }

 private:
  bool is_last() const { return range_.end.kind == BreakPoint::Kind::end; }

  void gather() {
    const auto stands_before = [&](const Word& word) { return word.end + word.space <= range_.begin.offset; };
    const auto& words = text_.words;
    constexpr std::size_t usual_words = 16;
    parts_.reserve(usual_words);
    for (auto it = std::partition_point(words.begin(), words.end(), stands_before);
         it != words.end() && it->begin < range_.end.offset; ++it) {
      const Word& word = *it;
      const auto begin = std::max(word.begin, range_.begin.offset);
      const auto end = std::min(word.end, range_.end.line_end);
      if (begin > end || (begin == end && word.space == 0)) continue;
      if (!pieces_[word.piece].note.empty()) out_.notes.push_back(pieces_[word.piece].note);
      add(word, begin, end);
    }
    if (!parts_.empty()) parts_.back().kern = {};
    trailing_space_ = !is_last() && !parts_.empty() && parts_.back().space > 0;
    if (trailing_space_ && parts_.back().is_turned()) part_trailing_space();
    if (range_.ends_in_space) add_space();
    has_links_ =
        std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return !part.piece->link.empty(); });
    turned_ = std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.is_turned(); });
  }

  /// The space at a line's end stands at its end, whatever the direction of the word before it (UAX 9, L1).
  void part_trailing_space() {
    Part word = parts_.back();
    Part& space = parts_.back();
    space.text = word.text.substr(word.text.size() - word.space);
    space.embedding = {};
    space.form = &word.fount->word(space.text);
    word.text.remove_suffix(word.space);
    if (word.text.empty()) return;
    word.space = 0;
    word.form = &word.fount->word(word.text);
    parts_.insert(parts_.end() - 1, word);
  }

  void add_space() {
    if (parts_.empty() || parts_.back().space > 0 || !parts_.back().fount->has_space()) return;
    const Part& last = parts_.back();
    constexpr std::string_view space = " ";
    parts_.push_back({space, last.fount, &last.fount->word(space), last.piece, 1});
    trailing_space_ = true;
  }

  /// What stands in the text from `begin` to `end`, and the word's space if that is where it ends. The hyphen
  /// of a break is its last character.
  void add(const Word& word, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t space = end < word.end ? 0 : word.space;
    Part part{std::string_view(text_.text).substr(begin, end + space - begin),
              word.fount,
              word.form,
              &pieces_[word.piece],
              space,
              word.embedding};
    if (end == range_.end.line_end && is_divided()) {
      divided_.assign(part.text).push_back('-');
      part.text = divided_;
      part.form = &word.fount->word(divided_);
    } else if (begin > word.begin || end < word.end) {
      part.form = &word.fount->word(part.text);
    }
    if (end == word.end) part.kern = word.kern;
    part.picture = word.picture;
    parts_.push_back(part);
  }

  /// Ends in a hyphen that is not the text's own.
  bool is_divided() const { return range_.end.kind == BreakPoint::Kind::hyphen; }

  Length protruding_left() const {
    if (parts_.empty() || parts_.front().form->glyphs.empty()) return {};
    const auto& part = parts_.front();
    if (part.is_turned()) return {};
    return part.form->glyphs.front().advance.scaled(
        range_.hanging.left(character_at(part.text, 0), range_.part.first && range_.begin.offset == 0));
  }

  /// What stands out, and what more may.
  std::pair<Length, Length> protruding_right() const {
    if (parts_.empty()) return {};
    const auto& part = parts_.back();
    if (part.is_turned()) return {};
    std::string_view text = part.text;
    std::size_t last = part.form->glyphs.size();
    if (trailing_space_) {
      text.remove_suffix(part.space);
      --last;
    }
    if (last == 0 || text.empty()) return {};
    const Length advance = part.form->glyphs[last - 1].advance;
    const char32_t character = character_before(text, text.size());
    const bool last_line = range_.part.last && is_last();
    return {advance.scaled(range_.hanging.right(character, last_line)),
            advance.scaled(range_.hanging.more_on_right(character, last_line))};
  }

  Length ink_width() const {
    Length out;
    for (const auto& part : parts_) out += part.form->width + part.form->space_width + part.kern;
    if (trailing_space_) out -= parts_.back().form->space_width;
    return out;
  }

  /// These are never widened.
  Length width_of_pictures() const {
    Length out;
    for (const auto& part : parts_)
      if (part.picture != nullptr) out += part.picture->size.width;
    return out;
  }

  Length glue() const {
    Length out;
    for (const auto& part : parts_) out += part.form->space_width;
    if (trailing_space_) out -= parts_.back().form->space_width;
    return out;
  }

  Length offset(Length natural, bool justified) const {
    if (justified) return {};
    if (range_.align == style::TextAlign::center) return (range_.width - natural) / 2;
    const bool at_end = range_.align == style::TextAlign::end;
    const bool at_start =
        range_.align == style::TextAlign::start || range_.align == style::TextAlign::justify;
    const bool at_right =
        range_.align == style::TextAlign::right || (range_.right_to_left ? at_start : at_end);
    return at_right ? range_.width - natural : Length();
  }

  /// In the order of the text. Neighbouring parts that look alike and belong together become one run.
  void place(const Fill& filled) {
    const auto places = turned_ ? turned_places(filled) : std::vector<Length>();
    Length last_space, end = x_;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      if (turned_) x_ = places[i];
      if (part.picture != nullptr) {
        place_picture(part);
        last_space = {};
      } else {
        if (i == 0 || !joined(parts_[i - 1], part)) begin_run(i, filled.expansion);
        last_space = turned_ ? append(part, filled) : append_word(part, filled);
      }
      end = std::max(end, x_);
    }
    out_.end = end - (trailing_space_ ? last_space : Length());
    if (is_divided() && !parts_.empty()) mark_added_hyphen(std::get<GlyphRun>(out_.items.back().content));
  }

  /// Where each part begins, of a line that has parts of several directions.
  std::vector<Length> turned_places(const Fill& filled) const {
    std::vector<Embedding> embeddings;
    for (const auto& part : parts_) embeddings.push_back(part.embedding);
    std::vector<Length> out(parts_.size());
    const double scale = scale_of(filled);
    Length x = x_;
    for (const auto i : visual_order(embeddings)) {
      out[i] = x;
      if (parts_[i].picture != nullptr) x += parts_[i].picture->size.width;
      for (Glyph glyph : parts_[i].form->glyphs) {
        fill_glyph(parts_[i], glyph, filled, scale);
        x += glyph.advance;
      }
      x += parts_[i].kern.scaled(scale);
    }
    return out;
  }

  static bool joined(const Part& a, const Part& b) {
    if (a.picture != nullptr || b.picture != nullptr) return false;
    return a.fount->face() == b.fount->face() && a.fount->size() == b.fount->size() &&
           a.embedding.level == b.embedding.level && b.embedding.edge == b.embedding.level &&
           (a.piece == b.piece ||
            (a.piece->structure == b.piece->structure && a.piece->rise == b.piece->rise &&
             a.piece->link == b.piece->link && a.piece->style->color == b.piece->style->color));
  }

  /// Its foot stands on the baseline.
  void place_picture(const Part& part) {
    const auto& [width, height] = part.picture->size;
    const Rect area{x_, -part.piece->rise - height, width, height};
    out_.items.push_back(
        {part.piece->structure, PlacedImage{area, part.piece->picture->source, part.piece->picture->alt}});
    if (has_links_) links_.push_back(&part.piece->link);
    x_ += width;
  }

  void begin_run(std::size_t first, int expansion) {
    const Part& part = parts_[first];
    GlyphRun run;
    std::size_t bytes = 0, glyphs = 0, words = 0;
    for (std::size_t i = first; i < parts_.size() && (i == first || joined(parts_[i - 1], parts_[i])); ++i) {
      bytes += parts_[i].text.size();
      glyphs += parts_[i].form->glyphs.size();
      ++words;
    }
    run.text.reserve(bytes + soft_hyphen.size());
    if (turned_) {
      run.glyphs.reserve(glyphs);
    } else {
      run.words.reserve(words);
    }
    run.face = part.fount->face();
    run.size = part.fount->size();
    run.expansion = expansion;
    run.right_to_left = part.right_to_left();
    run.origin = {x_, -part.piece->rise};
    run.colour = part.piece->style->color;
    out_.items.push_back({part.piece->structure, std::move(run)});
    if (has_links_) links_.push_back(&part.piece->link);
  }

  static bool is_stretching(const Part& part, const Glyph& glyph) {
    return part.space > 0 && glyph.cluster + part.space == part.text.size();
  }

  static void fill_glyph(const Part& part, Glyph& glyph, const Fill& filled, double scale) {
    if (is_stretching(part, glyph)) {
      glyph.advance = glyph.advance.scaled(filled.space);
    } else if (filled.expansion != 0) {
      glyph.advance = glyph.advance.scaled(scale);
      if (glyph.x_offset.units() != 0) glyph.x_offset = glyph.x_offset.scaled(scale);
    }
  }

  /// Returns the width of the space that the part ends with.
  Length append_word(const Part& part, const Fill& filled) {
    auto& run = std::get<GlyphRun>(out_.items.back().content);
    const double scale = scale_of(filled);
    const Length space = part.space > 0 ? part.form->space_width.scaled(filled.space) : Length();
    const SetWord word(*part.form, space, part.kern.scaled(scale));
    run.text += part.text;
    run.words.push_back(word);
    x_ += part.form->width.scaled(scale) + word.space + word.kern;
    return Length(word.space) + word.kern;
  }

  /// Returns the width of the part's last glyph: of its space, if it has one that stretches.
  Length append(const Part& part, const Fill& filled) {
    auto& run = std::get<GlyphRun>(out_.items.back().content);
    const auto base = static_cast<std::uint32_t>(run.text.size());
    const std::size_t before = run.glyphs.size();
    const double scale = scale_of(filled);
    run.text += part.text;
    run.glyphs.insert(run.glyphs.end(), part.form->glyphs.begin(), part.form->glyphs.end());
    Length x = x_;
    for (Glyph& glyph : std::span(run.glyphs).subspan(before)) {
      fill_glyph(part, glyph, filled, scale);
      glyph.cluster += base;
      x += glyph.advance;
    }
    x_ = x;
    if (run.glyphs.size() == before) return {};
    Glyph& last = run.glyphs.back();
    const Length kern = part.kern.scaled(scale);
    last.advance += kern;
    x_ += kern;
    const Length width = last.advance;
    if (part.right_to_left()) put_first(run, before, x_);
    return width;
  }

  /// What follows in the text stands to the left of what was there.
  static void put_first(GlyphRun& run, std::size_t added, Length end) {
    const auto first = run.glyphs.begin() + static_cast<std::ptrdiff_t>(added);
    for (auto glyph = first; glyph != run.glyphs.end(); ++glyph) end -= glyph->advance;
    run.origin.x = end;
    std::rotate(run.glyphs.begin(), first, run.glyphs.end());
  }

  /// The hyphen that a line break adds is not the text's own: a soft hyphen says so (ISO 32000-1
  /// §14.8.2.2.3).
  static void mark_added_hyphen(GlyphRun& run) {
    run.spell_out();
    run.text.pop_back();
    run.text += soft_hyphen;
  }

  static Rect link_area(const PageItem& item) {
    if (const auto* image = std::get_if<PlacedImage>(&item.content)) return image->area;
    const auto& run = std::get<GlyphRun>(item.content);
    return {run.origin.x, run.origin.y - run.size.scaled(.75), run.width(), run.size};
  }

  void add_links() {
    const std::size_t runs = links_.size();
    for (std::size_t i = 0; i < runs; ++i) {
      if (links_[i]->empty()) continue;
      const Rect area = link_area(out_.items[i]);
      out_.items.push_back({out_.items[i].structure, LinkArea{area, *links_[i]}});
    }
  }

  const ShapedText& text_;
  const std::vector<Piece>& pieces_;
  const LineRange& range_;
  std::vector<Part> parts_;
  std::string divided_;  ///< the part of a word that ends in the break's hyphen
  bool trailing_space_ = false;
  bool turned_ = false;  ///< some part runs from right to left
  Length x_;
  SetLine out_;
  bool has_links_ = false;
  std::vector<const std::string*> links_;  ///< target of each run placed, if some has one
};

}  // namespace

SetLine set_line(const ShapedText& text, const std::vector<Piece>& pieces, const LineRange& range) {
  return LineSetter(text, pieces, range).run();
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
    run.colour = piece.style->color;
    run.right_to_left = shaped.right_to_left;
    x += shaped.width();
    items.push_back({piece.structure, std::move(run)});
  }
}

}  // namespace casebound::layout
