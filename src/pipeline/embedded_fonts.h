#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/epub/write.h"
#include "casebound/font/library.h"

#include "pipeline/screen_text.h"

#include <vector>

namespace casebound::pipeline {

/// The fonts that an e-book with this text brings along, in the manifest's order: those that the style names
/// before it comes to a generic family, as subsets. `asked` is where the settings ask for them; there it is
/// told (`font-not-embedded`, a warning) if the licence of one forbids it, and if none is left. Throws Error
/// as FontLibrary does if a font is missing, changed or damaged.
std::vector<epub::EmbeddedFont> embedded_fonts(const ScreenText& text, const font::FontLibrary& fonts,
                                               SourceSpan asked, unsigned threads, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
