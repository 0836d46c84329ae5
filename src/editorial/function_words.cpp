#include "editorial/function_words.h"

#include "casebound/base/text.h"

#include "editorial/lint_lines.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace casebound::editorial {

namespace {

struct Language {
  std::string_view tag, name, words;  ///< words between spaces
};

constexpr std::array<Language, 7> languages = {{
    {"en", "English",
     " the of and to is that it was for on are with as his they be at this have from or had by but not what "
     "were "
     "when there can an which their if will how about out them these she would into has more her two him "
     "could my "
     "than been who its "},
    {"de", "German",
     " der die das und ist nicht ein eine einen einem einer den dem des mit von zu sich auf für auch im dass "
     "wird "
     "werden war sind oder aber nach bei wie wir sie es er zum zur aus durch als noch nur über haben hat "},
    {"fr", "French",
     " le la les et des est une un que dans pour qui pas sur au aux avec ce cette ces il elle ils nous vous "
     "sont "
     "ont par plus ne se mais comme du leur son sa ses été être "},
    {"es", "Spanish",
     " el la los las y que del una un por con para es son no se su sus al lo como más pero este esta fue ha "
     "han "
     "entre cuando muy sin sobre también ser "},
    {"it", "Italian",
     " il la gli che di della delle dei del è una un per con non si sono come più ma nel nella questo questa "
     "anche "
     "ha hanno alla al dal dalla le lo essere era "},
    {"pt", "Portuguese",
     " o os as que do da dos das em um uma para com não por mais como mas foi ao ele ela se na no são está "
     "ser "
     "também pelo pela sua seu "},
    {"nl", "Dutch",
     " de het een en van dat die niet is op te zijn voor met als aan er maar om ook door naar bij uit nog "
     "wordt "
     "werd hebben heeft wij deze dit "},
}};

/// As they are written: names are full of little words with capitals.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0, at = 0; at < text.size();) {
    const std::size_t end = at;
    if (is_letter(next_code_point(text, at))) {
      if (at == text.size()) out.push_back(text.substr(begin));
      continue;
    }
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = at;
  }
  return out;
}

/// A little word: the languages that it is one of, a bit for each, and its number among all.
struct LittleWord {
  unsigned languages = 0;
  std::size_t number = 0;
};
using LittleWords = std::unordered_map<std::string_view, LittleWord>;

LittleWords little_words() {
  LittleWords out;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    for (const auto word : split(languages[i].words, ' '))
      if (!word.empty()) out.try_emplace(word, LittleWord{0, out.size()}).first->second.languages |= 1U << i;
  }
  return out;
}

/// In bytes.
constexpr std::size_t longest_little_word = 8;

struct Count {
  std::size_t all = 0, different = 0;
};
using Counts = std::array<Count, languages.size()>;

Counts count(const std::vector<std::string_view>& words) {
  static const LittleWords known = little_words();
  Counts out;
  std::vector<bool> seen(known.size());
  for (const auto& word : words) {
    if (word.size() > longest_little_word) continue;
    const auto found = known.find(word);
    if (found == known.end()) continue;
    const auto& [its_languages, number] = found->second;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if ((its_languages >> i & 1U) == 0) continue;
      ++out[i].all;
      if (!seen[number]) ++out[i].different;
    }
    seen[number] = true;
  }
  return out;
}

const Language* find(std::string_view tag) {
  const auto* found = std::find_if(languages.begin(), languages.end(),
                                   [&](const Language& language) { return language.tag == tag; });
  return found == languages.end() ? nullptr : found;
}

}  // namespace

std::string_view foreign_language(std::string_view text, std::string_view own) {
  constexpr std::size_t fewest = 12, different = 4;
  constexpr std::size_t enough = 600;  // bytes; what follows is no surer
  const Language* here = find(own);
  if (here == nullptr) return {};
  const auto words = words_of(text.substr(0, enough));
  if (words.size() < fewest) return {};
  const Counts counts = count(words);
  const auto* home = counts.begin() + (here - languages.begin());
  const auto* best =
      std::max_element(counts.begin(), counts.end(), [&](const Count& one, const Count& other) {
        return &other != home && (&one == home || one.all < other.all);
      });
  // A quarter of the words, and three times as many as of the language that it should be.
  const bool is_sure =
      best->all * 4 >= words.size() && best->different >= different && best->all >= 3 * home->all;
  return is_sure ? languages[static_cast<std::size_t>(best - counts.begin())].tag : std::string_view();
}

std::string_view language_name(std::string_view language) {
  const Language* found = find(language);
  return found == nullptr ? std::string_view() : found->name;
}

}  // namespace casebound::editorial
