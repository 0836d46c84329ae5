#include "layout/characters.h"

#include "casebound/base/text.h"

namespace casebound::layout {

namespace {

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
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

std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end > longest_word ? end - longest_word : 0;
  while (begin < end && continues(text[begin])) ++begin;
  const auto seen = text.substr(begin, end - begin);
  return seen.substr(seen.find_last_of(" (") + 1);
}

}  // namespace casebound::layout
