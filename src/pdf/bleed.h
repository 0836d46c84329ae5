#pragma once

#include "pdf/sheet.h"

#include <string>
#include <vector>

namespace casebound::pdf {

/// An area with the edges that touch the trim moved out to the bleed.
Rect into_bleed(const Rect& area, const Sheet& sheet);

/// Matrices (`-1 0 0 1 0 0 cm `) that mirror what is painted in an area at the edges of the trim that it
/// touches, so that it goes on into the bleed there, and within the trim stays what it is. None if it touches
/// none.
std::vector<std::string> mirrors_into_bleed(const Rect& area, const Sheet& sheet);

}  // namespace casebound::pdf
