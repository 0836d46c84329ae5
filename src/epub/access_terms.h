#pragma once

#include "epub/accessibility.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::epub {

inline constexpr std::string_view access_feature = "accessibilityFeature",
                                  access_hazard = "accessibilityHazard";

/// What the tree says of a claim. `open`: it cannot tell, and the publisher may.
enum class Truth { holds, fails, open };

/// One word of the vocabularies in which a book says how it can be read: schema.org's for the package, and
/// ONIX for Books' list 196 for the trade.
struct AccessTerm {
  std::string_view property, value;
  int onix = 0;  ///< 0: the list has no code for it
  Truth (*truth)(const AccessFacts& facts) = nullptr;
  std::string_view when;  ///< it is claimed when …; empty: the publisher's to say
};

/// The one table of all claims, in the order in which the package makes them.
std::span<const AccessTerm> access_terms();

/// The table's row, or nullptr.
const AccessTerm* find_access_term(std::string_view property, std::string_view value);

}  // namespace casebound::epub
