#include "manuscript/cell_spans.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <utility>

namespace casebound::manuscript {

namespace {

/// A cell that another may be joined to.
struct Above {
  std::size_t row = 0, cell = 0;  ///< in the table's body
  std::size_t column = 0;         ///< that it begins in
  bool exists = false;
};

class Joiner {
 public:
  Joiner(Table& table, Diagnostics& diagnostics) : table_(table), diagnostics_(diagnostics) {}

  void head(const WrittenCells& written) {
    const auto columns = join_to_left(table_.head, written);
    const auto asks = [&](std::size_t column) { return asks_for_cell_above(written, column); };
    if (std::any_of(columns.begin(), columns.end(), asks)) report(table_.head);
  }

  void row(std::size_t number, const WrittenCells& written) {
    TableRow& row = table_.rows[number];
    above_.resize(table_.columns.size());
    const auto columns = join_to_left(row, written);
    auto cells = std::exchange(row.cells, {});
    bool lacks_cell_above = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool asks = asks_for_cell_above(written, columns[i]);
      if (asks && join_to_cell_above(columns[i], cells[i].columns)) continue;
      lacks_cell_above = lacks_cell_above || asks;
      for (std::size_t k = 0; k < static_cast<std::size_t>(cells[i].columns); ++k)
        above_.at(columns[i] + k) = {number, row.cells.size(), columns[i], true};
      row.cells.push_back(std::move(cells[i]));
    }
    if (lacks_cell_above) report(row);
  }

 private:
  /// Returns the columns that the cells which are left begin in.
  static std::vector<std::size_t> join_to_left(TableRow& row, const WrittenCells& written) {
    std::vector<std::size_t> columns;
    auto cells = std::exchange(row.cells, {});
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0 && i < written.size() && written[i].empty()) {
        ++row.cells.back().columns;
      } else {
        columns.push_back(i);
        row.cells.push_back(std::move(cells[i]));
      }
    }
    return columns;
  }

  static bool asks_for_cell_above(const WrittenCells& written, std::size_t column) {
    return column < written.size() && trim(written[column]) == "^^";
  }

  bool join_to_cell_above(std::size_t column, int columns) {
    const Above& above = above_[column];
    if (!above.exists || above.column != column) return false;
    TableCell& cell = table_.rows[above.row].cells[above.cell];
    if (cell.columns != columns) return false;
    ++cell.rows;
    return true;
  }

  void report(const TableRow& row) {
    diagnostics_.warning(
        "no-cell-above", row.span,
        "`^^` joins a cell to the one above it, and none of the table's body stands there in the "
        "same columns",
        "join as many columns in both rows, or write the words that belong there");
  }

  Table& table_;
  Diagnostics& diagnostics_;
  std::vector<Above> above_;  ///< the next row, by column
};

bool is_joined_above(std::string_view cell) {
  return trim(cell) == "^^";
}

/// Whether the table says that it joins cells, in its head or by `^^`: two bars alone may be an empty cell.
bool joins_any(const std::vector<WrittenCells>& written) {
  const auto& head = written.front();
  return std::any_of(head.begin(), head.end(), [](std::string_view cell) { return cell.empty(); }) ||
         std::any_of(written.begin(), written.end(), [](const WrittenCells& row) {
           return std::any_of(row.begin(), row.end(), is_joined_above);
         });
}

}  // namespace

WrittenCells written_cells(std::string_view line) {
  std::string_view text = trim(line);
  const auto is_bar = [&](std::size_t i) { return text[i] == '|' && (i == 0 || text[i - 1] != '\\'); };
  if (text.starts_with('|')) text.remove_prefix(1);
  if (!text.empty() && is_bar(text.size() - 1)) text.remove_suffix(1);
  WrittenCells out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_bar(i)) continue;
    out.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  out.push_back(text.substr(begin));
  return out;
}

void join_cells(Table& table, const std::vector<WrittenCells>& written, Diagnostics& diagnostics) {
  if (written.empty() || !joins_any(written)) return;
  Joiner joiner(table, diagnostics);
  joiner.head(written.front());
  for (std::size_t row = 0; row < table.rows.size(); ++row) joiner.row(row, written[row + 1]);
}

}  // namespace casebound::manuscript
