#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// A stretch of text of one direction.
struct DirectionRun {
  std::uint32_t end = 0;   ///< in bytes; it begins where the one before it ends
  std::uint8_t level = 0;  ///< of embedding: odd where text runs from right to left
};

/// The directions of a paragraph's text, in the order of the text (Unicode Bidirectional Algorithm, UAX 9);
/// the paragraph itself runs from left to right. None if all of it does.
std::vector<DirectionRun> direction_runs(std::string_view text);

/// The order in which parts of a line stand from left to right (UAX 9, rule L2), as their indices.
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace casebound::layout
