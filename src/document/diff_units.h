#pragma once

#include "casebound/document/diff.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace casebound {

/// Gives numbers to texts: equal ones to equal texts, in the order in which they are first seen.
class Lexicon {
 public:
  std::uint32_t number(const std::string& text) {
    return numbers_.try_emplace(text, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// What the units of two books share.
struct DiffLexicon {
  Lexicon word_keys, unit_keys;
  std::vector<DiffWord> words;
};

/// The units of a division, notes at its feet after its text; for each division the place of its first among
/// them, and the end of the last.
struct DivisionUnits {
  std::vector<DiffUnit> units;
  std::vector<std::size_t> begins;
};
DivisionUnits units_of(const Book& book, DiffLexicon& lexicon);

}  // namespace casebound
