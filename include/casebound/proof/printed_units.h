#pragma once

#include "casebound/document/diff.h"
#include "casebound/proof/printed.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casebound::proof {

/// The words of a unit as they stand on the pages.
struct PrintedUnit {
  const PrintedBlock* block = nullptr;    ///< that it is part of; null: nothing of it is printed
  std::vector<const PrintedWord*> words;  ///< of each of the unit's; null: not found
};

/// Finds the units of one of two compared books on its pages. The units of a block, one after the other, are
/// what is printed of it, but for numbers, locators and the like.
class PrintedUnits {
 public:
  PrintedUnits(const layout::Pages& pages, const std::vector<DiffUnit>& units,
               const std::vector<DiffWord>& words);
  PrintedUnits(const PrintedUnits&) = delete;
  PrintedUnits& operator=(const PrintedUnits&) = delete;

  const PrintedUnit& operator[](std::size_t unit) const { return found_[unit]; }
  /// Of a word of a unit, or else the nearest before it, or else its block.
  std::optional<Place> place(std::size_t unit, std::size_t word = 0) const;

 private:
  std::map<std::string, PrintedBlock> printed_;
  std::vector<PrintedUnit> found_;
};

}  // namespace casebound::proof
