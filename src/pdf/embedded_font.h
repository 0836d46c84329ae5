#pragma once

#include "casebound/font/library.h"

#include "pdf/glyph_texts.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace casebound::pdf {

/// How one glyph is shown: its code, and its width as /W states it, in 1/1000 of a glyph space unit (a
/// millionth of an em).
struct Code {
  font::GlyphId code = 0;
  std::int32_t width = 0;
  std::array<char, 4> bytes = {};  ///< of the code as they stand within `( )`, and how many these are
  std::uint8_t count = 0;
};

/// A face as the file has it: its subset, and for each of its variants (see GlyphTexts) one font resource.
/// They share the font program and differ in the ToUnicode map.
struct EmbeddedFont {
  const font::Face* face = nullptr;
  GlyphTexts texts;
  font::Subset subset;
  std::string name;                ///< PostScript name with the subset's tag (§9.6.4)
  std::vector<Code> codes;         ///< by glyph of the face
  std::size_t first_resource = 0;  ///< of its variants, which are numbered on from here
};

/// Fonts by face index.
using EmbeddedFonts = std::map<std::size_t, EmbeddedFont>;

/// Makes the subset of every face that is used. `F0`, `F1`, … in order of face and variant.
EmbeddedFonts embed_fonts(std::map<std::size_t, GlyphTexts>&& faces, const font::FontLibrary& library);

inline std::string resource_name(std::size_t resource) {
  return "F" + std::to_string(resource);
}

}  // namespace casebound::pdf
