#pragma once

#include "casebound/layout/pages.h"

#include <optional>
#include <vector>

namespace casebound::proof {

/// A line of text as it stands on a page.
struct Line {
  Length y;     ///< of the baseline
  Length size;  ///< of most of its type
};

/// The lines of a page's text from top to bottom: what stands on one baseline is one line, be it in several
/// columns or cells; raised and lowered figures belong to the line beside them. Running heads, folios, rules
/// and repeated table heads are no lines.
std::vector<Line> lines_of(const layout::Page& page);

/// The place of the line on or next above a baseline, from 0; the first for what stands above all of them.
std::optional<std::size_t> line_at(const std::vector<Line>& lines, Length y);

}  // namespace casebound::proof
