#include "layout/text_lines.h"

#include "layout/fount.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// In ems: how thick a rule is, and how far below the baseline one stands.
constexpr double thickness = .05, below_baseline = .12;

style::TextLines lines_along(const std::vector<Piece>& pieces, StructureId structure) {
  const auto piece =
      std::find_if(pieces.begin(), pieces.end(), [&](const Piece& it) { return it.structure == structure; });
  return piece == pieces.end() ? style::TextLines{} : piece->lines;
}

/// Without the space that the line ends with.
Length width_of(const GlyphRun& run, bool ends_line) {
  const Length out = run.width();
  if (!ends_line || !run.text.ends_with(' ')) return out;
  if (run.words.empty()) return out - run.glyphs.back().advance;
  return out - run.words.back().space - run.words.back().kern;
}

Length middle_of_letters(const GlyphRun& run, const font::FontLibrary& fonts) {
  const auto& metrics = fonts.face(run.face).metrics();
  return from_font_units(metrics.x_height, run.size, metrics.units_per_em) / 2;
}

}  // namespace

void add_text_lines(const std::vector<Piece>& pieces, const font::FontLibrary& fonts,
                    std::vector<PageItem>& items) {
  const bool none = std::all_of(pieces.begin(), pieces.end(),
                                [](const Piece& it) { return it.lines == style::TextLines{}; });
  if (none) return;
  const auto is_run = [](const PageItem& item) { return std::holds_alternative<GlyphRun>(item.content); };
  const auto runs = static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_run));
  std::vector<PageItem> rules;
  std::size_t seen = 0;
  for (const auto& item : items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr) continue;
    const auto lines = lines_along(pieces, item.structure);
    const Length width = width_of(*run, ++seen == runs);
    const auto draw = [&](bool wanted, Length above) {
      const Length height = run->size.scaled(thickness);
      const Rect area{run->origin.x, run->origin.y - above - height / 2, width, height};
      if (wanted) rules.push_back({artifact, Rule{area, run->colour}});
    };
    draw(lines.under, -run->size.scaled(below_baseline));
    draw(lines.through, middle_of_letters(*run, fonts));
  }
  items.insert(items.end(), rules.begin(), rules.end());
}

}  // namespace casebound::layout
