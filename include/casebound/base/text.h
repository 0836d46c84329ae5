#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// Position of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Reads the code point at `offset` (well-formed text) and moves the offset past it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// Number of code points.
std::size_t count_code_points(std::string_view text);
/// Cells that a terminal gives to a code point: 0 for combining marks, 2 for East Asian wide ones.
int cell_width(char32_t code_point);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Runs of white space become one space; none at the ends.
std::string collapse_spaces(std::string_view text);

/// Lower case ASCII letters, digits and hyphens, made from any title: accents are dropped, other scripts
/// transliterated (ICU, Any-Latin; Latin-ASCII). Never empty: `untitled` if nothing is left.
std::string slugify(std::string_view title);

/// The nearest of `candidates` by edit distance, if near enough to be a misspelling of `word`.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace casebound
