#pragma once

#include "casebound/document/diff.h"

#include <vector>

namespace casebound {

/// A stretch of a book's units.
struct UnitRange {
  const std::vector<DiffUnit>& units;
  std::size_t begin = 0, end = 0;

  std::size_t size() const { return end - begin; }
};

/// Which units of one stretch became which of the other, none of them having an equal there: pairs that share
/// enough words, in rising order. Found by the rarest words that they share; the few that are left between
/// such pairs are compared with one another.
Places similar_units(const UnitRange& before, const UnitRange& after);

}  // namespace casebound
