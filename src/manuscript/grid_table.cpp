#include "casebound/base/text.h"

#include "manuscript/columns.h"
#include "manuscript/text_table.h"

#include <algorithm>
#include <utility>

namespace casebound::manuscript {

namespace {

/// `+---+:==:+`, and the columns before which its bars stand.
struct GridRule {
  std::vector<std::size_t> bars;
  bool is_under_head = false;
  std::vector<ColumnAlign> aligns;
};

ColumnAlign alignment(std::string_view dashes) {
  const bool left = dashes.starts_with(':'), right = dashes.ends_with(':');
  if (left && right) return ColumnAlign::center;
  return left ? ColumnAlign::left : right ? ColumnAlign::right : ColumnAlign::none;
}

std::string_view without_end_space(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Without bars if the line is no rule.
GridRule grid_rule(std::string_view line) {
  constexpr std::size_t most = 200;
  line = without_end_space(line);
  const auto begin = line.find('+');
  if (begin == std::string_view::npos || begin > 3 || !line.ends_with('+')) return {};
  if (line.find_first_not_of(" +-=:") != std::string_view::npos ||
      trim(line).find(' ') != std::string_view::npos)
    return {};
  GridRule out;
  out.bars.push_back(begin);
  for (auto bar = line.find('+', begin + 1); bar != std::string_view::npos; bar = line.find('+', bar + 1)) {
    const auto dashes = line.substr(out.bars.back() + 1, bar - out.bars.back() - 1);
    if (dashes.size() < 2 || out.bars.size() > most) return {};
    out.aligns.push_back(alignment(dashes));
    out.bars.push_back(bar);
  }
  out.is_under_head = line.find('=') != std::string_view::npos;
  return out.bars.size() < 2 ? GridRule() : out;
}

/// Reads the lines of a grid one by one.
class GridReader {
 public:
  explicit GridReader(GridRule first) : rule_(std::move(first)) {
    // Before and after each bar.
    for (const auto bar : rule_.bars) {
      if (bar > 0) cuts_.push_back(bar);
      cuts_.push_back(bar + 1);
    }
  }

  /// Whether the line goes on with the table as far as it can be read.
  bool take(const Line& line) {
    const GridRule rule = grid_rule(line.text);
    if (!rule.bars.empty()) return rule.bars == rule_.bars && end_row(rule);
    return add_to_row(line);
  }

  std::size_t columns() const { return rule_.bars.size() - 1; }

  /// Nothing if it ends within a row.
  std::optional<TextTable> table() {
    if (!row_.lines.empty() || out_.rows.empty()) return std::nullopt;
    out_.columns = rule_.aligns;
    if (out_.head.cells.empty()) {
      out_.head.cells.resize(columns());
      out_.head.lines.push_back({out_.rows.front().lines.front().offset, {}});
    }
    return std::move(out_);
  }

 private:
  bool end_row(const GridRule& rule) {
    if (row_.lines.empty()) return false;
    for (auto& cell : row_.cells) {
      while (!cell.empty() && is_blank(cell.back())) cell.pop_back();
    }
    TextTable::Row row = std::exchange(row_, {});
    if (!rule.is_under_head) return out_.rows.push_back(std::move(row)), true;
    if (!out_.head.cells.empty() || !out_.rows.empty()) return false;
    out_.head = std::move(row);
    rule_.aligns = rule.aligns;
    return true;
  }

  bool add_to_row(const Line& line) {
    const auto pieces = cut_at(without_end_space(line.text), cuts_);
    if (!pieces || !trim(pieces->back()).empty()) return false;
    row_.cells.resize(columns());
    row_.lines.push_back(line);
    const std::size_t first = rule_.bars.front() > 0 ? 1 : 0;
    for (std::size_t i = 0; i < rule_.bars.size(); ++i) {
      if ((*pieces)[first + 2 * i] != "|") return false;
      if (i < columns() && !add((*pieces)[first + 2 * i + 1], line, row_.cells[i])) return false;
    }
    return true;
  }

  /// False if it is a block by itself, a list perhaps, for which a cell has no place.
  static bool add(std::string_view piece, const Line& line, Lines& cell) {
    const auto words = trim(piece);
    if (begins_block(words)) return false;
    if (words.empty() && cell.empty()) return true;
    const auto at = words.empty() ? piece.data() : words.data();
    cell.push_back({line.offset + static_cast<std::uint32_t>(at - line.text.data()), words});
    return true;
  }

  GridRule rule_;
  std::vector<std::size_t> cuts_;
  TextTable::Row row_;
  TextTable out_;
};

}  // namespace

std::optional<TextTable> grid_table(const Lines& lines, std::size_t at) {
  GridRule first = grid_rule(lines[at].text);
  if (first.bars.empty()) return std::nullopt;
  TextTable as_drawn{{}, {}, {}, {lines[at]}};
  GridReader reader(std::move(first));
  bool is_read = true;
  for (auto i = at + 1; i < lines.size(); ++i) {
    const auto text = trim(lines[i].text);
    if (!text.starts_with('|') && !text.starts_with('+')) break;
    is_read = is_read && (i - at) * reader.columns() <= most_drawn_cells && reader.take(lines[i]);
    as_drawn.lines.push_back(lines[i]);
  }
  if (as_drawn.lines.size() < 3) return std::nullopt;
  auto out = is_read ? reader.table() : std::nullopt;
  if (!out) return as_drawn;
  out->lines = std::move(as_drawn.lines);
  return out;
}

}  // namespace casebound::manuscript
