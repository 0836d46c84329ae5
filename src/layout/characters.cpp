#include "layout/characters.h"

#include "casebound/base/text.h"

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// A letter or figure in lower case; 0 for other characters.
char32_t lower_letter(char32_t c) {
  if (c < 0x80) {
    if (c >= U'A' && c <= U'Z') return c | 0x20U;
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? c : 0;
  }
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) ? static_cast<char32_t>(u_tolower(code)) : 0;
}

}  // namespace

char32_t character_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

char32_t character_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  do --offset;
  while (offset > 0 && continues(text[offset]));
  return next_code_point(text, offset);
}

std::string_view first_character_of(std::string_view text) {
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && continues(text[end])) ++end;
  return text.substr(0, end);
}

std::string_view last_character_of(std::string_view text) {
  std::size_t begin = text.empty() ? 0 : text.size() - 1;
  while (begin > 0 && continues(text[begin])) --begin;
  return text.substr(begin);
}

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end > longest_word ? end - longest_word : 0;
  while (begin < end && continues(text[begin])) ++begin;
  const auto seen = text.substr(begin, end - begin);
  return seen.substr(seen.find_last_of(" (") + 1);
}

std::uint32_t digest(std::string_view word) {
  std::uint32_t value = 2166136261U;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = lower_letter(next_code_point(word, i));
    if (c == 0) continue;
    value = (value ^ static_cast<std::uint32_t>(c)) * 16777619U;
    ++letters;
  }
  return letters >= 4 ? value : 0;
}

}  // namespace casebound::layout
