#pragma once

#include "pdf/embedded_font.h"
#include "pdf/objects.h"

namespace casebound::pdf {

/// Writes a Type 0 font for each variant of each face (ISO 32000-1 §9.7: Identity-H, CIDFontType0C or
/// CIDFontType2) and returns the /Font entry of the resources that name them.
std::string write_fonts(Objects& objects, const EmbeddedFonts& fonts);

}  // namespace casebound::pdf
