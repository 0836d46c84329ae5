#pragma once

#include "casebound/style/stylesheet.h"

#include <vector>

namespace casebound::layout {

/// Columns as wide as their text would like; where the measure is too narrow, what there is beyond their
/// longest words is shared out in proportion to their wishes.
std::vector<Length> column_widths(const style::StyledElement& table, Length measure);

}  // namespace casebound::layout
