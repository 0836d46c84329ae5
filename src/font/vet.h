#pragma once

#include "casebound/font/face.h"

#include <string>
#include <string_view>

namespace casebound::font {

/// What FreeType finds in a font file that may be used.
struct Vetted {
  std::string postscript_name;
  Metrics metrics;
  bool truetype = false;   ///< outlines in `glyf`, not in a CFF
  bool cid_keyed = false;  ///< CFF whose glyphs go by CIDs of a character collection
};

/// Throws Error `font-damaged` unless the file is a whole OpenType font with CFF or TrueType outlines, and
/// `font-licence` if its embedding bits (OS/2 fsType) forbid a subset in a document.
Vetted vet(const std::string& file_name, std::string_view bytes, unsigned index);

}  // namespace casebound::font
