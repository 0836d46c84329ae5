#pragma once

#include "casebound/layout/pages.h"

#include "pdf/objects.h"

#include <vector>

namespace casebound::pdf {

/// The document outline (ISO 32000-1 §12.3.3), nested by level and closed below its first level. Levels may
/// be skipped: an entry hangs below the nearest one before it of a smaller level.
Dict write_outline(Objects& objects, const std::vector<layout::OutlineEntry>& entries);

}  // namespace casebound::pdf
