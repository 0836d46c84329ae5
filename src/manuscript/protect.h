#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace casebound::manuscript {

/// Stands for the bracket that a note's definition begins with inside a quote or a list while cmark reads: it
/// would take `[^1]: Ibid.` for the address of a link, and drop it.
constexpr char note_bracket = '\x12';

/// Stands in a line that would be empty while cmark reads, where a formula goes on after it.
constexpr char no_empty_line = '\x13';

/// Disguises from cmark what it must not read: the insides of attributes and of notes' names, the marks of
/// emphasis in addresses, formulas, numbers of no character (`&#87654321;`), form feeds and byte order marks
/// at a line's start (spaces, for all that they say), and escaped marks (`\[`) that mean something to us and
/// must not once it has taken the escape away. Each byte stays in its place in
/// its line.
std::string protect(std::string text);

/// Whether something in the text stands for something else. Most text stands for itself.
bool is_disguised(std::string_view text);
/// What stands for a mark that cmark must not read, and what a byte of disguised text stands for.
char disguised(char c);
char revealed(char c);
/// The words that disguised text says to a reader: escapes are taken away.
std::string as_words(std::string disguised);
/// Disguised text as the manuscript has it.
std::string as_written(std::string disguised);

/// The name in a call of a note that the text begins with, `1` of `[^1] …`; empty if there is none.
std::string_view note_name(std::string_view text);

}  // namespace casebound::manuscript
