#include "manuscript/shape.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/common_words.h"

#include <algorithm>
#include <array>
#include <iterator>

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

/// Cuts at each separator that stands between names: `, `, ` and `, ` & `, `; `.
std::vector<std::string> cut(std::string_view text, std::initializer_list<std::string_view> separators) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto* const separator =
        std::find_if(separators.begin(), separators.end(),
                     [&](std::string_view candidate) { return text.substr(i).starts_with(candidate); });
    if (separator == separators.end()) {
      ++i;
      continue;
    }
    parts.emplace_back(trim(text.substr(begin, i - begin)));
    i += separator->size();
    begin = i;
  }
  parts.emplace_back(trim(text.substr(begin)));
  return parts;
}

/// `Martin Luther King` + `Jr.` is one name.
std::vector<std::string> join_suffixes(std::vector<std::string> parts) {
  std::vector<std::string> out;
  for (auto& part : parts) {
    if (!out.empty() && is_name_suffix(part)) {
      out.back() += ", " + part;
    } else {
      out.push_back(std::move(part));
    }
  }
  return out;
}

bool are_all_names(const std::vector<std::string>& parts) {
  return std::all_of(parts.begin(), parts.end(), is_name_shaped);
}

/// In a list of people no part is the name of an institution.
bool are_all_people(const std::vector<std::string>& parts) {
  return are_all_names(parts) && std::none_of(parts.begin(), parts.end(), is_affiliation);
}

/// Two to five characters of Chinese, Japanese or Korean.
bool is_ideographic_name(std::string_view text) {
  const auto characters = to_utf32(text);
  return characters.size() >= 2 && characters.size() <= 5 &&
         std::all_of(characters.begin(), characters.end(), [](char32_t c) {
           const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
           return type == U_LB_IDEOGRAPHIC || type == U_LB_H2 || type == U_LB_H3;
         });
}

std::vector<Person> people(const std::vector<std::string>& names, const std::string& affiliation,
                           SourceSpan span) {
  std::vector<Person> out;
  for (const auto& name : names) out.push_back({name, sort_name(name), affiliation, {}, span});
  return out;
}

}  // namespace

bool is_name_shaped(std::string_view text) {
  const auto words = split(trim(text), ' ');
  if (words.size() < 2 || words.size() > 6 || words.back().ends_with(',')) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
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

bool is_single_name(std::string_view text) {
  constexpr std::size_t shortest = 3;
  // `By Night` says when, `Par Avion` how.
  constexpr auto others = std::to_array<std::string_view>(
      {"accident", "air",     "amour",     "appointment", "avion",     "candlelight", "chance",  "cœur",
       "day",      "default", "fire",      "god",         "hand",      "hasard",      "heart",   "invitation",
       "jour",     "land",    "lamplight", "mer",         "moonlight", "nature",      "numbers", "rail",
       "request",  "sea",     "starlight", "terre",       "train",     "water",       "way"});
  const std::string small = common_form(text);
  return count_code_points(text) >= shortest && text.find_first_of(" ,.") == std::string_view::npos &&
         is_name_word(text) && !small.empty() && !is_function_word(small) && !is_heading_word(small) &&
         std::find(others.begin(), others.end(), small) == others.end();
}

std::vector<Person> read_byline(std::string_view text, SourceSpan span) {
  // A list of names says so by its last "and".
  const auto names =
      join_suffixes(cut(text, {", and ", ", & ", " and ", " & ", " und ", " et ", " и ", " y ", "; ", ", "}));
  const bool listed = names.size() > cut(text, {", "}).size() ||
                      text.find(", and ") != std::string_view::npos ||
                      text.find(", & ") != std::string_view::npos;
  if (listed && names.size() >= 2 && are_all_people(names)) return people(names, {}, span);

  const auto parts = join_suffixes(cut(text, {", ", " | ", " · ", " • "}));
  const auto heads = cut(parts.front(), {" and ", " & ", " und ", " et ", " и ", " y ", "; "});
  if (!are_all_names(heads)) return {};
  std::string affiliation;
  for (std::size_t i = 1; i < parts.size(); ++i) affiliation += (i == 1 ? "" : ", ") + parts[i];
  return people(heads, affiliation, span);
}

std::vector<Person> read_marked_byline(std::string_view text, SourceSpan span) {
  constexpr std::array<std::string_view, 4> openings = {"作者：", "作者:", "著者：", "文／"};
  for (const auto opening : openings) {
    if (!text.starts_with(opening)) continue;
    const auto names = cut(trim(text.substr(opening.size())), {"、", "，", "・", " "});
    const bool all = std::all_of(names.begin(), names.end(), is_ideographic_name);
    return all ? people(names, {}, span) : std::vector<Person>();
  }
  return {};
}

}  // namespace casebound::manuscript
