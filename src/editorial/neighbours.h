#pragma once

#include "editorial/line.h"
#include "editorial/word_list.h"

namespace casebound::editorial {

/// The word that ends before the space at `i`, without the brackets and marks before it.
std::u32string_view word_before(const Line& line, std::size_t i);
/// The word that begins after the space at `i`, without the brackets and points behind it; it keeps a full
/// stop.
std::u32string_view word_after(const Line& line, std::size_t i);

/// Whether a list holds the word, without regard to case.
bool is_in_list(std::u32string_view word, const WordList& list);
/// The same, or would without its full stop.
bool is_in_list_or_abbreviated(std::u32string_view word, const WordList& list);

}  // namespace casebound::editorial
