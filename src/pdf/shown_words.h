#pragma once

#include "casebound/layout/words.h"

#include "pdf/embedded_font.h"
#include "pdf/glyph_texts.h"

#include <algorithm>
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
  Length natural;            ///< width in layout, without its space
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

  const ShownWord& of(const layout::SetWord& word) const { return words_[word.number]; }
  bool are_plain(const std::vector<layout::SetWord>& words) const {
    return all_are_plain_ || std::all_of(words.begin(), words.end(),
                                         [&](const layout::SetWord& word) { return of(word).is_plain; });
  }

 private:
  std::vector<ShownWord> words_;
  std::vector<std::string> operands_;  ///< of some words each
  bool all_are_plain_ = false;
};

}  // namespace casebound::pdf
