#include "epub/accessibility.h"

#include "epub/access_terms.h"
#include "epub/access_words.h"
#include "epub/pictures.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace casebound::epub {
namespace {

bool is_section_heading(const std::string& name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6';
}

void count_picture(const markup::Element& picture, AccessFacts& facts) {
  if (is_decoration(picture)) {
    ++facts.decorations;
    return;
  }
  ++facts.pictures;
  if (is_described(picture)) ++facts.described_pictures;
}

void count_formula(const markup::Element& formula, AccessFacts& facts) {
  ++facts.formulas;
  if (formula.attribute("alttext") != nullptr) ++facts.described_formulas;
}

void gather(const markup::Element& element, AccessFacts& facts) {
  if (is_section_heading(element.name)) facts.headings_in_chapters = true;
  if (element.type == "pagebreak") ++facts.page_breaks;
  if (is_shown_picture(element)) count_picture(element, facts);
  if (element.name == "math") count_formula(element, facts);
  for (const markup::Node& node : element.children)
    if (const auto* child = std::get_if<markup::Element>(&node.value)) gather(*child, facts);
}

std::string_view about_pictures(const AccessFacts& facts, const AccessWords& words) {
  if (facts.pictures == 0) return facts.decorations > 0 ? words.decorations : words.no_pictures;
  return facts.all_described() ? words.described : words.not_described;
}

std::string summary(const AccessFacts& facts, const AccessWords& words) {
  std::string out(facts.has_structure() ? words.with_headings : words.with_contents);
  const auto add = [&](std::string_view sentence) { (out += ' ') += sentence; };
  if (facts.page_breaks > 0) add(words.pages);
  add(about_pictures(facts, words));
  if (facts.formulas > 0) add(words.formulas);
  return out;
}

bool is_among(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> words_of(std::string_view property) {
  std::vector<std::string> out;
  for (const AccessTerm& term : access_terms())
    if (term.property == property) out.emplace_back(term.value);
  return out;
}

/// What no guidelines allow, whoever says that they are kept (WCAG 2.0, 1.1.1).
void check_conformance(const AccessFacts& facts, const AccessStatement& said,
                       std::vector<ClaimFault>& faults) {
  if (said.conforms_to.empty() || facts.pictures == 0 || facts.all_described()) return;
  faults.push_back({.word = said.conforms_to, .when = "every picture is described or an ornament"});
}

/// `none` and `unknown` stand alone, and `noSoundHazard` not beside `sound`.
void check_contradictions(const std::vector<std::string>& hazards, std::vector<ClaimFault>& faults) {
  for (const std::string& word : hazards) {
    if ((word == "none" || word == "unknown") && hazards.size() > 1)
      faults.push_back({.word = word, .when = "nothing else is said of hazards"});
    std::string denied = "no" + word + "Hazard";
    if (!word.empty()) denied[2] = static_cast<char>(std::toupper(static_cast<unsigned char>(denied[2])));
    if (is_among(hazards, denied))
      faults.push_back({.word = denied, .when = "“" + word + "” is not said beside it"});
  }
}

}  // namespace

AccessFacts access_facts(const std::vector<markup::SpineDocument>& spine, bool cover_is_drawn) {
  AccessFacts facts;
  for (const markup::SpineDocument& document : spine) {
    if (document.role == "cover" && cover_is_drawn) continue;
    if (document.matter == "bodymatter") ++facts.chapters;
    if (document.role == "index") facts.index = true;
    gather(document.body, facts);
  }
  return facts;
}

std::vector<AccessClaim> access_claims(const AccessFacts& facts, const AccessStatement& said,
                                       std::string_view language) {
  std::vector<AccessClaim> claims;
  const auto claim = [&](std::string_view property, std::string_view value) {
    claims.push_back({std::string(property), std::string(value), {}});
  };
  for (const AccessTerm& term : access_terms()) {
    if (term.property == access_hazard) continue;
    const bool is_told = term.property == access_feature && is_among(said.features, term.value);
    const Truth truth = term.truth(facts);
    const bool is_derived = truth == Truth::holds && !term.when.empty();
    if (is_derived || (is_told && truth != Truth::fails)) claim(term.property, term.value);
  }
  for (const std::string& told : said.hazards) claim(access_hazard, told);
  if (said.hazards.empty())
    claim(access_hazard,
          find_access_term(access_hazard, "none")->truth(facts) == Truth::holds ? "none" : "unknown");
  const AccessWords& words = access_words(language);
  claim("accessibilitySummary", said.summary.empty() ? summary(facts, words) : said.summary);
  if (said.summary.empty()) claims.back().language = words.language;
  return claims;
}

std::vector<ClaimFault> claim_faults(const AccessFacts& facts, const AccessStatement& said) {
  std::vector<ClaimFault> faults;
  const auto check = [&](std::string_view property, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      const AccessTerm* term = find_access_term(property, word);
      if (term == nullptr)
        faults.push_back({.word = word, .known_words = words_of(property)});
      else if (term->truth(facts) == Truth::fails)
        faults.push_back({.word = word, .when = std::string(term->when)});
    }
  };
  check(access_feature, said.features);
  check(access_hazard, said.hazards);
  check_contradictions(said.hazards, faults);
  check_conformance(facts, said, faults);
  return faults;
}

}  // namespace casebound::epub
