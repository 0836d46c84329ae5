#include "editorial/function_words.h"

#include "casebound/base/text.h"

#include "editorial/lint_lines.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <numeric>

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

/// Little words have as many bytes at most, and are known by the number that these make.
constexpr std::size_t longest_little_word = 8;

constexpr std::uint64_t with_byte(std::uint64_t number, char byte) {
  return number << 8U | static_cast<unsigned char>(byte);
}

constexpr bool is_latin_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The little words of all languages, in a table that is a quarter full.
class LittleWords {
 public:
  /// The languages that it is one of, a bit for each, and its place among all.
  struct Word {
    std::uint64_t number = 0;
    unsigned languages = 0;
    std::size_t place = 0;
  };
  static constexpr std::size_t size = 1024;

  LittleWords() {
    for (std::size_t i = 0; i < languages.size(); ++i) {
      for (const auto word : split(languages[i].words, ' '))
        if (!word.empty()) add(word, 1U << i);
    }
  }

  /// `languages` is 0 if it is none.
  const Word& find(std::uint64_t number) const { return slots_[slot_of(number)]; }

 private:
  void add(std::string_view word, unsigned language) {
    const auto number = std::accumulate(word.begin(), word.end(), std::uint64_t{}, with_byte);
    const std::size_t slot = slot_of(number);
    slots_[slot] = {number, slots_[slot].languages | language, slot};
  }
  std::size_t slot_of(std::uint64_t number) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;
    std::size_t slot = number * golden >> 54U;
    while (slots_[slot].number != 0 && slots_[slot].number != number) slot = (slot + 1) % size;
    return slot;
  }

  std::array<Word, size> slots_ = {};
};

struct Count {
  std::size_t all = 0, different = 0;
};

/// How many words a text has, and how many of them are little ones of each language. As they are written:
/// names are full of little words with capitals.
class Counter {
 public:
  explicit Counter(std::string_view text) {
    std::uint64_t number = 0;
    std::size_t size = 0;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at + 1;
      if (is_latin_letter(text[at]) ||
          ((text[at] & 0x80) != 0 && is_letter(next_code_point(text, end = at)))) {
        size += end - at;
        for (; at < end; ++at) number = with_byte(number, text[at]);
      } else {
        if (size > 0) take(number, size);
        number = size = 0;
        at = end;
      }
    }
    if (size > 0) take(number, size);
  }

  std::size_t words() const { return words_; }
  const std::array<Count, languages.size()>& counts() const { return counts_; }

 private:
  void take(std::uint64_t number, std::size_t size) {
    static const LittleWords known;
    ++words_;
    if (size > longest_little_word) return;
    const auto& found = known.find(number);
    if (found.languages == 0) return;
    const bool is_new = !seen_[found.place];
    seen_[found.place] = true;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if ((found.languages >> i & 1U) == 0) continue;
      ++counts_[i].all;
      if (is_new) ++counts_[i].different;
    }
  }

  std::size_t words_ = 0;
  std::array<Count, languages.size()> counts_ = {};
  std::bitset<LittleWords::size> seen_;
};

const Language* find(std::string_view tag) {
  const auto* found = std::find_if(languages.begin(), languages.end(),
                                   [&](const Language& language) { return language.tag == tag; });
  return found == languages.end() ? nullptr : found;
}

}  // namespace

std::string_view foreign_language(std::string_view text, std::string_view own) {
  constexpr std::size_t fewest = 12, different = 4;
  constexpr std::size_t enough = 600, clear = 300;  // bytes; what follows is no surer
  const Language* here = find(own);
  if (here == nullptr) return {};
  const auto own_language = static_cast<std::size_t>(here - languages.begin());
  if (const Counter first(text.substr(0, clear)); first.counts()[own_language].all * 4 >= first.words())
    return {};
  const Counter counter(text.substr(0, enough));
  if (counter.words() < fewest) return {};
  const auto& counts = counter.counts();
  const auto* home = counts.begin() + own_language;
  const auto* best =
      std::max_element(counts.begin(), counts.end(), [&](const Count& one, const Count& other) {
        return &other != home && (&one == home || one.all < other.all);
      });
  // A quarter of the words, and three times as many as of the language that it should be.
  const bool is_sure =
      best->all * 4 >= counter.words() && best->different >= different && best->all >= 3 * home->all;
  return is_sure ? languages[static_cast<std::size_t>(best - counts.begin())].tag : std::string_view();
}

std::string_view language_name(std::string_view language) {
  const Language* found = find(language);
  return found == nullptr ? std::string_view() : found->name;
}

}  // namespace casebound::editorial
