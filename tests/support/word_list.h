#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebound::tests {

using Words = std::vector<std::string>;

/// The words of a text: what stands between white space, any of Unicode's. Soft hyphens and other characters
/// that are not printed (U+00AD, U+200B–U+200D, U+2060, U+FEFF) are no part of a word.
Words words_of(std::string_view text);

/// Where two lists of words part, for people: number, both words, the three before. Empty if they are the
/// same.
std::string first_difference(const Words& expected, const Words& found);

}  // namespace casebound::tests
