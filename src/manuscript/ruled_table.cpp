#include "casebound/base/text.h"

#include "manuscript/columns.h"
#include "manuscript/text_table.h"

#include <algorithm>
#include <utility>

namespace casebound::manuscript {

namespace {

/// A line of hyphens with spaces between them: a column stands under each run.
struct ColumnRule {
  struct Run {
    std::size_t begin, end;
    bool operator==(const Run& other) const { return begin == other.begin && end == other.end; }
  };
  std::vector<Run> runs;

  std::size_t width() const { return runs.empty() ? 0 : runs.back().end; }
  bool operator==(const ColumnRule& other) const { return runs == other.runs; }
};

/// Without runs if the line is no rule. Authors part scenes by a few hyphens, with spaces or without.
ColumnRule column_rule(std::string_view line) {
  constexpr std::size_t shortest = 9, shortest_run = 2, most = 200;
  ColumnRule out;
  if (indent_of(line) > 3 || line.find_first_not_of("- ") != std::string_view::npos) return out;
  for (auto at = line.find('-'); at != std::string_view::npos; at = line.find('-', out.width())) {
    const auto end = std::min(line.find(' ', at), line.size());
    if (end - at < shortest_run || out.runs.size() == most) return {};
    out.runs.push_back({at, end});
  }
  return out.width() < shortest ? ColumnRule() : out;
}

/// Whether words stand in the line far apart, as cells do.
bool has_wide_gap(std::string_view line) {
  return trim(line).find("  ") != std::string_view::npos;
}

/// How words stand to the rule of their column, as pandoc reads it.
ColumnAlign alignment(std::string_view words, std::size_t begin, const ColumnRule::Run& run) {
  const auto first = words.find_first_not_of(' ');
  if (first == std::string_view::npos) return ColumnAlign::none;
  const bool is_left = begin + columns_of(words.substr(0, first)) == run.begin;
  const bool is_right = begin + columns_of(words.substr(0, words.find_last_not_of(' ') + 1)) == run.end;
  if (is_left == is_right) return is_left ? ColumnAlign::none : ColumnAlign::center;
  return is_left ? ColumnAlign::left : ColumnAlign::right;
}

/// Reads the rows of a table whose rule is known.
class RuledRows {
 public:
  explicit RuledRows(ColumnRule rule) : rule_(std::move(rule)) {
    for (std::size_t i = 1; i < rule_.runs.size(); ++i) cuts_.push_back(rule_.runs[i].begin);
  }

  /// The cells of lines that are one row; nothing if words stand across a column's begin.
  std::optional<TextTable::Row> row(const Lines& lines) const {
    TextTable::Row out{std::vector<Lines>(rule_.runs.size()), lines};
    for (const auto& line : lines) {
      const auto pieces = cut_at(line.text, cuts_);
      if (!pieces) return std::nullopt;
      for (std::size_t i = 0; i < pieces->size(); ++i) {
        const std::string_view piece = (*pieces)[i];
        const bool is_last = i + 1 == pieces->size() || (*pieces)[i + 1].empty();
        if (!is_last && !piece.empty() && piece.back() != ' ') return std::nullopt;
        const auto words = trim(piece);
        if (words.empty()) continue;
        out.cells[i].push_back(
            {line.offset + static_cast<std::uint32_t>(words.data() - line.text.data()), words});
      }
    }
    return out;
  }

  std::vector<ColumnAlign> alignments(const Line& line) const {
    const auto pieces = cut_at(line.text, cuts_);
    std::vector<ColumnAlign> out;
    for (std::size_t i = 0; i < rule_.runs.size(); ++i)
      out.push_back(alignment((*pieces)[i], i == 0 ? 0 : cuts_[i - 1], rule_.runs[i]));
    return out;
  }

  TextTable::Row no_head(const Line& line) const {
    return {std::vector<Lines>(rule_.runs.size()), {{line.offset, {}}}};
  }

 private:
  ColumnRule rule_;
  std::vector<std::size_t> cuts_;
};

/// Each line a row, or, where there are empty lines, what stands between them.
std::vector<Lines> rows_of(const Lines& lines) {
  const bool is_multiline = std::any_of(lines.begin(), lines.end(), is_blank);
  std::vector<Lines> out;
  bool begins_row = true;
  for (const auto& line : lines) {
    if (!is_blank(line)) {
      if (begins_row || !is_multiline) out.emplace_back();
      out.back().push_back(line);
    }
    begins_row = is_blank(line);
  }
  return out;
}

Lines part_of(const Lines& lines, std::size_t begin, std::size_t end) {
  return {lines.begin() + static_cast<std::ptrdiff_t>(begin),
          lines.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// The parts of a table, as far as its lines show them.
struct RuledParts {
  ColumnRule rule;
  Lines head, body;
};

TextTable table_of(const RuledParts& parts, Lines drawn) {
  TextTable as_drawn;
  as_drawn.lines = drawn;
  TextTable out;
  out.lines = std::move(drawn);
  if (parts.body.size() * parts.rule.runs.size() > most_drawn_cells) return as_drawn;
  const RuledRows reader(parts.rule);
  auto head = parts.head.empty() ? reader.no_head(parts.body.front()) : reader.row(parts.head);
  if (!head) return as_drawn;
  out.head = *std::move(head);
  for (const auto& lines : rows_of(parts.body)) {
    auto row = reader.row(lines);
    if (!row) return as_drawn;
    out.rows.push_back(*std::move(row));
  }
  out.columns = reader.alignments(parts.head.empty() ? parts.body.front() : parts.head.front());
  return out;
}

/// The line of a rule equal to that at `begin`, after lines that are no rules; nothing if none follows.
std::optional<std::size_t> closing_rule(const Lines& lines, std::size_t begin, const ColumnRule& rule) {
  for (auto i = begin; i < lines.size(); ++i) {
    const ColumnRule other = column_rule(lines[i].text);
    if (!other.runs.empty()) return other == rule ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

bool is_empty_at(const Lines& lines, std::size_t at) {
  return at >= lines.size() || is_blank(lines[at]);
}

/// The table, unless its first line of words may as well be prose beside a few hyphens.
std::optional<TextTable> if_sure(TextTable table, std::string_view words, const ColumnRule& rule) {
  const bool is_read = !table.columns.empty(), has_gap = has_wide_gap(words);
  const bool is_short = columns_of(words) <= rule.width();
  const bool is_sure = is_read ? has_gap || is_short : has_gap && is_short;
  return is_sure ? std::optional(std::move(table)) : std::nullopt;
}

/// A rule for the columns, rows, and the rule once more.
std::optional<TextTable> headless_table(const Lines& lines, std::size_t at, const ColumnRule& rule) {
  if (is_empty_at(lines, at + 1)) return std::nullopt;
  const auto end = closing_rule(lines, at + 1, rule);
  if (!end || *end == at + 1 || !is_empty_at(lines, *end + 1)) return std::nullopt;
  RuledParts parts{rule, {}, part_of(lines, at + 1, *end)};
  return if_sure(table_of(parts, part_of(lines, at, *end + 1)), lines[at + 1].text, rule);
}

/// A rule over all columns, the head, the rule for the columns, rows, and the first rule once more.
std::optional<TextTable> multiline_table(const Lines& lines, std::size_t at, const ColumnRule& frame) {
  constexpr std::size_t longest_head = 20;
  RuledParts parts;
  auto i = at + 1;
  for (; !is_empty_at(lines, i) && i - at <= longest_head; ++i) {
    parts.rule = column_rule(lines[i].text);
    if (!parts.rule.runs.empty()) break;
    parts.head.push_back(lines[i]);
  }
  if (parts.head.empty() || parts.rule.runs.size() < 2 || parts.rule.width() != frame.width())
    return std::nullopt;
  const auto end = closing_rule(lines, i + 1, frame);
  if (!end || is_empty_at(lines, i + 1) || !is_empty_at(lines, *end + 1)) return std::nullopt;
  parts.body = part_of(lines, i + 1, *end);
  if (parts.body.empty()) return std::nullopt;
  return table_of(parts, part_of(lines, at, *end + 1));
}

/// A line for the head, the rule for the columns, and rows to the next empty line.
std::optional<TextTable> simple_table(const Lines& lines, std::size_t at) {
  if (at + 1 >= lines.size()) return std::nullopt;
  const ColumnRule rule = column_rule(lines[at + 1].text);
  if (rule.runs.size() < 2) return std::nullopt;
  RuledParts parts{rule, {lines[at]}, {}};
  auto end = at + 2;
  for (; !is_empty_at(lines, end) && column_rule(lines[end].text).runs.empty(); ++end)
    parts.body.push_back(lines[end]);
  if (parts.body.empty()) return std::nullopt;
  if (!is_empty_at(lines, end) && !(column_rule(lines[end].text) == rule)) return std::nullopt;
  if (!is_empty_at(lines, end)) ++end;
  return if_sure(table_of(parts, part_of(lines, at, end)), lines[at].text, rule);
}

}  // namespace

std::optional<TextTable> ruled_table(const Lines& lines, std::size_t at) {
  const ColumnRule rule = column_rule(lines[at].text);
  if (rule.runs.empty()) return simple_table(lines, at);
  return rule.runs.size() == 1 ? multiline_table(lines, at, rule) : headless_table(lines, at, rule);
}

}  // namespace casebound::manuscript
