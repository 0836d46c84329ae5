#include "casebound/document/metadata.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound {

namespace {

constexpr std::array suffixes = {"Jr.", "Jr",   "Sr.",   "Sr", "II",  "III", "IV",   "PhD", "Ph.D.",
                                 "MD",  "M.D.", "DPhil", "MA", "MBA", "JD",  "Esq.", "OBE", "CBE"};
constexpr std::array particles = {"von", "van", "de", "del", "della", "di",  "da",
                                  "der", "den", "la", "le",  "bin",   "ibn", "al"};

std::string last_word(const std::string& name) {
  const auto space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

/// Cuts `Jr.` (and a comma before it) off the name and returns it.
std::string take_suffix(std::string& name) {
  std::string last = last_word(name);
  if (last == name || !is_name_suffix(last)) return {};
  name.erase(name.size() - last.size() - 1);
  if (name.ends_with(',')) name.pop_back();
  return last;
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

std::string sort_name(const std::string& name) {
  std::string given = name;
  const std::string suffix = take_suffix(given);
  if (given.find(", ") != std::string::npos) return name;  // filed that way already
  if (auto filed = family_first(given); !filed.empty()) return filed;
  std::string family = last_word(given);
  if (family == given) return name;
  given.erase(given.size() - family.size() - 1);
  for (std::string before = last_word(given); before != given && is_name_particle(before);
       before = last_word(given)) {
    family.insert(0, before + ' ');
    given.erase(given.size() - before.size() - 1);
  }
  return family + ", " + given + (suffix.empty() ? "" : ", " + suffix);
}

}  // namespace casebound
