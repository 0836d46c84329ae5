#include "manuscript/voice.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

bool is_told_by_author(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"I",      "me",   "my",  "we", "our", "us",  "я",   "мне",  "меня", "мой",  "моя",   "моего",
       "моей",   "моим", "мою", "мы", "нас", "наш", "ich", "mich", "mir",  "mein", "meine", "meinen",
       "meiner", "wir",  "uns", "je", "moi", "mon", "ma",  "mes",  "nous", "notre"});
  const auto all = split(text, ' ');
  return std::any_of(all.begin(), all.end(), [&](std::string_view word) {
    constexpr std::string_view marks = ".,;:!?\"'“”«»()";
    while (!word.empty() && marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

}  // namespace casebound::manuscript
