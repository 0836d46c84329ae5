#pragma once

#include "casebound/font/face.h"

#include "font/harfbuzz.h"

#include <string_view>
#include <vector>

namespace casebound::font {

/// What HarfBuzz is asked for besides a text.
struct Shaping {
  explicit Shaping(const ShapeOptions& options);

  std::vector<hb_feature_t> features;
  hb_language_t language;
  hb_direction_t direction;
  hb_script_t script = HB_SCRIPT_INVALID;  ///< invalid: guessed from the text
};

/// Shapes in the thread's own buffer, where the glyphs are until it is called again.
hb_buffer_t* shape_in_buffer(hb_font_t* font, std::string_view text, const Shaping& shaping);

std::vector<ShapedGlyph> glyphs_of(hb_buffer_t* buffer);

}  // namespace casebound::font
