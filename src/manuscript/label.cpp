#include "manuscript/label.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

namespace {

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A number in figures, Roman or not, or in English words.
bool is_number(std::string_view word) {
  constexpr std::array<std::string_view, 10> words = {"one", "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine", "ten"};
  return !word.empty() &&
         (word.find_first_not_of("0123456789") == std::string_view::npos ||
          word.find_first_not_of("ivxlc") == std::string_view::npos || contains(words, word));
}

}  // namespace

bool is_label(std::string_view text) {
  constexpr std::array<std::string_view, 20> kinds = {
      "conclusion", "introduction", "preface",  "foreword",     "afterword",   "epilogue",    "prologue",
      "postscript", "appendix",     "vvedenie", "zaklucenie",   "predislovie", "posleslovie", "einleitung",
      "schluss",    "vorwort",      "nachwort", "avant-propos", "epilog",      "prolog"};
  constexpr std::array<std::string_view, 12> numbered = {"chapter", "essay",    "part",  "lecture",
                                                         "letter",  "appendix", "glava", "esse",
                                                         "cast",    "kapitel",  "teil",  "chapitre"};
  const std::string slug = slugify(text);
  if (contains(kinds, slug) || is_number(slug)) return true;
  const auto words = split(slug, '-');
  return words.size() == 2 && contains(numbered, words[0]) && is_number(words[1]);
}

}  // namespace casebound::manuscript
