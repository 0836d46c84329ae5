// The table of claims: each follows from the tree, or is the publisher's to say.
#include "epub/access_terms.h"

#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace casebound::epub;

namespace {

const std::string feature = "accessibilityFeature", hazard = "accessibilityHazard";

std::string claimed(const AccessFacts& facts, const AccessStatement& said, const std::string& property) {
  std::string out;
  for (const auto& claim : access_claims(facts, said))
    if (claim.property == property) out += claim.value + ' ';
  return out;
}

std::string faults(const AccessFacts& facts, const AccessStatement& said) {
  std::string out;
  for (const auto& fault : claim_faults(facts, said)) out += fault.word + ": " + fault.when + '\n';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(access_table)

BOOST_AUTO_TEST_CASE(no_term_stands_twice_and_no_code_of_onix_means_two_things) {
  std::set<std::pair<std::string_view, std::string_view>> terms;
  std::set<int> codes;
  for (const auto& term : access_terms()) {
    BOOST_TEST(terms.emplace(term.property, term.value).second, term.value);
    BOOST_TEST((term.onix == 0 || codes.insert(term.onix).second), term.value);
  }
  BOOST_TEST(terms.size() > 30U);
}

BOOST_AUTO_TEST_CASE(nothing_is_claimed_that_fails) {
  for (const bool index : {false, true}) {
    for (const int pictures : {0, 1, 2}) {
      const AccessFacts facts{.pictures = pictures, .described_pictures = 1 % (pictures + 1), .index = index};
      AccessStatement all;
      for (const auto& term : access_terms())
        if (term.property == feature) all.features.emplace_back(term.value);
      for (const auto& claim : access_claims(facts, all)) {
        const auto* term = find_access_term(claim.property, claim.value);
        BOOST_TEST((term == nullptr || term->truth(facts) != Truth::fails), claim.value);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_publisher_adds_what_a_tree_does_not_show) {
  const AccessFacts facts{.pictures = 1, .described_pictures = 1};
  const AccessStatement said{.features = {"longDescription"},
                             .hazards = {"noFlashingHazard", "noSoundHazard"}};
  BOOST_TEST(faults(facts, said) == "");
  BOOST_TEST(claimed(facts, said, feature).find("longDescription ") != std::string::npos);
  BOOST_TEST(claimed(facts, said, hazard) == "noFlashingHazard noSoundHazard ");
  BOOST_TEST(claimed(facts, {}, hazard) == "unknown ");
  BOOST_TEST(claimed({}, {}, hazard) == "none ");
}

BOOST_AUTO_TEST_CASE(a_claim_that_does_not_hold_is_told_and_not_made) {
  const AccessStatement said{.features = {"index", "tableOfContents", "longDescription"},
                             .hazards = {"sound"}};
  BOOST_TEST(faults({}, said) ==
             "index: the book has an index\nlongDescription: there are pictures\n"
             "sound: something in the book moves or sounds, which nothing can\n");
  BOOST_TEST(claimed({}, said, feature).find("index ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_guidelines_are_kept_where_pictures_are_not_described) {
  const AccessStatement said{.conforms_to = "WCAG 2.1 Level AA"};
  BOOST_TEST(faults({.pictures = 2, .described_pictures = 1}, said) ==
             "WCAG 2.1 Level AA: every picture is described or an ornament\n");
  BOOST_TEST(faults({.pictures = 2, .described_pictures = 2}, said) == "");
  BOOST_TEST(faults({.decorations = 1}, said) == "");
}

BOOST_AUTO_TEST_CASE(hazards_do_not_contradict_one_another) {
  const AccessFacts facts{.pictures = 1, .described_pictures = 1};
  BOOST_TEST(faults(facts, {.hazards = {"noFlashingHazard", "flashing"}}) ==
             "noFlashingHazard: “flashing” is not said beside it\n");
  BOOST_TEST(faults(facts, {.hazards = {"unknown", "noSoundHazard"}}) ==
             "unknown: nothing else is said of hazards\n");
}

BOOST_AUTO_TEST_CASE(formulas_are_claimed_and_their_descriptions_where_authors_give_all) {
  BOOST_TEST(claimed({}, {}, feature).find("Math") == std::string::npos);
  const std::string some = claimed({.formulas = 2, .described_formulas = 1}, {}, feature);
  BOOST_TEST(some.find("MathML ") != std::string::npos);
  BOOST_TEST(some.find("describedMath ") == std::string::npos);
  BOOST_TEST(claimed({.formulas = 2, .described_formulas = 2}, {}, feature).find("describedMath ") !=
             std::string::npos);
  BOOST_TEST(faults({}, {.features = {"MathML"}}) == "MathML: there are formulas\n");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_none_is_told_with_those_there_are) {
  const auto found = claim_faults({}, {.features = {"indexx"}});
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST((std::ranges::find(found[0].known_words, "index") != found[0].known_words.end()));
  BOOST_TEST((std::ranges::find(found[0].known_words, "sound") == found[0].known_words.end()));
}

BOOST_AUTO_TEST_SUITE_END()
