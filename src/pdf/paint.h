#pragma once

#include "casebound/colour/separation.h"

#include <string>

namespace casebound::pdf {

/// Sets a colour of sRGB, each component 0 to 1, as the file has it: RGB, or inks where there is a separator.
void append_colour(std::string& out, double red, double green, double blue, bool to_stroke,
                   const colour::Separator* separator);

/// `0 0 0 1 k`: inks to fill or to stroke with (ISO 32000-1 §8.6.8).
void append_inks(std::string& out, const colour::Inks& inks, bool to_stroke);

/// Names of the graphics states that let what is painted stand over other inks, or knock them out (§8.6.7),
/// and their entries of an /ExtGState dictionary. Of inks that overprint those that are zero leave alone what
/// is under them.
inline constexpr const char* overprint_state = "O1";
inline constexpr const char* knockout_state = "O0";
inline constexpr const char* overprint_states =
    "/O0 << /Type /ExtGState /OP false /op false >> /O1 << /Type /ExtGState /OP true /op true /OPM 1 >>";

}  // namespace casebound::pdf
