#pragma once

#include <cstddef>
#include <string_view>

namespace casebound::layout {

/// How many bytes at the start of the text `::first-letter` takes: the first letter or figure with its marks,
/// and the punctuation on either side of it (CSS Pseudo-Elements 4 §2.3); 0: there is no letter.
std::size_t first_letter_length(std::string_view text);

}  // namespace casebound::layout
