#include "layout/text_widths.h"

#include "layout/breaks.h"

#include <algorithm>

namespace casebound::layout {

namespace {

constexpr Length endless = Length::from_units(std::int64_t{1} << 40);

bool wraps(style::WhiteSpace value) {
  return value != style::WhiteSpace::nowrap && value != style::WhiteSpace::pre;
}

Length widest_character(const ShapedText& text) {
  Length out;
  for (const auto& word : text.words) {
    Length width;
    const auto& glyphs = word.form->glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (i == 0 || glyphs[i].cluster != glyphs[i - 1].cluster) width = {};
      width += glyphs[i].advance;
      out = std::max(out, width);
    }
  }
  return out;
}

/// The widest piece between two places where a line may end.
Length widest_piece(const std::vector<BreakPoint>& points, Length indent) {
  Length out, start = points.front().start_x - indent;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i].kind == BreakPoint::Kind::name) continue;
    out = std::max(out, points[i].end_x - start);
    start = points[i].start_x;
  }
  return out;
}

}  // namespace

TextWidths text_widths(const TextBlock& block, Shaper& shaper) {
  const auto& style = *block.style;
  Length indent = std::max(style.text_indent, Length());
  TextWidths out;
  for (const auto& text : shaper.shape(block.pieces, style.text_align == style::TextAlign::justify)) {
    const auto points = find_breaks(text, style, endless);
    out.smallest = std::max(out.smallest, widest_character(text) + indent);
    out.least = std::max(out.least, widest_piece(points, indent));
    out.wanted = std::max(out.wanted, points.back().end_x - points.front().start_x + indent);
    indent = {};
  }
  if (!wraps(style.white_space)) out.smallest = out.least;
  return out;
}

}  // namespace casebound::layout
