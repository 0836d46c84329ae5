#include "markup/tables.h"

#include "markup/blocks.h"
#include "markup/build.h"

#include <algorithm>

namespace casebound::markup {

namespace {

bool is_empty(const TableCell& cell) {
  return printed_text(cell.inlines).find_first_not_of(" \t") == std::string::npos;
}

/// A table that leaves the corner free names its rows in the columns below it: how many?
std::size_t columns_of_names(const Table& table) {
  const auto& cells = table.head.cells;
  const bool names =
      cells.size() > 1 && is_empty(cells[0]) && !std::all_of(cells.begin(), cells.end(), is_empty);
  return names ? static_cast<std::size_t>(cells[0].columns) : 0;
}

Element align(Element cell, const Table& table, std::size_t column) {
  const auto align = column < table.columns.size() ? table.columns[column] : ColumnAlign::none;
  if (align == ColumnAlign::right) cell.classes.emplace_back("num");
  if (align == ColumnAlign::center) cell.classes.emplace_back("center");
  return cell;
}

void add_span(Element& cell, const char* name, int count) {
  if (count > 1) cell.attributes.emplace_back(name, std::to_string(count));
}

/// A head without words heads nothing: `scope` is then dropped.
Element cell(const TableCell& words, SourceSpan span, const char* scope, Context& context) {
  const bool head = scope != nullptr && !is_empty(words);
  Element out = wrap(head ? "th" : "td", span, words.inlines, context);
  if (head) out.attributes.emplace_back("scope", scope);
  add_span(out, "colspan", words.columns);
  add_span(out, "rowspan", words.rows);
  return out;
}

/// `columns`: where the cells begin.
Element head_row(const Table& table, const std::vector<std::size_t>& columns, Context& context) {
  const auto& row = table.head;
  Element out = element("tr", row.span);
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    add(out, align(cell(row.cells[i], row.span, "col", context), table, columns[i]));
  return out;
}

Element body_row(const TableRow& row, const Table& table, const std::vector<std::size_t>& columns,
                 Context& context) {
  const std::size_t names = columns_of_names(table);
  Element out = element("tr", row.span);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const char* scope = columns[i] < names ? "row" : nullptr;
    add(out, align(cell(row.cells[i], row.span, scope, context), table, columns[i]));
  }
  return out;
}

Element table_alone(const Table& table, const Block& block, Context& context) {
  Element out = element("table", block.span);
  const auto columns = columns_of_cells(table);
  if (!std::all_of(table.head.cells.begin(), table.head.cells.end(), is_empty)) {
    Element head = element("thead", table.head.span);
    add(head, head_row(table, columns[0], context));
    std::get<Element>(head.children.front().value).block = piece_of(block.id, 0);
    add(out, std::move(head));
  }
  if (table.rows.empty()) return out;
  Element body = element("tbody", block.span);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    Element row = body_row(table.rows[i], table, columns[i + 1], context);
    row.block = piece_of(block.id, i + 1);
    add(body, std::move(row));
  }
  add(out, std::move(body));
  return out;
}

}  // namespace

Element caption(const std::string& label, const Inlines& words, SourceSpan span, Context& context) {
  Element out = element("figcaption", span);
  if (!label.empty()) add(out, element_of("span", span, label, {"label"}));
  if (!label.empty() && !words.empty()) add(out, " ", span);
  add_inlines(out, words, context);
  return out;
}

Element table_element(const Table& table, const Block& block, const Block* source, Context& context) {
  const bool captioned = !table.label.empty() || !table.caption.empty();
  if (!captioned && source == nullptr) return table_alone(table, block, context);
  Element out = element("figure", block.span, {"table"});
  if (captioned) add(out, caption(table.label, table.caption, block.span, context));
  add(out, table_alone(table, block, context));
  if (source != nullptr) add_blocks(out, {*source}, context);
  return out;
}

}  // namespace casebound::markup
