#pragma once

#include "casebound/base/diagnostic.h"

#include "layout/break_lines.h"

#include <string_view>
#include <vector>

namespace casebound::layout {

/// Says what is wrong with lines because nothing better could be found: `overfull-line`, `loose-line` and
/// `word-cut`, each once for a setting.
void report_line_faults(const Setting& setting, const std::vector<BreakPoint>& points, std::string_view text,
                        const SourceSpan& span, Diagnostics& diagnostics);

/// The same of one line, the `number`th of its text: the code of what is wrong with it, or nothing.
std::string_view fault_of_line(const BreakPoint& begin, const BreakPoint& end, int number,
                               const Measure& measure);

}  // namespace casebound::layout
