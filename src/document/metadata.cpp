#include "casebound/document/metadata.h"

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
