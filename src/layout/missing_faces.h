#pragma once

#include "layout/division.h"

#include <vector>

namespace casebound::layout {

/// Says where a bold or an italic is asked for that its family does not have (`missing-face`, warning), once
/// for each: type is never thickened or slanted by machine, so the words look like those around them.
void report_missing_faces(const std::vector<Division>& divisions, const font::FontLibrary& fonts,
                          Diagnostics& diagnostics);

}  // namespace casebound::layout
