#pragma once

#include "casebound/document/block.h"

#include <string_view>

namespace casebound::manuscript {

/// Makes the end of a quotation an attribution where it begins with a dash: `— Name`, as its last paragraph
/// or as the last line of it. Speech that begins with dashes is left alone.
void set_attribution(Blocks& quotation);

/// Whether a line begins with a dash and says whose the words above it are. Speech is none.
bool is_attribution(const Inlines& line);

/// What follows a dash and a space, or a dash and a capital; empty if the words begin with no dash.
std::string_view after_dash(std::string_view text);

}  // namespace casebound::manuscript
