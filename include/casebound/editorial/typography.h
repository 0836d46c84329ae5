#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>

namespace casebound::editorial {

/// Sets straight quotes and apostrophes, double hyphens and dot ellipses as the language prints them (en, de,
/// fr, ru; others as en but for their quotes, which stay), and the spaces that no line may end at (before the
/// high points of French and the dash of Russian). Curly quotes are the author's and stay. Code is not
/// touched, and no letter or digit ever is.
void set_typography(Blocks& blocks, std::string_view language, Typography parts = {});
void set_typography(Inlines& inlines, std::string_view language, Typography parts = {});
void set_typography(std::string& text, std::string_view language, Typography parts = {});

}  // namespace casebound::editorial
