#include "casebound/document/metadata.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound {

namespace {

constexpr std::array suffixes = {"Jr.", "Jr",   "Sr.",   "Sr", "II",  "III", "IV",   "PhD", "Ph.D.",
                                 "MD",  "M.D.", "DPhil", "MA", "MBA", "JD",  "Esq.", "OBE", "CBE"};
constexpr std::array particles = {"von", "van", "de", "del", "della", "di",  "da",  "der",
                                  "den", "la",  "le", "bin", "ibn",   "al",  "du",  "des",
                                  "dos", "do",  "zu", "zum", "zur",   "ten", "ter", "te"};
constexpr std::array titles = {"Dr",  "Dr.",  "Prof", "Prof.", "Professor", "Rev.",  "Rev",
                               "Mr.", "Mrs.", "Ms.",  "Проф.", "Д-р",       "проф.", "д-р"};

/// Particles that are part of the family name where they have a capital letter: `Ursula K. Le Guin`.
bool is_capital_particle(std::string_view word) {
  constexpr std::array capitals = {"Von", "Van", "De",  "Del", "Della", "Di",  "Da",  "Der", "Den", "La",
                                   "Le",  "Du",  "Des", "Dos", "Ten",   "Ter", "St.", "Mac", "Ben"};
  return std::find(capitals.begin(), capitals.end(), word) != capitals.end();
}

/// `Le Corbusier` is filed as it is spoken.
bool begins_with_article(const std::string& name) {
  const auto space = name.find(' ');
  if (space == std::string::npos || name.find(' ', space + 1) != std::string::npos) return false;
  const auto first = name.substr(0, space);
  return first == "Le" || first == "La" || first == "Du";
}

/// Whether the word before a family name is part of it. A small `de` stays with the given name of `Jean de La
/// Fontaine`.
bool belongs_to_family(const std::string& word, const std::string& family) {
  if (is_capital_particle(word)) return true;
  const bool has_article = is_capital_particle(family.substr(0, family.find(' ')));
  return is_name_particle(word) && !(word == "de" && has_article);
}

std::string last_word(const std::string& name) {
  const auto space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

/// Cuts `Jr.` or `M.D., Ph.D.` (and a comma before it) off the name and returns it.
std::string take_suffixes(std::string& name) {
  std::string out;
  for (std::string last = last_word(name); last != name; last = last_word(name)) {
    const std::string word = last.ends_with(',') ? last.substr(0, last.size() - 1) : last;
    if (!is_name_suffix(word)) break;
    out = out.empty() ? word : word + ", " + out;
    name.erase(name.size() - last.size() - 1);
    if (name.ends_with(',')) name.pop_back();
  }
  return out;
}

void drop_titles(std::string& name) {
  for (auto space = name.find(' '); space != std::string::npos; space = name.find(' ')) {
    if (!is_name_title(std::string_view(name).substr(0, space))) return;
    name.erase(0, space + 1);
  }
}

/// `А.` and `J.R.`: points and capitals of one letter each.
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    next_code_point(word, at);
    if (word.substr(at, 1) != ".") return false;
    ++at;
  }
  return letters > 0;
}

/// `Иванова, А. П.` of `Иванова А. П.`; empty if the name does not end with initials alone.
std::string family_first(const std::string& name) {
  const auto words = split(name, ' ');
  const auto first = std::find_if(words.begin(), words.end(), is_initials);
  const bool ends_so =
      first != words.begin() && first != words.end() && std::all_of(first, words.end(), is_initials);
  if (!ends_so) return {};
  const auto at = static_cast<std::size_t>(first->data() - name.data());
  return name.substr(0, at - 1) + ", " + name.substr(at);
}

}  // namespace

bool is_name_suffix(std::string_view word) {
  return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

bool is_name_particle(std::string_view word) {
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

bool is_name_title(std::string_view word) {
  return std::find(titles.begin(), titles.end(), word) != titles.end();
}

std::string bare_name(const std::string& name) {
  std::string out = name;
  take_suffixes(out);
  drop_titles(out);
  return out;
}

std::string sort_name(const std::string& name) {
  std::string given = name;
  const std::string suffix = take_suffixes(given);
  drop_titles(given);
  if (given.find(", ") != std::string::npos) return name;  // filed that way already
  constexpr std::string_view the = "The ";                 // a body of people
  if (given.starts_with(the)) return given.substr(the.size()) + ", The";
  if (auto filed = family_first(given); !filed.empty()) return filed;
  if (begins_with_article(given)) return given + (suffix.empty() ? "" : ", " + suffix);
  std::string family = last_word(given);
  if (family == given) return family + (suffix.empty() ? "" : ", " + suffix);
  given.erase(given.size() - family.size() - 1);
  for (std::string before = last_word(given); before != given && belongs_to_family(before, family);
       before = last_word(given)) {
    family.insert(0, before + ' ');
    given.erase(given.size() - before.size() - 1);
  }
  return family + ", " + given + (suffix.empty() ? "" : ", " + suffix);
}

}  // namespace casebound
