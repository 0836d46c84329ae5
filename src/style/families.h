#pragma once

#include "casebound/style/stylesheet.h"

#include "style/rules.h"

#include <vector>

namespace casebound::style {

/// Every list of families that a sheet names for print, in its order.
std::vector<NamedFamilies> named_families(const Sheet& sheet, std::int32_t source);

}  // namespace casebound::style
