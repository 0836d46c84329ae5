#include "layout/table_setter.h"

#include "layout/set_table.h"
#include "layout/table_widths.h"

#include <utility>

namespace casebound::layout {

Rows TableSetter::row(const TableRowBlock& row, Length left, const Tools& tools) {
  const auto [entry, fresh] = tables_.try_emplace(row.table);
  if (fresh) entry->second = set_table(fit_table(flow_.tables[row.table], smaller_, tools), left, tools);
  return std::move(entry->second[row.row]);
}

}  // namespace casebound::layout
