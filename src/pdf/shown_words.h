#pragma once

#include "casebound/layout/words.h"

#include "pdf/embedded_font.h"
#include "pdf/glyph_texts.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::pdf {

/// A word as a content stream shows it, at any expansion of its line.
struct ShownWord {
  /// Part of the operand of TJ, from within a string to within a string: codes, and moves of the pen.
  std::string_view operand;
  std::int64_t width = 0;    ///< that the pen moves by, in millionths of an em
  std::size_t resource = 0;  ///< font
  bool is_plain = false;     ///< else its glyphs have to be shown one by one
};

/// The words of a book, each written once however often it stands on the pages.
class ShownWords {
 public:
  /// None.
  ShownWords() = default;
  /// `count`: more than any number of a word.
  ShownWords(const std::vector<UsedWord>& words, std::size_t count, const EmbeddedFonts& fonts);

  const ShownWord& of(const layout::WordForm& form) const { return words_[form.number]; }

 private:
  std::vector<ShownWord> words_;
  std::vector<std::string> operands_;  ///< of some words each
};

}  // namespace casebound::pdf
