#include "document/math_signs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casebound {

bool is_spaced(char32_t sign) {
  constexpr std::u32string_view signs = U"+-−±∓×÷⋅·∗*∘=≠<>≤≥≈≡≅≃∼∝→←↔⇒⇐⇔↦∈∉∋⊂⊃⊆⊇∪∩∧∨∖⊕⊗⊥∣∥≪≫≔:";
  return signs.find(sign) != signs.npos;
}

bool is_large_operator(std::string_view sign) {
  constexpr std::string_view signs = "∑∏∐∫∬∭∮⋃⋂⋁⋀";
  return !sign.empty() && signs.find(sign) != signs.npos;
}

std::string_view combining(std::string_view accent) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> marks = {{{"¯", "\u0304"},
                                                                                    {"‾", "\u0304"},
                                                                                    {"_", "\u0304"},
                                                                                    {"^", "\u0302"},
                                                                                    {"ˆ", "\u0302"},
                                                                                    {"~", "\u0303"},
                                                                                    {"˜", "\u0303"},
                                                                                    {"˙", "\u0307"},
                                                                                    {".", "\u0307"},
                                                                                    {"¨", "\u0308"}}};
  const auto* found =
      std::find_if(marks.begin(), marks.end(), [&](const auto& mark) { return mark.first == accent; });
  return found == marks.end() ? std::string_view() : found->second;
}

}  // namespace casebound
