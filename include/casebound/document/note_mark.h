#pragma once

#include <cstddef>
#include <string_view>

namespace casebound {

/// A number that was typed as the call of a note.
struct NoteMark {
  int number = 0;
  std::size_t size = 0;  ///< bytes; 0: there is none
};

/// The mark at this place of a text: `[12]` or `¹²`, after a word, a year or a punctuation mark. Not what has
/// another meaning: `[12](…)`, `[12]:`, `km²`, `a[1]`, `x86[23]`.
NoteMark note_mark_at(std::string_view text, std::size_t at);

/// Whether a raised number after this text is the call of a note and not an exponent: `peace²`, `1999²`; but
/// not `km²`, `x²`, `10²`.
bool may_be_called_after(std::string_view before, int raised_number);

/// Superscript digits as a number, and their bytes, whatever stands around them.
NoteMark raised_number_at(std::string_view text, std::size_t at);
/// `[12]`, whatever stands around it.
NoteMark bracketed_number_at(std::string_view text, std::size_t at);

}  // namespace casebound
