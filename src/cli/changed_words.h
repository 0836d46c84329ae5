#pragma once

#include "casebound/document/diff.h"
#include "casebound/pipeline/compare.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::cli {

/// A stretch of a changed unit, to be read.
struct ChangedStretch {
  enum class Kind { same, gone, come, left_out };
  Kind kind = Kind::same;
  std::string words;  ///< none of what is left out
};

/// What a change did to its unit's words, with some of those around it.
std::vector<ChangedStretch> changed_words(const BookDiff& diff, const UnitChange& change);

/// `added`, `removed`, `moved here`, `changed`.
std::string_view what_became_of(const UnitChange& change);

/// What is counted of changes.
struct ChangeCounts {
  std::size_t changed = 0, added = 0, removed = 0, moved = 0;  ///< units
  std::size_t words_added = 0, words_removed = 0;

  void add(const BookDiff& diff, const UnitChange& change);
  void add(const ChangeCounts& other);
  bool any() const { return changed + added + removed + moved > 0; }
};
ChangeCounts counts_of(const BookDiff& diff, const DivisionChange& division);

/// `2 paragraphs changed, 1 added; 12 words added, 3 removed`; empty if nothing is counted.
std::string told(const ChangeCounts& counts);

/// `1 essay added, 1 moved`: divisions that came, went or stand elsewhere; empty if none did.
std::string told_divisions(const BookDiff& diff);

/// What changed besides words, a sentence each without its full stop: pictures that were replaced, styles.
std::vector<std::string> other_changes(const pipeline::Comparison& comparison);

/// `12–15` or `12`; empty if nothing of it is printed.
std::string page_range(const pipeline::PrintedDivision& division);

/// `1–3, 7` of page labels in the order of the book.
std::string page_list(const std::vector<std::string>& pages);

}  // namespace casebound::cli
