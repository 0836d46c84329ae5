#pragma once

#include "casebound/document/inline.h"

#include "manuscript/reading.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace casebound::manuscript {

/// Bytes of the formula that the text begins with, `<math …>…</math>`; 0 if there is none. One ends in its
/// paragraph and holds no backtick, so that code which talks of formulas is none.
std::size_t formula_size(std::string_view text);

/// Disguises from cmark (see protect.h) all of a formula but the names of characters, `&alpha;`, which it
/// knows and XML does not.
std::string disguised_formula(std::string_view formula);

/// Makes formulas of what `disguised_formula` has hidden. One that MathML does not know is told (`mathml`)
/// and is the words in it; what an element may not have is told and dropped.
void read_formulas(Inlines& inlines, Reading& reading);

}  // namespace casebound::manuscript
