#pragma once

#include "pdf/embedded_font.h"
#include "pdf/objects.h"

namespace casebound::pdf {

/// The resource dictionary that all pages share, with a Type 0 font for each variant of each face
/// (ISO 32000-1 §9.7): Identity-H, CIDFontType0C or CIDFontType2.
Dict write_resources(Objects& objects, const EmbeddedFonts& fonts);

}  // namespace casebound::pdf
