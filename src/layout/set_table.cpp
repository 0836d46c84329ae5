#include "layout/set_table.h"

#include "layout/move_item.h"
#include "layout/table_rules.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace casebound::layout {

namespace {

/// Beyond this a table's row may be cut by a page end: in large print it takes a third of a page.
constexpr std::size_t most_lines_in_one_row = 9;

constexpr Length least_cell = Length::from_units(Length::units_per_point);

Length height_of(const Rows& lines) {
  Length out;
  for (const auto& line : lines) out += line.height;
  return out;
}

/// What a row is set as: itself, or one of its lines.
struct Band {
  std::size_t row = 0;
  Length top, height;  ///< from the table's top
};

class Setter {
 public:
  Setter(const FittedTable& fitted, Length left, const Tools& tools)
      : table_(*fitted.table),
        columns_(fitted.columns),
        x_(fitted.columns.size() + 1),
        left_(left),
        tools_(tools),
        grid_(table_),
        first_band_(table_.rows.size() + 1) {
    std::partial_sum(columns_.begin(), columns_.end(), x_.begin() + 1);
  }

  std::vector<Rows> run() {
    for (const auto& cell : table_.cells) set_cell(cell);
    measure_rows();
    stretch_for_spans();
    make_bands();
    for (std::size_t i = 0; i < table_.cells.size(); ++i) place(table_.cells[i], cells_[i]);
    return finished();
  }

 private:
  // ---- cells

  void set_cell(const TableCell& cell) {
    const auto& padding = cell.style->padding;
    const Length before = grid_.left_of(cell) + padding.left, after = padding.right + grid_.right_of(cell);
    const Length x = x_[cell.column], width = x_[cell.column + cell.columns] - x - before - after;
    Diagnostics found;
    const Paragraph text(cell.text, left_ + x + before, std::max(width, least_cell),
                         Tools{tools_.shaper, found});
    cells_.push_back(text.set(0, tools_.shaper));
    for (auto& line : cells_.back()) take_in_padding(line);
    // That words are cut has been said of the table.
    std::erase_if(found.items(), [](const Diagnostic& item) { return item.code == "word-cut"; });
    tools_.diagnostics.merge(std::move(found));
  }

  /// In a cell, what keeps a line away from the one above is a part of it.
  static void take_in_padding(Row& line) {
    line.height += line.padding_before;
    line.baseline += line.padding_before;
    line.padding_before = {};
  }

  /// From the cell's top to its first line, and below its last one.
  Length over(const TableCell& cell) const { return grid_.over(cell) + cell.style->padding.top; }
  Length under(const TableCell& cell) const { return cell.style->padding.bottom + grid_.under(cell); }

  Length baseline_of(const TableCell& cell, const Rows& lines) const {
    return over(cell) + (lines.empty() ? Length() : lines.front().baseline);
  }

  bool stands_on_baseline(const TableCell& cell) const {
    const auto align = cell.style->vertical_align;
    return align != style::VerticalAlign::top && align != style::VerticalAlign::middle &&
           align != style::VerticalAlign::bottom;
  }

  // ---- rows

  bool is_cut(const TableCell& cell, const Rows& lines) const {
    return cell.rows == 1 && lines.size() > most_lines_in_one_row;
  }

  /// Rows as high as the cells that stand in no other one.
  void measure_rows() {
    rows_.resize(table_.rows.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const TableCell& cell = table_.cells[i];
      RowMeasure& row = rows_[cell.row];
      row.cut = row.cut || is_cut(cell, cells_[i]);
      if (stands_on_baseline(cell)) row.baseline = std::max(row.baseline, baseline_of(cell, cells_[i]));
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const TableCell& cell = table_.cells[i];
      RowMeasure& row = rows_[cell.row];
      if (cell.rows == 1) row.height = std::max(row.height, height_of(cell, cells_[i]));
    }
  }

  Length lowered(const TableCell& cell, const Rows& lines) const {
    return stands_on_baseline(cell) ? rows_[cell.row].baseline - baseline_of(cell, lines) : Length();
  }

  Length height_of(const TableCell& cell, const Rows& lines) const {
    return over(cell) + lowered(cell, lines) + layout::height_of(lines) + under(cell);
  }

  /// Of the rows that a cell stands in, with the lines between them.
  Length room_for(const TableCell& cell) const {
    Length out;
    for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row)
      out += rows_[row].height + (row > cell.row ? grid_.line_above(row) : Length());
    return out;
  }

  void stretch_for_spans() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const TableCell& cell = table_.cells[i];
      if (cell.rows == 1) continue;
      const std::size_t last = cell.row + cell.rows - 1;
      rows_[last].height += std::max(Length(), height_of(cell, cells_[i]) - room_for(cell));
      for (std::size_t row = cell.row + 1; row <= last; ++row) rows_[row].joined = true;
    }
  }

  // ---- bands

  /// The rules above the first row and below each belong to it.
  void make_bands() {
    Length top;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      first_band_[row] = bands_.size();
      const Length above = row == 0 ? grid_.line_above(0) : Length(), below = grid_.line_above(row + 1);
      rows_[row].top = top + above;
      if (rows_[row].cut) {
        cut_into_bands(row, top, above, below);
      } else {
        bands_.push_back({row, top, above + rows_[row].height + below});
      }
      top = bands_.back().top + bands_.back().height;
    }
    first_band_.back() = bands_.size();
    set_.resize(bands_.size());
    keep_together();
  }

  /// The n-th lines of all cells side by side.
  void cut_into_bands(std::size_t row, Length top, Length above, Length below) {
    std::vector<Length> lines;
    Length over, under;
    for (std::size_t i = first_cell(row); i < first_cell(row + 1); ++i) {
      const TableCell& cell = table_.cells[i];
      if (cell.rows > 1) continue;
      over = std::max(over, this->over(cell));
      under = std::max(under, this->under(cell));
      lines.resize(std::max(lines.size(), cells_[i].size()));
      for (std::size_t line = 0; line < cells_[i].size(); ++line)
        lines[line] = std::max(lines[line], cells_[i][line].height);
    }
    Length needed = over + under;
    for (const auto line : lines) needed += line;
    lines.front() += above + over;
    lines.back() += under + below + std::max(Length(), rows_[row].height - needed);
    for (const auto height : lines) {
      bands_.push_back({row, top, height});
      top += height;
    }
  }

  /// Lines of a row that is cut, and rows that a cell joins, if these have room on a page.
  void keep_together() {
    Length head;
    for (std::size_t band = 0; band < first_band_[table_.head_rows]; ++band) head += bands_[band].height;
    for (std::size_t first = 0, end = 0; first < rows_.size(); first = end) {
      for (end = first + 1; end < rows_.size() && rows_[end].joined;) ++end;
      const std::size_t begin_band = first_band_[first], end_band = first_band_[end];
      const Length height = bands_[end_band - 1].top + bands_[end_band - 1].height - bands_[begin_band].top;
      const bool fits = height + (first < table_.head_rows ? Length() : head) <= table_.room.height;
      for (std::size_t row = first; row < end; ++row) rows_[row].whole = fits && !rows_[row].cut;
      for (std::size_t band = begin_band + 1; band < end_band; ++band) {
        if (bands_[band].row == bands_[band - 1].row) {
          set_[band].keep = keep_in_row(band);
        } else if (fits) {
          set_[band].keep = Keep::together;
        }
      }
    }
  }

  /// A row that is cut leaves two of its lines at least on either side.
  Keep keep_in_row(std::size_t band) const {
    const std::size_t row = bands_[band].row, before = band - first_band_[row];
    return before < 2 || first_band_[row + 1] - band < 2 ? Keep::together : Keep::row;
  }

  std::size_t first_cell(std::size_t row) const {
    const auto& cells = table_.cells;
    const auto found = std::partition_point(cells.begin(), cells.end(),
                                            [&](const TableCell& cell) { return cell.row < row; });
    return static_cast<std::size_t>(found - cells.begin());
  }

  // ---- lines in their places

  /// From the table's top to the cell's first line.
  Length top_of(const TableCell& cell, const Rows& lines) const {
    const Length top = rows_[cell.row].top + over(cell) + lowered(cell, lines);
    const Length left_over = room_for(cell) - height_of(cell, lines);
    if (cell.style->vertical_align == style::VerticalAlign::middle) return top + left_over / 2;
    if (cell.style->vertical_align == style::VerticalAlign::bottom) return top + left_over;
    return top;
  }

  void place(const TableCell& cell, Rows& lines) {
    if (rows_[cell.row].cut && cell.rows == 1) return place_in_bands(cell, lines);
    Length y = top_of(cell, lines);
    std::size_t band = first_band_[cell.row];
    for (auto& line : lines) {
      const Length next = y + line.height;
      while (!rows_[cell.row].whole && band + 1 < bands_.size() && bands_[band + 1].top <= y) ++band;
      add(line, y, band);
      y = next;
    }
  }

  void place_in_bands(const TableCell& cell, Rows& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t band = first_band_[cell.row] + i;
      add(lines[i], i == 0 ? rows_[cell.row].top + over(cell) : bands_[band].top, band);
    }
  }

  /// Items stand relative to the row's baseline, which is that of its first line.
  void add(Row& line, Length y, std::size_t number) {
    Row& row = set_[number];
    const Length baseline = y + line.baseline - bands_[number].top;
    if (row.items.empty()) row.baseline = baseline;
    for (auto& item : line.items) {
      move_item(item, {}, baseline - row.baseline);
      row.items.push_back(std::move(item));
    }
    std::move(line.called.begin(), line.called.end(), std::back_inserter(row.called));
    for (RowFault fault : line.faults) {
      fault.y += baseline - row.baseline;
      row.faults.push_back(fault);
    }
    if (row.block.empty()) row.block = line.block;
    row.span = cover(row.span, line.span);
  }

  // ---- rules

  std::vector<Rows> finished() {
    const TableRules rules(table_, grid_, columns_);
    std::vector<Rows> out(rows_.size());
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      const Band& band = bands_[i];
      const bool first = i == first_band_[band.row], last = i + 1 == first_band_[band.row + 1];
      Row& row = set_[i];
      row.height = band.height;
      for (auto& rule : rules.of(band.row, band.height, first, last)) {
        move_item(rule, left_, -row.baseline);
        row.items.push_back(std::move(rule));
      }
      out[band.row].push_back(std::move(row));
    }
    return out;
  }

  struct RowMeasure {
    Length top, height;   ///< without rules, from the table's top
    Length baseline;      ///< of the cells that stand on one
    bool cut = false;     ///< is set line by line
    bool joined = false;  ///< to the row before it, by a cell
    bool whole = false;   ///< stands on one page with the rows that it is joined to
  };

  const TableFlow& table_;
  const std::vector<Length>& columns_;
  std::vector<Length> x_;  ///< of each column, and the table's right edge
  Length left_;
  const Tools& tools_;
  TableGrid grid_;
  std::vector<Rows> cells_;
  std::vector<RowMeasure> rows_;
  std::vector<Band> bands_;
  std::vector<std::size_t> first_band_;  ///< of each row, and the end of the last
  Rows set_;                             ///< of each band
};

}  // namespace

std::vector<Rows> set_table(const FittedTable& table, Length left, const Tools& tools) {
  return Setter(table, left, tools).run();
}

}  // namespace casebound::layout
