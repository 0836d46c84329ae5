#pragma once

#include <string>
#include <string_view>

namespace casebound::manuscript {

/// In small letters, by the rules of no language.
std::string small_letters(std::string_view text);

/// Whether there are capitals in it and no small letters.
bool is_in_capitals(std::string_view text);

/// Whether a word, in small letters, joins others and stands in nobody's name: `of`, `für`, `notre`.
bool is_function_word(std::string_view small);

/// Whether a word, in small letters, stands in titles, dedications and salutations, and so seldom in a name
/// that another sign is wanted: `chapter`, `dear`, `Montag`.
bool is_heading_word(std::string_view small);

/// Whether a word, in small letters, is one that headings are made of, though people may be called so too:
/// nothing but another sign makes a name of `Summer Rain`.
bool is_common_noun(std::string_view small);

/// Whether a name does not begin with this word, in small letters, though it may stand in one: `the`, `los`.
bool begins_no_name(std::string_view small);

/// Whether the line says to whom or in whose memory the essay is: `For My Mother`, `Памяти Ивана Петрова`.
bool is_dedication(std::string_view line);

}  // namespace casebound::manuscript
