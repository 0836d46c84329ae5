#pragma once

#include <string_view>

// Characters of formulas, as they are set in a line of text.
namespace casebound {

/// Whether the operator has space around it where it stands between two things: `a = b`, but `a/b`.
bool is_spaced(char32_t sign);
/// ∑, ∫ and their like, which stand before all that they are about.
bool is_large_operator(std::string_view sign);
/// The character that sets the accent over the letter before it; empty if Unicode has none for it.
std::string_view combining(std::string_view accent);

}  // namespace casebound
