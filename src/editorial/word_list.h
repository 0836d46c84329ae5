#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casebound::editorial {

/// Words in lower case with a space before and behind each: ` jr sr `.
class WordList {
 public:
  constexpr WordList() = default;
  template <std::size_t size>
  constexpr WordList(const char32_t (&words)[size]) : words_(words, size - 1) {
    for (std::size_t begin = 1, end = 0; begin < words_.size(); begin = end + 1) {
      end = words_.find(U' ', begin);
      mark(words_[begin], end - begin);
    }
  }

  constexpr bool empty() const { return words_.empty(); }
  constexpr std::u32string_view words() const { return words_; }
  /// Whether it may have a word of this size that begins so in lower case; tells of most that it has not.
  constexpr bool may_have(char32_t first, std::size_t size) const {
    return (marks_[first % marks] >> size % bits & 1U) != 0;
  }

 private:
  static constexpr std::size_t marks = 31, bits = 32;

  constexpr void mark(char32_t first, std::size_t size) { marks_[first % marks] |= 1U << size % bits; }

  std::u32string_view words_;
  std::array<std::uint32_t, marks> marks_ = {};  ///< sizes of words by their first letter
};

}  // namespace casebound::editorial
