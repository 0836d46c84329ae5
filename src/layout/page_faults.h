#pragma once

#include "casebound/base/diagnostic.h"

#include "layout/impose.h"

#include <vector>

namespace casebound::layout {

/// Says which pages could not end well, with folio and source: `page-fault` (warning), `page-length`
/// (note) where a page is only shorter or longer than those around it, `table-divided` (note), and
/// `note-divided` (note) where a note goes on at the foot of the next page. Each is also among the
/// faults, at its page's foot.
void report_page_faults(const std::vector<Leaf>& leaves, Diagnostics& diagnostics,
                        std::vector<Fault>& faults);

}  // namespace casebound::layout
