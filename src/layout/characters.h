#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casebound::layout {

/// The characters around a place in a text; 0 beyond its ends.
char32_t character_at(std::string_view text, std::size_t offset);
char32_t character_before(std::string_view text, std::size_t offset);

/// The bytes of a text's first and last character.
std::string_view first_character_of(std::string_view text);
std::string_view last_character_of(std::string_view text);

/// Bytes beyond which a word is not looked at: no word of a dictionary is longer.
inline constexpr std::size_t longest_word = 128;

/// The word that ends at `end`, without what opens it; of one that is too long, the end.
std::string_view word_before(std::string_view text, std::size_t end);

/// By which words are told apart whatever their case and punctuation; 0 for those of fewer than four letters.
std::uint32_t digest(std::string_view word);

}  // namespace casebound::layout
