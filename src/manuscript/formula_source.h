#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// MathML as it stands in a manuscript, before anything is read of it.
namespace casebound::manuscript {

/// The name of the formula whose first tag the text begins with, `math` or `mml:math`; empty if there is
/// none.
std::string opened_formula(std::string_view text);

/// Bytes of the formula that the text begins with, `<math …>…</math>`; 0 if there is none. It may hold empty
/// lines between its tags and in its tokens, and holds no backtick, so that code which talks of formulas is
/// none.
std::size_t formula_size(std::string_view text);

/// Disguises from cmark (see protect.h) all of a formula but the names of characters, `&alpha;`, which it
/// knows and XML does not. Its empty lines are no longer empty, so that it is one piece to cmark.
std::string disguised_formula(std::string_view formula);

}  // namespace casebound::manuscript
