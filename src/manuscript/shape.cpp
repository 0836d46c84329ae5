#include "manuscript/shape.h"

#include "casebound/base/text.h"
#include "casebound/document/metadata.h"

#include "manuscript/common_words.h"
#include "manuscript/given_names.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// `Ormesson` of `d'Ormesson`: the particle is written small, with an apostrophe or a hyphen.
std::string_view without_elision(std::string_view word) {
  constexpr auto particles =
      std::to_array<std::string_view>({"d'", "d’", "l'", "l’", "dell'", "dell’", "dall'", "dall’", "д'", "д’",
                                       "al-", "el-", "ad-", "as-", "аль-"});
  for (const auto particle : particles) {
    if (word.starts_with(particle)) return word.substr(particle.size());
  }
  return word;
}

bool is_name_word(std::string_view word) {
  if (is_name_particle(word) || is_name_suffix(word)) return true;
  word = without_elision(word);
  if (word.empty()) return false;
  std::size_t offset = 0;
  const auto first = static_cast<UChar32>(next_code_point(word, offset));
  if (!u_isupper(first) && !(u_isalpha(first) && !u_islower(first))) return false;
  while (offset < word.size()) {
    const auto next = static_cast<UChar32>(next_code_point(word, offset));
    const bool joint = next == '-' || next == '\'' || next == 0x2019 || next == '.';
    if (!u_isalpha(next) && !joint && u_charType(next) != U_NON_SPACING_MARK) return false;
  }
  return !word.ends_with('.') || word.size() <= 5;
}

}  // namespace

bool is_name_shaped(std::string_view text) {
  constexpr std::size_t most = 9, most_full = 6;
  const auto words = split(trim(text), ' ');
  if (words.size() < 2 || words.size() > most || words.back().ends_with(',')) return false;
  const auto full = std::count_if(words.begin(), words.end(), [](std::string_view word) {
    return !word.ends_with('.') && !is_name_particle(word) && !is_name_title(word);
  });
  return static_cast<std::size_t>(full) <= most_full &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return is_name_word(word.ends_with(',') ? word.substr(0, word.size() - 1) : word);
         });
}

bool begins_like_name(std::string_view text) {
  const auto first = text.find(' ');
  if (first == std::string_view::npos || !is_name_word(text.substr(0, first))) return false;
  const auto second = text.substr(first + 1, text.find(' ', first + 1) - first - 1);
  return is_name_word(second.substr(0, second.find_first_of(",;")));
}

namespace {

/// In small letters; nothing of an initial, a suffix or a particle, which stand in names alone.
std::string common_form(std::string_view word) {
  if (word.ends_with('.') || is_name_suffix(word) || is_name_particle(word)) return {};
  return small_letters(word);
}

/// `Jane` of `JANE`.
std::string with_one_capital(std::string_view word) {
  std::size_t offset = 0;
  if (word.empty()) return {};
  next_code_point(word, offset);
  return std::string(word.substr(0, offset)) + small_letters(word.substr(offset));
}

/// `Mary-Kate` is known by its first half.
bool is_known_given_name(std::string_view word) {
  const auto known = [](std::string_view name) {
    return is_given_name(name) || is_given_name(with_one_capital(name));
  };
  return known(word) || (word.find('-') != std::string_view::npos && known(word.substr(0, word.find('-'))));
}

/// `J.` and `J.R.R.`
bool is_initial(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    if (!u_isupper(static_cast<UChar32>(next_code_point(word, at))) || word.substr(at, 1) != ".")
      return false;
    ++at;
  }
  return !word.empty();
}

/// `A.` and `I.`, before one word: they count sections as often as they begin a name.
bool may_count(std::string_view initial) {
  return initial == "A." || initial == "I." || initial == "А." || initial == "V." || initial == "X.";
}

/// Of the titles those that are in no title: `Mr. Pickwick`.
bool tells_person(std::string_view word) {
  return (is_name_title(word) && !word.starts_with("M")) || word == "Sir" || word == "Dame";
}

bool is_patronymic(std::string_view word) {
  return word.ends_with("ович") || word.ends_with("евич") || word.ends_with("овна") || word.ends_with("евна");
}

/// `O’Neill`, `McCarthy`, `al-Rashid`.
bool has_family_prefix(std::string_view word) {
  return word.starts_with("O'") || word.starts_with("O’") || (word.starts_with("Mc") && word.size() > 4) ||
         without_elision(word).size() != word.size();
}

/// Of the particles those that are in no title: `Place de la Concorde` is one.
bool tells_family(std::string_view word) {
  return word == "von" || word == "van" || word == "bin" || word == "ibn" || word == "zu";
}

/// `A` and `I`, unless they are initials without their points: `A J Ayer`.
bool begins_with_article(const std::vector<std::string_view>& words) {
  const std::string first = common_form(words.front());
  const bool may_be = first == "a" || first == "an" || first == "i" || first == "я";
  return may_be && words.size() > 1 && count_code_points(words[1]) > 1;
}

}  // namespace

bool may_be_named(std::string_view name) {
  const auto words = split(trim(name), ' ');
  const std::string last = common_form(words.back());
  if (last == "editor" || last == "editors") return true;
  if (is_name_particle(words.front()) || begins_with_article(words)) return false;
  return std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return is_function_word(common_form(word)); });
}

bool is_person_shaped(std::string_view name) {
  const auto words = split(trim(name), ' ');
  const std::string first = common_form(words.front());
  // `Von Neumann` is a name, `Von Berg zu Berg` a title.
  const bool is_said = first == "von" && words.size() > 2;
  return !is_said && is_name_shaped(name) && may_be_named(name) && !begins_no_name(first) &&
         std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return is_heading_word(common_form(word)); });
}

bool is_organisation(std::string_view name) {
  constexpr auto kinds = std::to_array<std::string_view>(
      {"board", "collective", "committee", "editors", "group", "project", "staff", "team"});
  const auto words = split(trim(name), ' ');
  const std::string first = common_form(words.front()), last = common_form(words.back());
  return words.size() >= 2 && first == "the" && is_name_shaped(name) &&
         std::find(kinds.begin(), kinds.end(), last) != kinds.end();
}

bool has_sign_of_person(std::string_view name) {
  const auto words = split(trim(name), ' ');
  const auto last = words.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    const auto word = words[i].ends_with(',') ? words[i].substr(0, words[i].size() - 1) : words[i];
    if ((tells_person(word) && last >= i + 2) || (i > 0 && is_name_suffix(word))) return true;
    if (i < last && (is_known_given_name(word) || (is_initial(word) && !(last == 1 && may_count(word)))))
      return true;
    if (i > 0 && (is_initial(word) || is_patronymic(word) || has_family_prefix(word))) return true;
    if (i > 0 && i < last && tells_family(word)) return true;
  }
  // `Von Neumann` is a name that its bearer is called by.
  return last == 1 && words.front() == "Von" && !has_common_word(name);
}

bool has_common_word(std::string_view name) {
  const auto words = split(trim(name), ' ');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::string small = common_form(word);
    return is_heading_word(small) || is_common_noun(small);
  });
}

bool may_follow_by(std::string_view name) {
  return is_organisation(name) ||
         (is_name_shaped(name) && may_be_named(name) && (has_sign_of_person(name) || !has_common_word(name)));
}

bool is_single_name(std::string_view text) {
  constexpr std::size_t shortest = 3;
  // `By Night` says when, `Par Avion` how.
  constexpr auto others = std::to_array<std::string_view>(
      {"accident", "air",       "amour",    "appointment", "avion",      "candlelight", "chance",
       "choice",   "cœur",      "daylight", "day",         "decree",     "default",     "definition",
       "degrees",  "design",    "example",  "fire",        "firelight",  "force",       "god",
       "hand",     "hasard",    "heart",    "instinct",    "invitation", "jour",        "lamplight",
       "land",     "law",       "mail",     "mer",         "mistake",    "moonlight",   "name",
       "nature",   "necessity", "numbers",  "order",       "proxy",      "rail",        "reason",
       "request",  "right",     "sea",      "starlight",   "stealth",    "sunlight",    "surprise",
       "terre",    "train",     "turns",    "water",       "way",        "word"});
  const std::string small = common_form(text);
  return count_code_points(text) >= shortest && text.find_first_of(" ,.") == std::string_view::npos &&
         is_name_word(text) && !small.empty() && !is_function_word(small) && !is_heading_word(small) &&
         !is_common_noun(small) && std::find(others.begin(), others.end(), small) == others.end();
}

}  // namespace casebound::manuscript
