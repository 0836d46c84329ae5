#pragma once

#include <string>
#include <string_view>

namespace casebound::style {

/// CSS compares its own words without regard to the case of ASCII letters.
inline std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

inline bool same_word(std::string_view text, std::string_view lower_case_word) {
  return lower(std::string(text)) == lower_case_word;
}

}  // namespace casebound::style
