#include "epub/access_terms.h"

#include <algorithm>

namespace casebound::epub {
namespace {

using Facts = AccessFacts;

constexpr std::string_view mode = "accessMode", sufficient = "accessModeSufficient", feature = access_feature,
                           hazard = access_hazard;

Truth when(bool holds) {
  return holds ? Truth::holds : Truth::fails;
}

/// A program cannot see whether a picture would trouble somebody; without pictures nothing can.
Truth of_pictures(const Facts& facts) {
  return facts.pictures > 0 || facts.decorations > 0 ? Truth::open : Truth::fails;
}

constexpr auto always = [](const Facts&) { return Truth::holds; };
constexpr auto never = [](const Facts&) { return Truth::fails; };
constexpr auto open = [](const Facts&) { return Truth::open; };
constexpr auto with_pictures = [](const Facts& f) { return when(f.pictures > 0); };
constexpr auto text_is_enough = [](const Facts& f) { return when(f.pictures == 0 || f.all_described()); };
constexpr auto text_is_not_enough = [](const Facts& f) { return when(f.pictures > 0 && !f.all_described()); };
constexpr auto with_structure = [](const Facts& f) { return when(f.has_structure()); };
constexpr auto with_index = [](const Facts& f) { return when(f.index); };
constexpr auto with_pages = [](const Facts& f) { return when(f.page_breaks > 0); };
constexpr auto described = [](const Facts& f) { return when(f.all_described()); };
constexpr auto with_formulas = [](const Facts& f) { return when(f.formulas > 0); };
constexpr auto formulas_described = [](const Facts& f) {
  return when(f.formulas > 0 && f.described_formulas == f.formulas);
};
constexpr auto for_pictures = [](const Facts& f) { return f.pictures > 0 ? Truth::open : Truth::fails; };
constexpr auto harmless = [](const Facts& f) {
  return of_pictures(f) == Truth::open ? Truth::open : Truth::holds;
};

constexpr std::string_view nothing_moves = "something in the book moves or sounds, which nothing can";

constexpr AccessTerm terms[] = {
    {mode, "textual", 0, always, "always"},
    {mode, "visual", 0, with_pictures, "there are pictures"},
    {sufficient, "textual", 52, text_is_enough, "there are no pictures, or all are described"},
    {sufficient, "textual,visual", 0, text_is_not_enough, "a picture is not described"},
    {feature, "tableOfContents", 11, always, "always"},
    {feature, "readingOrder", 13, always, "always"},
    {feature, "structuralNavigation", 29, with_structure, "there are several chapters, or headings in one"},
    {feature, "index", 12, with_index, "the book has an index"},
    {feature, "pageBreakMarkers", 0, with_pages, "the pages of the printed book are marked"},
    {feature, "pageNavigation", 19, with_pages, "the pages of the printed book are listed"},
    {feature, "printPageNumbers", 0, open, ""},
    {feature, "alternativeText", 14, described, "there are pictures, and all are described"},
    {feature, "displayTransformability", 36, always, "always"},
    {feature, "ARIA", 30, always, "always"},
    {feature, "longDescription", 15, for_pictures, "there are pictures"},
    {feature, "highContrastDisplay", 0, open, ""},
    {feature, "largePrint", 0, open, ""},
    {feature, "unlocked", 0, open, ""},
    {feature, "MathML", 17, with_formulas, "there are formulas"},
    {feature, "describedMath", 0, formulas_described, "there are formulas, and the author describes all"},
    {feature, "ttsMarkup", 0, never, "words say how they are spoken"},
    {feature, "rubyAnnotations", 0, never, "words have glosses above them"},
    {feature, "audioDescription", 0, never, nothing_moves},
    {feature, "captions", 0, never, nothing_moves},
    {feature, "signLanguage", 0, never, nothing_moves},
    {feature, "synchronizedAudioText", 0, never, nothing_moves},
    {feature, "transcript", 0, never, nothing_moves},
    {feature, "braille", 0, never, "the book is in braille"},
    {feature, "tactileGraphic", 0, never, "pictures can be felt"},
    {hazard, "none", 0, harmless, "there are no pictures"},
    {hazard, "unknown", 0, of_pictures, "there are pictures"},
    {hazard, "flashing", 0, of_pictures, "there are pictures"},
    {hazard, "noFlashingHazard", 0, harmless, ""},
    {hazard, "motionSimulation", 0, of_pictures, "there are pictures"},
    {hazard, "noMotionSimulationHazard", 0, harmless, ""},
    {hazard, "sound", 0, never, nothing_moves},
    {hazard, "noSoundHazard", 0, always, ""},
};

}  // namespace

std::span<const AccessTerm> access_terms() {
  return terms;
}

const AccessTerm* find_access_term(std::string_view property, std::string_view value) {
  const auto* const found = std::ranges::find_if(
      terms, [&](const AccessTerm& term) { return term.property == property && term.value == value; });
  return found == std::end(terms) ? nullptr : found;
}

}  // namespace casebound::epub
