#include "support/word_list.h"

#include "casebound/base/text.h"

#include <algorithm>

namespace casebound::tests {
namespace {

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_unprinted(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

std::string word_at(const Words& words, std::size_t index) {
  return index < words.size() ? "“" + words[index] + "”" : "the end";
}

std::string context(const Words& words, std::size_t index) {
  std::string text;
  for (std::size_t i = index - std::min<std::size_t>(index, 3); i < index; ++i) text += words[i] + ' ';
  return text.empty() ? "at the beginning" : "after “" + text + "”";
}

}  // namespace

Words words_of(std::string_view text) {
  Words words(1);
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_space(c)) {
      if (!is_unprinted(c)) append_utf8(words.back(), c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string first_difference(const Words& expected, const Words& found) {
  const auto [left, right] = std::ranges::mismatch(expected, found);
  if (left == expected.end() && right == found.end()) return {};
  const auto index = static_cast<std::size_t>(left - expected.begin());
  return "word " + std::to_string(index + 1) + " should be " + word_at(expected, index) + " and is " +
         word_at(found, index) + ", " + context(expected, index);
}

}  // namespace casebound::tests
