#pragma once

#include "layout/flow.h"
#include "layout/paragraph.h"
#include "layout/smaller_type.h"

#include <map>
#include <vector>

namespace casebound::layout {

/// Sets tables: their columns, cells and rules (see set_table). Refers to the flow.
class TableSetter {
 public:
  explicit TableSetter(const Flow& flow) : flow_(flow) {}

  /// A table's row at so much from the left edge of the text area: one row of the column, or several where it
  /// is so high that a page may end inside. Ask once for each.
  Rows row(const TableRowBlock& row, Length left, const Tools& tools);

 private:
  const Flow& flow_;
  SmallerType smaller_;
  std::map<std::size_t, std::vector<Rows>> tables_;
};

}  // namespace casebound::layout
