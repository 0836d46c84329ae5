#include "layout/galley.h"

#include "casebound/document/walk.h"

#include "layout/set_line.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

/// Room between a list marker and its text, and around a leader, in ems.
constexpr double marker_gap = .5, leader_gap = .5;

Length total_width(const std::vector<ShapedRun>& runs) {
  Length out;
  for (const auto& run : runs) out += run.width();
  return out;
}

class GalleySetter {
 public:
  GalleySetter(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
               Diagnostics& diagnostics)
      : flow_(flow), width_(width), shaper_(shaper), hyphenator_(hyphenator), diagnostics_(diagnostics) {}

  Galley run() {
    for (const auto& item : flow_.items) {
      first_rows_.push_back(galley_.size());
      const std::size_t first = galley_.size();
      std::visit(Overloaded{[&](const TextBlock& block) { text(item, block); },
                            [&](const TableRowBlock& row) { table_row(item, row); },
                            [&](const RuleBlock& rule) { add_rule(item, rule); },
                            [&](const ExtentBlock& extent) { add_extent(extent); }},
                 item.content);
      if (galley_.size() > first) begin_item(galley_[first], item);
    }
    return std::move(galley_);
  }

 private:
  static void begin_item(Row& row, const FlowItem& item) {
    row.margin_before = item.margin_before;
    row.padding_before = item.padding_before;
    row.anchors = item.anchors;
    row.strings = item.strings;
    if (item.avoid_break_before) row.break_cost = stranding_break;
  }

  // ---- text

  void text(const FlowItem& item, const TextBlock& block) {
    const std::size_t first = galley_.size();
    const Length width = std::max(width_ - item.left - item.right, Length::from_points(1));
    add_lines(block, item.left, width);
    guard_lines(first, *block.style);
  }

  /// The lines of a paragraph in a column of the given width, at x.
  void add_lines(const TextBlock& block, Length x, Length width) {
    const Length reserved = leader_room(block);
    const auto texts = shaper_.shape(block.pieces);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      Measure measure{width - reserved, i == 0 ? block.style->text_indent : Length(), block.style->text_align,
                      block.style->justify_limits};
      set_text(block, texts[i], measure, x);
    }
    if (block.leader) add_leader(*block.leader, *block.style, x, width);
  }

  void set_text(const TextBlock& block, const ShapedText& text, const Measure& measure, Length x) {
    const auto points = find_breaks(text, block.pieces, *block.style, measure.width, shaper_, hyphenator_);
    const Setting setting = break_lines(points, measure, block.style->hyphenate_limit_lines);
    if (setting.overfull) {
      diagnostics_.warning("overfull-line", block.span,
                           "a line is wider than the measure and cannot be broken",
                           "allow a break with a soft hyphen, or reword");
    }
    std::size_t begin = 0;
    for (const auto end : setting.ends) {
      const bool first = begin == 0;
      const Length indent = first ? measure.first_indent : Length();
      const LineRange range{
          points[begin], points[end],
          x + indent,    measure.width - indent,
          measure.align, block.style->hanging_punctuation && measure.align == style::TextAlign::justify,
          measure.limits};
      Row row = line_row(block);
      row.offset = text.offset + points[begin].offset;
      row.hyphened = points[end].kind == BreakPoint::Kind::hyphen;
      SetLine line = set_line(text, block.pieces, range, shaper_);
      line_end_ = line.end;
      row.items = std::move(line.items);
      if (first && text.offset == 0 && block.marker) add_marker(*block.marker, x, row);
      galley_.push_back(std::move(row));
      begin = end;
    }
  }

  Row line_row(const TextBlock& block) {
    Row row;
    const auto& style = *block.style;
    row.height = style.line_height;
    row.snapped = style.line_snap == style::LineSnap::baseline;
    const auto [ascent, descent] = shaper_.extents(style);
    row.baseline = (row.height - ascent - descent) / 2 + ascent;
    row.block = block.block;
    row.span = block.span;
    return row;
  }

  /// Widows and orphans of a paragraph, and text that must stay together.
  void guard_lines(std::size_t first, const style::ComputedStyle& style) {
    const std::size_t count = galley_.size() - first;
    for (std::size_t i = 1; i < count; ++i) {
      const bool orphan = i < static_cast<std::size_t>(std::max(style.orphans, 0));
      const bool widow = count - i < static_cast<std::size_t>(std::max(style.widows, 0));
      if (orphan || widow || style.break_inside == style::Break::avoid)
        galley_[first + i].break_cost = forbidden_break;
    }
  }

  void add_marker(const Marker& marker, Length x, Row& row) {
    const auto runs = shaper_.runs(marker.piece);
    Length at = x - total_width(runs) - marker.piece.style->font_size.scaled(marker_gap);
    std::vector<PageItem> items;
    place_runs(runs, marker.piece, at, items);
    row.items.insert(row.items.begin(), items.begin(), items.end());
  }

  // ---- leaders

  Length leader_room(const TextBlock& block) {
    if (!block.leader) return {};
    return total_width(shaper_.runs(block.leader->folio)) + block.style->font_size * 2;
  }

  void add_leader(const Leader& leader, const style::ComputedStyle& style, Length x, Length width) {
    if (galley_.empty()) return;
    Row& row = galley_.back();
    const auto runs = shaper_.runs(leader.folio);
    const Length gap = style.font_size.scaled(leader_gap);
    Length at = x + width - total_width(runs);
    if (!leader.pattern.empty() && leader.pattern != " ") add_dots(leader, line_end_ + gap, at - gap, row);
    place_runs(runs, leader.folio, at, row.items);
    if (leader.folio.link.empty()) return;
    const Length size = style.font_size;
    row.items.push_back(
        {leader.folio.structure,
         LinkArea{{line_end_, -size.scaled(.75), x + width - line_end_, size}, leader.folio.link}});
  }

  /// Dots stand below one another on every line: they are counted from the right edge.
  void add_dots(const Leader& leader, Length from, Length to, Row& row) {
    Piece piece = leader.folio;
    piece.text = leader.pattern;
    piece.structure = artifact;
    const auto pattern = shaper_.runs(piece);
    if (pattern.empty()) return;
    const Length step = std::max(piece.style->font_size.scaled(.5), total_width(pattern));
    for (Length at = to - step; at >= from; at -= step) {
      Length x = at;
      place_runs(pattern, piece, x, row.items);
    }
  }

  // ---- the rest

  void table_row(const FlowItem& item, const TableRowBlock& block) {
    const std::size_t first = galley_.size();
    std::vector<Galley> cells;
    for (const auto& cell : block.cells) {
      add_lines(cell.text, item.left + cell.x, std::max(cell.width, Length::from_points(1)));
      cells.emplace_back(std::make_move_iterator(galley_.begin() + static_cast<std::ptrdiff_t>(first)),
                         std::make_move_iterator(galley_.end()));
      galley_.resize(first);
    }
    merge_cells(std::move(cells));
    for (std::size_t i = first + 1; i < galley_.size(); ++i) galley_[i].break_cost = forbidden_break;
  }

  /// The n-th lines of all cells stand side by side.
  void merge_cells(std::vector<Galley> cells) {
    std::size_t lines = 0;
    for (const auto& cell : cells) lines = std::max(lines, cell.size());
    for (std::size_t i = 0; i < lines; ++i) {
      Row row;
      bool fresh = true;
      for (auto& cell : cells) {
        if (i >= cell.size()) continue;
        if (std::exchange(fresh, false)) {
          row = std::move(cell[i]);
        } else {
          std::move(cell[i].items.begin(), cell[i].items.end(), std::back_inserter(row.items));
        }
      }
      galley_.push_back(std::move(row));
    }
  }

  void add_rule(const FlowItem& item, const RuleBlock& rule) {
    Row row;
    row.height = rule.thickness;
    row.items.push_back(
        {artifact,
         Rule{{item.left, Length(), width_ - item.left - item.right, rule.thickness}, rule.colour}});
    galley_.push_back(std::move(row));
  }

  void add_extent(const ExtentBlock& extent) {
    Row row;
    row.height = extent.height;
    row.extent_from = first_rows_[extent.first];
    galley_.push_back(std::move(row));
  }

  const Flow& flow_;
  Length width_;
  Shaper& shaper_;
  Hyphenator& hyphenator_;
  Diagnostics& diagnostics_;
  Galley galley_;
  std::vector<std::size_t> first_rows_;  ///< of each item so far
  Length line_end_;                      ///< of the last line set
};

}  // namespace

Galley set_galley(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
                  Diagnostics& diagnostics) {
  return GalleySetter(flow, width, shaper, hyphenator, diagnostics).run();
}

}  // namespace casebound::layout
