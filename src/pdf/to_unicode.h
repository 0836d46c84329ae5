#pragma once

#include "pdf/embedded_font.h"

#include <string>

namespace casebound::pdf {

/// The CMap that takes codes to text (ISO 32000-1 §9.10.3) for one variant of a font: exact for every code
/// shown with it.
std::string to_unicode(const EmbeddedFont& font, std::size_t variant);

}  // namespace casebound::pdf
