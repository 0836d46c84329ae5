#include "layout/page_details.h"

#include <algorithm>
#include <string>

namespace casebound::layout {

namespace {

void lay_out(const Leaf& leaf, Page& page) {
  const auto& margin = leaf.style->margin;
  page.text_area = {margin.left, margin.top, page.size.width - margin.left - margin.right,
                    page.size.height - margin.top - margin.bottom};
  page.first_line = margin.top + leaf.division->column.grid_baseline;
  page.grid_step = leaf.division->column.step;
}

void add_line_faults(const Leaf& leaf, std::size_t number, std::vector<Fault>& faults) {
  if (leaf.page == nullptr) return;
  for (const auto& placed : leaf.page->rows) {
    if (placed.repeated) continue;
    for (const auto& fault : leaf.division->galley.row(placed).faults) {
      const Length y = leaf.style->margin.top + placed.baseline + fault.y;
      faults.push_back({fault.code, fault.span, number, y});
    }
  }
}

}  // namespace

void add_page_details(const std::vector<Leaf>& leaves, Pages& pages) {
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    lay_out(leaves[i], pages.pages[i]);
    add_line_faults(leaves[i], i, pages.faults);
  }
  std::stable_sort(pages.faults.begin(), pages.faults.end(),
                   [](const Fault& a, const Fault& b) { return a.page < b.page; });
}

}  // namespace casebound::layout
