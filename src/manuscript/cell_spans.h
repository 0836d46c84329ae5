#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// A row of a table, as its line is cut at the bars: what stands between them, the outer ones left out. A bar
/// after a backslash is text.
using WrittenCells = std::vector<std::string_view>;
WrittenCells written_cells(std::string_view line);

/// Joins cells as MultiMarkdown writes it: one that is closed at once (`||`) to the cell before it, and one
/// that says nothing but `^^` to the cell above it, if that has the same columns. GFM has `||` for an empty
/// cell: it joins only where the table's head has it too, or a `^^` stands in the table. `written`: the cells
/// of each row, the head first.
void join_cells(Table& table, const std::vector<WrittenCells>& written, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
