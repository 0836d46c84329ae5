#include "editorial/mojibake.h"

#include "casebound/base/text.h"

#include "editorial/lint_lines.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

/// The characters that Windows-1252 has at 0x80 to 0x9F; 0: none.
constexpr std::array<char32_t, 32> windows_1252 = {
    U'€', 0,    U'‚', U'ƒ', U'„', U'…', U'†', U'‡', U'ˆ', U'‰', U'Š', U'‹', U'Œ', 0, U'Ž', 0,
    0,    U'‘', U'’', U'“', U'”', U'•', U'–', U'—', U'˜', U'™', U'š', U'›', U'œ', 0, U'ž', U'Ÿ'};

/// The byte that is read as this character in Windows-1252 or Latin-1; 0 if there is none.
unsigned byte_of(char32_t c) {
  if (c <= 0xFF) return static_cast<unsigned>(c);
  const auto* const found = std::find(windows_1252.begin(), windows_1252.end(), c);
  return found == windows_1252.end() ? 0 : 0x80 + static_cast<unsigned>(found - windows_1252.begin());
}

bool is_trail(char32_t c) {
  const unsigned byte = byte_of(c);
  return byte >= 0x80 && byte <= 0xBF;
}

bool is_one_of(char32_t c, std::u32string_view some) {
  return some.find(c) != std::u32string_view::npos;
}

/// Punctuation and spaces that may well follow a capital with an accent.
bool is_ordinary(char32_t c) {
  return is_one_of(c, U"“”‘’„‚–—…»›\u00A0");
}

/// Where a capital with an accent cannot stand by nature: in the middle of a word, after a figure or a stop.
bool is_odd_place(char32_t before) {
  return u_islower(static_cast<UChar32>(before)) || is_digit(before) || is_one_of(before, U".,;:!?)");
}

/// First bytes of two, for Latin, Greek and Cyrillic letters.
bool is_garbled_pair(char32_t before, char32_t first, char32_t second) {
  if (!is_one_of(first, U"ÂÃÄÅÎÏÐÑ") || !is_trail(second)) return false;
  return !is_ordinary(second) || is_odd_place(before);
}

/// First bytes of three, for punctuation and signs; of a byte order mark; of four, for emoji; and the first
/// bytes of punctuation as Windows-1251 reads them.
bool is_garbled_sign(char32_t first, char32_t second, char32_t third) {
  if (first == U'â') return is_one_of(second, U"€‚„†ˆœ") || (second >= 0x80 && second < 0xA0);
  return (first == U'ï' && second == U'»' && third == U'¿') || (first == U'ð' && second == U'Ÿ') ||
         (first == U'в' && second == U'Ђ');
}

bool is_garbled(std::string_view text, std::size_t at) {
  std::size_t next = at;
  const char32_t first = next_code_point(text, next);
  if (first == 0xFFFD) return true;
  const char32_t second = character_at(text, next);
  if (second < 0x80) return false;
  next_code_point(text, next);
  return is_garbled_pair(character_before(text, at), first, second) ||
         is_garbled_sign(first, second, character_at(text, next));
}

}  // namespace

std::size_t find_mojibake(std::string_view text, std::size_t from) {
  for (std::size_t i = find_beyond_ascii(text, from); i < text.size(); i = find_beyond_ascii(text, i + 1)) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xC0 && is_garbled(text, i)) return i;
  }
  return std::string_view::npos;
}

std::optional<std::string> without_mojibake(std::string_view word) {
  std::string out;
  for (const char32_t c : to_utf32(word)) {
    const unsigned byte = byte_of(c);
    if (byte == 0) return std::nullopt;
    out += static_cast<char>(byte);
  }
  return find_invalid_utf8(out) ? std::nullopt : std::optional(out);
}

}  // namespace casebound::editorial
