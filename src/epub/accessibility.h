#pragma once

#include "casebound/epub/write.h"
#include "casebound/markup/element.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::epub {

/// What the tree says of how the book can be read; every claim in the package follows from these.
struct AccessFacts {
  int chapters = 0;
  bool headings_in_chapters = false;  ///< any below the title of a division
  int pictures = 0;                   ///< that say something: decoration is not counted
  int described_pictures = 0;
  int decorations = 0;
  int formulas = 0;
  int described_formulas = 0;
  int page_breaks = 0;
  bool index = false;

  bool has_structure() const { return chapters > 1 || headings_in_chapters; }
  bool all_described() const { return pictures > 0 && described_pictures == pictures; }
};

/// A drawn cover is no picture that says anything of its own, and is still.
AccessFacts access_facts(const std::vector<markup::SpineDocument>& spine, bool cover_is_drawn = false);

/// One property of schema.org's accessibility vocabulary, without its prefix.
struct AccessClaim {
  std::string property;
  std::string value;
  std::string language;  ///< of a sentence of ours; empty: the book's
};

/// What the book's tree gives, completed by what its publisher says; what that cannot hold is left out. The
/// summary is in the book's language, if there are words in it.
std::vector<AccessClaim> access_claims(const AccessFacts& facts, const AccessStatement& said = {},
                                       std::string_view language = "en");

std::vector<ClaimFault> claim_faults(const AccessFacts& facts, const AccessStatement& said);

}  // namespace casebound::epub
