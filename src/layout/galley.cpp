#include "layout/galley.h"

#include "casebound/document/walk.h"

#include "layout/move_item.h"
#include "layout/set_line.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
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

/// Sets one column: the text's, a note's or a figure's.
class ColumnSetter {
 public:
  ColumnSetter(Length width, Shaper& shaper, Hyphenator& hyphenator, Diagnostics& diagnostics)
      : width_(width), shaper_(shaper), hyphenator_(hyphenator), diagnostics_(diagnostics) {}

  Rows run(const std::vector<FlowItem>& items) {
    for (const auto& item : items) {
      const std::size_t first = rows_.size();
      first_rows_.push_back(first);
      std::visit(Overloaded{[&](const TextBlock& block) { text(item, block); },
                            [&](const TableRowBlock& row) { table_row(item, row); },
                            [&](const PictureBlock& picture) { add_picture(item, picture); },
                            [&](const RuleBlock& rule) { add_rule(item, rule); },
                            [&](const ExtentBlock& extent) { add_extent(extent); }},
                 item.content);
      if (rows_.size() > first) begin_item(first, item);
    }
    return std::move(rows_);
  }

  /// Where the rows of each item begin, after run().
  const std::vector<std::size_t>& first_rows() const { return first_rows_; }

 private:
  void begin_item(std::size_t first, const FlowItem& item) {
    Row& row = rows_[first];
    row.margin_before = item.margin_before;
    row.padding_before = item.padding_before;
    row.anchors = item.anchors;
    row.strings = item.strings;
    if (item.avoid_break_before) row.break_cost = stranding_break;
    if (!item.table_head) return;
    const auto [head_first, head_last] = *item.table_head;
    row.table_head = {first_rows_[head_first], first_rows_[head_last + 1] - 1};
  }

  // ---- text

  void text(const FlowItem& item, const TextBlock& block) {
    const std::size_t first = rows_.size();
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
      row.called = std::move(line.notes);
      if (first && text.offset == 0 && block.marker) add_marker(*block.marker, x, row);
      rows_.push_back(std::move(row));
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
    const std::size_t count = rows_.size() - first;
    for (std::size_t i = 1; i < count; ++i) {
      const bool orphan = i < static_cast<std::size_t>(std::max(style.orphans, 0));
      const bool widow = count - i < static_cast<std::size_t>(std::max(style.widows, 0));
      if (orphan || widow || style.break_inside == style::Break::avoid)
        rows_[first + i].break_cost = forbidden_break;
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
    if (rows_.empty()) return;
    Row& row = rows_.back();
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
    const std::size_t first = rows_.size();
    std::vector<Rows> cells;
    for (const auto& cell : block.cells) {
      add_lines(cell.text, item.left + cell.x, std::max(cell.width, Length::from_points(1)));
      cells.emplace_back(std::make_move_iterator(rows_.begin() + static_cast<std::ptrdiff_t>(first)),
                         std::make_move_iterator(rows_.end()));
      rows_.resize(first);
    }
    if (tallest(cells) <= most_lines_in_one_row) {
      rows_.push_back(cells_in_one_row(std::move(cells)));
    } else {
      add_cells_line_by_line(std::move(cells));
    }
  }

  /// Beyond this a table's row may be cut by a page end.
  static constexpr std::size_t most_lines_in_one_row = 16;

  static std::size_t tallest(const std::vector<Rows>& cells) {
    std::size_t lines = 0;
    for (const auto& cell : cells) lines = std::max(lines, cell.size());
    return lines;
  }

  /// The cells side by side, read one after the other.
  static Row cells_in_one_row(std::vector<Rows> cells) {
    Row out;
    for (auto& cell : cells) {
      Length y;
      for (auto& line : cell) {
        if (out.height == Length()) out.baseline = line.baseline;
        for (auto& item : line.items) {
          move_item(item, {}, y);
          out.items.push_back(std::move(item));
        }
        std::move(line.called.begin(), line.called.end(), std::back_inserter(out.called));
        if (out.block.empty()) out.block = line.block;
        out.span = cover(out.span, line.span);
        y += line.height;
        out.height = std::max(out.height, y);
      }
    }
    return out;
  }

  /// The n-th lines of all cells side by side.
  void add_cells_line_by_line(std::vector<Rows> cells) {
    const std::size_t lines = tallest(cells);
    for (std::size_t i = 0; i < lines; ++i) {
      std::vector<Rows> slice;
      for (auto& cell : cells) slice.push_back(i < cell.size() ? Rows{std::move(cell[i])} : Rows{});
      rows_.push_back(cells_in_one_row(std::move(slice)));
      if (i > 0) rows_.back().break_cost = forbidden_break;
    }
  }

  void add_picture(const FlowItem& item, const PictureBlock& picture) {
    Row row;
    row.height = picture.height;
    const bool at_left = picture.align == style::TextAlign::left;
    const Length room = width_ - item.left - item.right - picture.width;
    const Rect area{item.left + (at_left ? Length() : room / 2), Length(), picture.width, picture.height};
    row.items.push_back({item.structure, PlacedImage{area, picture.source, picture.alt}});
    rows_.push_back(std::move(row));
  }

  void add_rule(const FlowItem& item, const RuleBlock& rule) {
    Row row;
    row.height = rule.thickness;
    row.items.push_back(
        {artifact,
         Rule{{item.left, Length(), width_ - item.left - item.right, rule.thickness}, rule.colour}});
    rows_.push_back(std::move(row));
  }

  void add_extent(const ExtentBlock& extent) {
    Row row;
    row.height = extent.height;
    row.extent_from = first_rows_[extent.first];
    rows_.push_back(std::move(row));
  }

  Length width_;
  Shaper& shaper_;
  Hyphenator& hyphenator_;
  Diagnostics& diagnostics_;
  Rows rows_;
  std::vector<std::size_t> first_rows_;  ///< of each item so far
  Length line_end_;                      ///< of the last line set
};

/// Puts notes and figures beside the column, in the order in which it needs them.
class GalleySetter {
 public:
  GalleySetter(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
               Diagnostics& diagnostics)
      : flow_(flow), width_(width), shaper_(shaper), hyphenator_(hyphenator), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < flow.notes.size(); ++i) note_by_id_.emplace(flow.notes[i].id, i);
  }

  Galley run() {
    ColumnSetter column = setter();
    galley_.rows = column.run(flow_.items);
    galley_.rows.emplace_back();
    for (const auto& figure : flow_.floats) add_float(figure, column.first_rows());
    for (auto& row : galley_.rows) call_notes(row);
    for (std::size_t i = 0; i < flow_.notes.size(); ++i) call_note(i, galley_.rows.back());  // without a call
    return std::move(galley_);
  }

 private:
  ColumnSetter setter() { return {width_, shaper_, hyphenator_, diagnostics_}; }

  /// Notes called in a figure are called by the row that it stands before.
  void add_float(const FloatFlow& figure, const std::vector<std::size_t>& first_rows) {
    const std::size_t end = galley_.rows.size() - 1;
    const std::size_t before = figure.before < first_rows.size() ? first_rows[figure.before] : end;
    Floating out{setter().run(figure.items), figure.margin_after, before};
    for (const auto& row : out.rows) {
      auto& called = galley_.rows[before].called;
      called.insert(called.begin(), row.called.begin(), row.called.end());
    }
    galley_.floats.push_back(std::move(out));
  }

  void call_notes(Row& row) {
    for (const auto& id : row.called) {
      if (const auto note = note_by_id_.find(id); note != note_by_id_.end()) call_note(note->second, row);
    }
  }

  /// Only the first call sets the note.
  void call_note(std::size_t note, Row& row) {
    if (!called_.insert(note).second) return;
    row.notes.push_back(galley_.notes.size());
    galley_.notes.push_back(setter().run(flow_.notes[note].items));
  }

  const Flow& flow_;
  Length width_;
  Shaper& shaper_;
  Hyphenator& hyphenator_;
  Diagnostics& diagnostics_;
  Galley galley_;
  std::map<std::string, std::size_t> note_by_id_;
  std::set<std::size_t> called_;
};

}  // namespace

Galley set_galley(const Flow& flow, Length width, Shaper& shaper, Hyphenator& hyphenator,
                  Diagnostics& diagnostics) {
  return GalleySetter(flow, width, shaper, hyphenator, diagnostics).run();
}

}  // namespace casebound::layout
