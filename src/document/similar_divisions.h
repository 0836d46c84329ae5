#pragma once

#include "document/diff_units.h"

#include <optional>
#include <vector>

namespace casebound {

/// For each division of the new book the one of the old that it was, if any.
std::vector<std::optional<std::size_t>> same_divisions(const Book& before, const DivisionUnits& old_units,
                                                       const Book& after, const DivisionUnits& new_units);

}  // namespace casebound
