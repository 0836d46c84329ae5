#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace casebound::editorial {

/// Characters to be looked for in a line, however many they are: one step for each of most characters.
class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::u32string_view characters) : all_(characters) {
    for (const char32_t c : characters)
      if (c < plain_.size()) plain_[c] = true;
  }

  constexpr bool contains(char32_t c) const {
    return c < plain_.size() ? plain_[c] : all_.find(c) != std::u32string_view::npos;
  }
  /// Where the first of them stands at or after `from`; the text's size if there is none.
  constexpr std::size_t find_in(std::u32string_view text, std::size_t from = 0) const {
    while (from < text.size() && !contains(text[from])) ++from;
    return from;
  }
  constexpr bool is_in(std::u32string_view text) const { return find_in(text) < text.size(); }

 private:
  std::u32string_view all_;
  std::array<bool, 128> plain_{};  ///< those of ASCII
};

}  // namespace casebound::editorial
