#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// Bytes to be looked for in a text, however many they are: one step for each byte of the text.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr ByteSet with(char c) const {
    ByteSet out = *this;
    out.has_[static_cast<unsigned char>(c)] = true;
    return out;
  }
  constexpr bool contains(char c) const { return has_[static_cast<unsigned char>(c)]; }
  /// Where the first of them stands at or after `from`; the text's size if there is none.
  constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !contains(text[from])) ++from;
    return from;
  }

 private:
  std::array<bool, 256> has_{};
};

/// Position of the first byte from `from` on that is no ASCII; the text's size if there is none.
std::size_t find_beyond_ascii(std::string_view text, std::size_t from = 0);

/// Position of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Reads the code point at `offset` (well-formed text) and moves the offset past it.
char32_t next_wide_code_point(std::string_view text, std::size_t& offset);
/// The same, quickly where it is ASCII, as most are.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0x80) return next_wide_code_point(text, offset);
  ++offset;
  return byte;
}
/// The code point that the text ends with; 0 if it is empty.
char32_t last_code_point(std::string_view text);
void append_wide_utf8(std::string& out, char32_t code_point);
/// The same, quickly where it is ASCII.
inline void append_utf8(std::string& out, char32_t code_point) {
  if (code_point >= 0x80) return append_wide_utf8(out, code_point);
  out.push_back(static_cast<char>(code_point));
}
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
