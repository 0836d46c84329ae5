#include "epub/accessibility.h"

#include "epub/pictures.h"

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

void gather(const markup::Element& element, AccessFacts& facts) {
  if (is_section_heading(element.name)) facts.headings_in_chapters = true;
  if (element.type == "pagebreak") ++facts.page_breaks;
  if (is_shown_picture(element)) count_picture(element, facts);
  for (const markup::Node& node : element.children)
    if (const auto* child = std::get_if<markup::Element>(&node.value)) gather(*child, facts);
}

std::string summary(const AccessFacts& facts) {
  std::string text = "The text is reflowable, so that its size, typeface and colours can be changed";
  text += facts.has_structure() ? "; a table of contents and headings lead through it."
                                : "; it has a table of contents.";
  if (facts.page_breaks > 0) text += " The pages of the printed book are marked and listed.";
  if (facts.pictures == 0)
    text += facts.decorations > 0 ? " Images only decorate." : " There are no images.";
  else if (facts.all_described())
    text += " All images are described.";
  else
    text += " Some images are not described.";
  return text;
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

std::vector<AccessClaim> access_claims(const AccessFacts& facts) {
  struct Row {
    bool holds = false;
    AccessClaim claim;
  };
  const bool pictures = facts.pictures > 0;
  const Row table[] = {
      {true, {"accessMode", "textual"}},
      {pictures, {"accessMode", "visual"}},
      {!pictures || facts.all_described(), {"accessModeSufficient", "textual"}},
      {pictures && !facts.all_described(), {"accessModeSufficient", "textual,visual"}},
      {true, {"accessibilityFeature", "tableOfContents"}},
      {true, {"accessibilityFeature", "readingOrder"}},
      {facts.has_structure(), {"accessibilityFeature", "structuralNavigation"}},
      {facts.index, {"accessibilityFeature", "index"}},
      {facts.page_breaks > 0, {"accessibilityFeature", "pageBreakMarkers"}},
      {facts.page_breaks > 0, {"accessibilityFeature", "pageNavigation"}},
      {facts.all_described(), {"accessibilityFeature", "alternativeText"}},
      {true, {"accessibilityFeature", "displayTransformability"}},
      {true, {"accessibilityHazard", pictures || facts.decorations > 0 ? "unknown" : "none"}},
      {true, {"accessibilitySummary", summary(facts)}},
  };
  std::vector<AccessClaim> claims;
  for (const Row& row : table)
    if (row.holds) claims.push_back(row.claim);
  return claims;
}

}  // namespace casebound::epub
