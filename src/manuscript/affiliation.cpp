#include "manuscript/affiliation.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

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

}  // namespace

bool is_affiliation(std::string_view line) {
  constexpr std::size_t longest = 16;
  if (!begins_with_capital(line) || closes_sentence(line) || split(line, ' ').size() > longest) return false;
  const std::string slug = slugify(line);
  const auto words = split(slug, '-');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::any_of(offices.begin(), offices.end(),
                       [&](std::string_view office) { return word.starts_with(office); });
  });
}

}  // namespace casebound::manuscript
