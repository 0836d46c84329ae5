#pragma once

#include "casebound/base/length.h"
#include "casebound/layout/pages.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace casebound::layout {

/// A place where a hyphen may divide a word.
struct HyphenPoint {
  std::uint32_t offset = 0;  ///< in the word's text
  Length before;             ///< width of what stands before it, with the hyphen
  Length after;              ///< of what follows, without the word's space
};

class Fount;

/// A word as a fount sets it. It is shaped, measured and divided once, however often it stands in the book.
struct WordForm {
  // Kept by the fount:
  std::string_view text;
  std::span<const Glyph> glyphs;  ///< natural widths, as drawn from left to right, the word's space included
  std::span<const HyphenPoint> hyphens;

  const Fount* fount = nullptr;
  std::uint32_t number = 0;  ///< that no other word of the book has
  Length width;              ///< without that space
  Length space_width;
  std::uint32_t digest = 0;  ///< see digest()
  bool is_whole = true;      ///< the face has a glyph for every character

  /// Of the glyphs whose characters stand before a place in the word's text.
  Length width_up_to(std::uint32_t offset) const;
};

}  // namespace casebound::layout
