#include "layout/page_faults.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

std::string_view what_is_wrong(PageFault fault) {
  switch (fault) {
    case PageFault::none: return "ends well";
    case PageFault::widow: return "leaves too few lines of a paragraph to the next page";
    case PageFault::orphan: return "ends with too few lines of a paragraph";
    case PageFault::hyphen: return "ends in a divided word";
    case PageFault::row: return "ends inside a table's row, or parts a row from the others";
    case PageFault::broken: return "ends inside what should stay together";
    case PageFault::stranded: return "ends with something that belongs to what follows";
    case PageFault::too_large: return "has something on it that is larger than a page";
    case PageFault::short_end: return "is not as long as the pages around it";
  }
  return {};
}

/// Whether it ends inside a table's row that no page has room for.
bool cuts_giant_row(const Leaf& leaf) {
  const Division& division = *leaf.division;
  const PlacedRow* last = nullptr;
  for (const auto& placed : leaf.page->rows)
    if (placed.from == PlacedRow::From::text && !placed.repeated) last = &placed;
  if (last == nullptr || division.galley.table_rows[last->part] == 0) return false;
  if (last->row + 1 >= division.galley.passages[last->part].size()) return false;
  Length height;
  for (const auto& row : division.galley.passages[last->part]) height += row.height;
  return height > division.column.height;
}

/// Where the page ends in the manuscript: its last row of text that has a place.
SourceSpan place_of_end(const Leaf& leaf) {
  SourceSpan out;
  for (const auto& placed : leaf.page->rows) {
    const Row& row = leaf.division->galley.row(placed);
    if (placed.from == PlacedRow::From::text && row.span.known()) out = row.span;
  }
  return out;
}

void report(const Leaf& leaf, Diagnostics& diagnostics) {
  const PageFault fault = leaf.page->fault;
  const auto message = fmt::format("page {} {}", leaf.folio, what_is_wrong(fault));
  if ((fault == PageFault::broken || fault == PageFault::row) && cuts_giant_row(leaf)) {
    diagnostics.warning("page-fault", place_of_end(leaf),
                        fmt::format("page {} ends inside a table row that is taller than a page", leaf.folio),
                        "divide the row's text over several rows, or set it as paragraphs");
  } else if (fault == PageFault::short_end) {
    diagnostics.note("page-length", place_of_end(leaf), message,
                     "a paragraph shorter or longer by a line, or a figure in another place, would help");
  } else if (fault == PageFault::row) {
    diagnostics.note("table-divided", place_of_end(leaf), message,
                     "a table in another place, or shorter rows, would help");
  } else {
    diagnostics.warning("page-fault", place_of_end(leaf), message,
                        "a paragraph shorter or longer by a line would help");
  }
}

/// Notes that begin on the page and do not end there.
void report_divided_notes(const Leaf& leaf, Diagnostics& diagnostics) {
  const auto& placed = leaf.page->rows;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    if (placed[i].from != PlacedRow::From::note || placed[i].row != 0) continue;
    std::size_t rows = 1;
    while (i + rows < placed.size() && placed[i + rows].part == placed[i].part) ++rows;
    const Rows& note = leaf.division->galley.notes[placed[i].part];
    if (rows == note.size()) continue;
    diagnostics.note("note-divided", note.front().span,
                     fmt::format("the note on page {} goes on at the foot of the next", leaf.folio),
                     "shorten it, or set notes at the end of the essay: `notes: essay`");
  }
}

Length last_baseline(const Leaf& leaf) {
  Length out;
  for (const auto& placed : leaf.page->rows) out = std::max(out, placed.baseline);
  return leaf.style->margin.top + out;
}

}  // namespace

void report_page_faults(const std::vector<Leaf>& leaves, Diagnostics& diagnostics,
                        std::vector<Fault>& faults) {
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    const Leaf& leaf = leaves[i];
    if (leaf.page == nullptr) continue;
    const std::size_t before = diagnostics.items().size();
    if (leaf.page->fault != PageFault::none) report(leaf, diagnostics);
    report_divided_notes(leaf, diagnostics);
    for (std::size_t k = before; k < diagnostics.items().size(); ++k) {
      const Diagnostic& item = diagnostics.items()[k];
      faults.push_back({item.code, item.span, i, last_baseline(leaf)});
    }
  }
}

}  // namespace casebound::layout
