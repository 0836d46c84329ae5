#include "casebound/layout/note_setter.h"

#include "casebound/base/text.h"
#include "casebound/layout/typeset.h"

#include "layout/move_item.h"
#include "layout/set_line.h"
#include "layout/shape.h"

#include <algorithm>
#include <deque>
#include <tuple>

namespace casebound::layout {

namespace {

style::ComputedStyle computed(const NoteStyle& note) {
  style::ComputedStyle out;
  out.font_family = note.families;
  out.font_size = note.size;
  out.font_weight = note.weight;
  out.font_style = note.italic ? style::FontStyle::italic : style::FontStyle::normal;
  out.font_variant_numeric.lining = out.font_variant_numeric.tabular = true;
  out.color = note.colour;
  return out;
}

bool is_same(const NoteStyle& a, const NoteStyle& b) {
  return std::tie(a.families, a.size, a.weight, a.italic, a.colour) ==
         std::tie(b.families, b.size, b.weight, b.italic, b.colour);
}

}  // namespace

struct NoteSetter::Composing {
  Composing(const font::FontLibrary& fonts, std::string its_language)
      : founts(fonts), shaper(founts, nullptr, diagnostics), language(std::move(its_language)) {}

  /// Styles are told apart by where they stand.
  const style::ComputedStyle& style_for(const NoteStyle& note) {
    for (const auto& [known, style] : styles)
      if (is_same(known, note)) return style;
    styles.emplace_back(note, computed(note));
    return styles.back().second;
  }

  std::string printable(const std::string& text, const NoteStyle& note) const {
    const font::FaceRequest request{note.families, note.weight, note.italic};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t begin = i;
      const char32_t character = next_code_point(text, i);
      const bool is_sure = is_plain(character) || character == U' ';
      if (is_sure || founts.fonts().fallback(character, request))
        out.append(text, begin, i - begin);
      else
        out += character < U' ' ? ' ' : '?';
    }
    return out;
  }

  std::pair<Piece, std::vector<ShapedRun>> shape(const std::string& text, const NoteStyle& note) {
    Piece piece;
    piece.text = printable(text, note);
    piece.style = &style_for(note);
    piece.language = language;
    auto runs = shaper.runs(piece);
    return {std::move(piece), std::move(runs)};
  }

  Founts founts;
  Diagnostics diagnostics;
  Shaper shaper;
  std::string language;
  std::deque<std::pair<NoteStyle, style::ComputedStyle>> styles;
};

NoteSetter::NoteSetter(const font::FontLibrary& fonts, std::string language)
    : composing_(std::make_unique<Composing>(fonts, std::move(language))) {}

NoteSetter::~NoteSetter() = default;

Length NoteSetter::width(const std::string& text, const NoteStyle& style) {
  Length out;
  for (const auto& run : composing_->shape(text, style).second) out += run.width();
  return out;
}

std::vector<PageItem> NoteSetter::line(const std::string& text, const NoteStyle& style, Point start) {
  std::vector<PageItem> out;
  const auto [piece, runs] = composing_->shape(text, style);
  place_runs(runs, piece, start.x, out);
  for (auto& item : out) move_item(item, {}, start.y);
  return out;
}

std::vector<PageItem> NoteSetter::line_to(const std::string& text, const NoteStyle& style, Point end) {
  return line(text, style, {end.x - width(text, style), end.y});
}

std::vector<std::string> NoteSetter::broken(const std::string& text, const NoteStyle& style, Length most) {
  std::vector<std::string> out;
  const auto fits = [&](const std::string& line) { return width(line, style) <= most; };
  const auto add_letters = [&](std::string_view word) {
    for (std::size_t i = 0; i < word.size();) {
      const std::size_t begin = i;
      next_code_point(word, i);
      const auto letter = word.substr(begin, i - begin);
      if (!out.back().empty() && !fits(out.back() + std::string(letter))) out.emplace_back();
      out.back() += letter;
    }
  };
  const std::string collapsed = collapse_spaces(text);
  for (const auto word : split(collapsed, ' ')) {
    const std::string longer = out.empty() ? std::string(word) : out.back() + " " + std::string(word);
    if (out.empty() || !fits(longer)) out.emplace_back();
    if (fits(std::string(word)))
      out.back() = out.back().empty() && !fits(longer) ? std::string(word) : longer;
    else
      add_letters(word);
  }
  return out;
}

}  // namespace casebound::layout
