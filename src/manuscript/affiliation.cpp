#include "manuscript/affiliation.h"

#include "casebound/base/text.h"

#include "manuscript/common_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// Beginnings of words, as slugs: `universit` is of a university, a Universität and an università.
constexpr std::array<std::string_view, 58> offices = {
    "universit",  "universid", "institut", "center",      "centre",   "centro",    "zentrum",    "centr",
    "college",    "academ",    "akadem",   "hochschule",  "school",   "schule",    "ecole",      "foundation",
    "stiftung",   "fondation", "fond",     "council",     "ministr",  "faculty",   "fakult",     "department",
    "kafedr",     "laborat",   "associat", "society",     "museum",   "library",   "bibliothek", "press",
    "magazine",   "journal",   "company",  "corporation", "director", "direktor",  "directeur",  "professor",
    "professeur", "fellow",    "editor",   "researcher",  "research", "lecturer",  "analyst",    "ambassador",
    "president",  "chair",     "senior",   "student",     "scholar",  "sotrudnik", "posol",      "redaktor",
    "mgimo",      "think"};

bool begins_with_capital(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && u_isupper(static_cast<UChar32>(next_code_point(text, offset))) != 0;
}

bool closes_sentence(std::string_view text) {
  constexpr std::string_view marks = ".!?:;";
  return marks.find(text.back()) != std::string_view::npos && !text.ends_with("Inc.") &&
         !text.ends_with("Co.");
}

/// `who died last week`: the words say something of somebody, and do not call him something.
bool has_clause(const std::vector<std::string_view>& words) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"who",  "whom",  "whose", "which",   "that",    "is",      "was",   "are",   "were",
       "has",  "had",   "have",  "died",    "qui",     "que",     "est",   "était", "ist",
       "war",  "hat",   "wurde", "который", "которая", "которые", "был",   "была",  "nothing",
       "when", "where", "if",    "says",    "said",    "wrote",   "lives", "went",  "came"});
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    while (word.ends_with(',') || word.ends_with('.')) word.remove_suffix(1);
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
  });
}

/// `a poem` and `chapter one` say what a text is.
bool names_text(const std::vector<std::string_view>& words) {
  return is_heading_word(small_letters(words.front())) ||
         (!begins_with_capital(words.front()) && is_heading_word(small_letters(words.back())));
}

}  // namespace

bool may_be_affiliation(std::string_view text) {
  constexpr std::size_t most_words = 24;
  const auto words = split(text, ' ');
  if (text.empty() || words.size() > most_words || has_clause(words)) return false;
  if (is_affiliation(text)) return true;
  const std::string first = small_letters(words.front());
  const bool is_place = first == "new" || first == "united" || first == "republic" || first == "kingdom";
  return is_place || (first != "by" && !names_text(words));
}

bool is_affiliation(std::string_view line) {
  constexpr std::size_t longest = 16;
  if (!begins_with_capital(line) || closes_sentence(line) || split(line, ' ').size() > longest) return false;
  if (has_clause(split(line, ' '))) return false;
  const std::string slug = slugify(line);
  const auto words = split(slug, '-');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::any_of(offices.begin(), offices.end(),
                       [&](std::string_view office) { return word.starts_with(office); });
  });
}

std::string_view without_affiliation_label(std::string_view line) {
  for (const std::string_view label : {"Affiliation: ", "Affiliations: ", "Institution: "}) {
    if (line.starts_with(label)) return line.substr(label.size());
  }
  return line;
}

}  // namespace casebound::manuscript
