#pragma once

#include "casebound/layout/note_setter.h"
#include "casebound/layout/pages.h"

#include <string>
#include <vector>

namespace casebound::proof {

/// Puts a question mark in a box, in red, where a character stands that no font has a glyph for. Everything
/// else stays where it is.
void show_missing_glyphs(layout::Page& page, const std::vector<std::string>& families,
                         layout::NoteSetter& setter);

}  // namespace casebound::proof
