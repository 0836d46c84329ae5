#pragma once

#include <memory>
#include <type_traits>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace casebound::font {

struct FreeTypeDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

using FreeTypeLibrary = std::unique_ptr<std::remove_pointer_t<FT_Library>, FreeTypeDeleter>;
using FreeTypeFace = std::unique_ptr<std::remove_pointer_t<FT_Face>, FreeTypeDeleter>;

}  // namespace casebound::font
