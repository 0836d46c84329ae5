#pragma once

#include "casebound/document/block.h"

#include <string_view>

namespace casebound::editorial {

/// Sets straight quotes and apostrophes, double hyphens and dot ellipses as the language prints them (en, de,
/// fr, ru; others as en but for their quotes, which stay). Curly ones are the author's and stay. Code is not
/// touched, and no letter or digit ever is.
void set_typography(Blocks& blocks, std::string_view language);
void set_typography(Inlines& inlines, std::string_view language);

}  // namespace casebound::editorial
