#include "font/shaping.h"

#include <new>

namespace casebound::font {
namespace {

/// Empty: filling one again is much cheaper than making one for each word.
hb_buffer_t* empty_buffer() {
  thread_local const Buffer buffer(hb_buffer_create());
  hb_buffer_reset(buffer.get());
  return buffer.get();
}

/// Never HarfBuzz' default language, which is the machine's.
hb_language_t language_of(const ShapeOptions& options) {
  const std::string& tag = options.language;
  if (tag.empty()) return hb_language_from_string("und", 3);
  return hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
}

hb_feature_t feature(const std::string& tag) {
  const bool off = tag.starts_with('-');
  const std::string_view letters = std::string_view(tag).substr(off ? 1 : 0);
  return {.tag = hb_tag_from_string(letters.data(), static_cast<int>(letters.size())),
          .value = off ? 0U : 1U,
          .start = HB_FEATURE_GLOBAL_START,
          .end = HB_FEATURE_GLOBAL_END};
}

std::vector<hb_feature_t> features_of(const ShapeOptions& options) {
  std::vector<hb_feature_t> features;
  features.reserve(options.features.size());
  for (const std::string& tag : options.features) features.push_back(feature(tag));
  return features;
}

}  // namespace

Shaping::Shaping(const ShapeOptions& options)
    : features(features_of(options)),
      language(language_of(options)),
      direction(options.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR) {}

hb_buffer_t* shape_in_buffer(hb_font_t* font, std::string_view text, const Shaping& shaping) {
  hb_buffer_t* buffer = empty_buffer();
  const int size = static_cast<int>(text.size());
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_utf8(buffer, text.data(), size, 0, size);
  hb_buffer_set_direction(buffer, shaping.direction);
  hb_buffer_set_language(buffer, shaping.language);
  if (shaping.script != HB_SCRIPT_INVALID) hb_buffer_set_script(buffer, shaping.script);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, shaping.features.data(), static_cast<unsigned>(shaping.features.size()));
  if (hb_buffer_allocation_successful(buffer) == 0) throw std::bad_alloc();
  return buffer;
}

std::vector<ShapedGlyph> glyphs_of(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<ShapedGlyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    const auto flags = hb_glyph_info_get_glyph_flags(&infos[i]);
    glyphs[i] = {static_cast<GlyphId>(infos[i].codepoint),
                 infos[i].cluster,
                 places[i].x_advance,
                 places[i].x_offset,
                 places[i].y_offset,
                 (flags & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0};
  }
  return glyphs;
}

}  // namespace casebound::font
