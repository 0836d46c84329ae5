#pragma once

#include "layout/phrases.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// Where a part of a line stands among the others (UAX 9).
struct Embedding {
  std::uint8_t level = 0;  ///< odd where text runs from right to left
  std::uint8_t edge = 0;  ///< the lowest level of what parts it from the part before: its own, or of isolates

  auto operator<=>(const Embedding&) const = default;
};

/// A stretch of text of one direction.
struct DirectionRun {
  std::uint32_t end = 0;  ///< in bytes; it begins where the one before it ends
  Embedding embedding;    ///< of its first part; what follows in it has the level for its edge
};

/// A stretch of text, and the phrases that it stands in.
struct PhrasedStretch {
  std::uint32_t end = 0;  ///< in bytes; it begins where the one before it ends
  const Phrases* phrases = nullptr;
};

/// The directions of a paragraph's text, in the order of the text (Unicode Bidirectional Algorithm, UAX 9);
/// the paragraph itself runs from left to right, and phrases in it are isolates. None if all of it runs from
/// left to right. `stretches` cover the text, or are none.
std::vector<DirectionRun> direction_runs(std::string_view text,
                                         const std::vector<PhrasedStretch>& stretches = {});

/// The order in which parts of a line stand from left to right (UAX 9, rule L2), as their indices.
std::vector<std::size_t> visual_order(const std::vector<Embedding>& parts);

}  // namespace casebound::layout
