#pragma once

#include "layout/table_widths.h"

#include <vector>

namespace casebound::layout {

/// A table's rows, each as rows of the column: its cells' lines, their boxes and rules. A row is as high as
/// its highest cell; `vertical-align` says where the others stand. A row of many lines is cut into rows of
/// one line each, that a page may end inside. A cell of several rows keeps them together if they fit a page,
/// and makes the last of them higher where it needs to.
std::vector<Rows> set_table(const FittedTable& table, Length left, const Tools& tools);

}  // namespace casebound::layout
