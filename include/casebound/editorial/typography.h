#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>

namespace casebound::editorial {

/// Sets what a typewriter has no keys for as the language prints it: quotation marks and apostrophes; dashes
/// and ellipses; the spaces that no line may end at. English (American and British), German, French (each
/// with Switzerland, French with Canada) and Russian are known in detail, other languages by their quotation
/// marks in CLDR; a span of another language is set by its own rules.
///
/// What the author has set himself stays, and so do code, web addresses, and the marks of feet and inches. No
/// letter and no digit is ever changed. A second time changes nothing.
void set_typography(Blocks& blocks, std::string_view language, Typography parts = {});
void set_typography(Inlines& inlines, std::string_view language, Typography parts = {});
void set_typography(std::string& text, std::string_view language, Typography parts = {});

}  // namespace casebound::editorial
