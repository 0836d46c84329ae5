#include "manuscript/drawn_table.h"

#include "casebound/document/walk.h"

#include "manuscript/prose.h"

#include <iterator>
#include <utility>

namespace casebound::manuscript {

namespace {

/// All inlines have the place of their row: what they say of bytes would be used to change them.
void place(Inlines& inlines, SourceSpan span) {
  for (auto& item : inlines) {
    item.span = span;
    if (auto* inner = children(item)) place(*inner, span);
  }
}

template <class Break>
void append(Inlines& out, Inlines words) {
  if (!out.empty()) out.push_back({{}, Break{}});
  std::move(words.begin(), words.end(), std::back_inserter(out));
}

class DrawnTableReader {
 public:
  explicit DrawnTableReader(Reading& reading) : reading_(reading) {}

  TableRow row(const TextTable::Row& row) {
    TableRow out{span_of(reading_.source_index, row.lines), {}};
    for (const auto& lines : row.cells) {
      out.cells.push_back(cell(lines));
      place(out.cells.back(), out.span);
    }
    return out;
  }

 private:
  Inlines cell(const Lines& lines) {
    Inlines out;
    for (auto at = lines.begin(); at != lines.end();) {
      const auto end = std::find_if(at, lines.end(), is_blank);
      append<LineBreak>(out, paragraph({at, end}));
      at = std::find_if_not(end, lines.end(), is_blank);
    }
    return out;
  }

  Inlines paragraph(const Lines& lines) {
    Inlines out;
    for (auto& words : read_phrase_lines(lines, reading_)) append<SoftBreak>(out, std::move(words));
    return out;
  }

  Reading& reading_;
};

CodeBlock as_drawn(const Lines& lines) {
  CodeBlock out;
  for (const auto& line : lines) (out.text += line.text) += '\n';
  return out;
}

}  // namespace

decltype(Block::value) read_drawn_table(const DrawnTable& drawn, Reading& reading) {
  if (drawn.table.columns.empty()) {
    reading.diagnostics.warning("drawn-table", drawn.span,
                                "where the cells of this table end cannot be told; it is set as it is typed",
                                "write it with pipes: `| a | b |` over `|---|---|`");
    return as_drawn(drawn.table.lines);
  }
  const auto found_before = reading.diagnostics.items().size();
  DrawnTableReader reader(reading);
  Table out;
  out.columns = drawn.table.columns;
  out.head = reader.row(drawn.table.head);
  for (const auto& row : drawn.table.rows) out.rows.push_back(reader.row(row));
  for (auto i = found_before; i < reading.diagnostics.items().size(); ++i)
    reading.diagnostics.items()[i].fixes.clear();
  return out;
}

}  // namespace casebound::manuscript
