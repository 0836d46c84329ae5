#pragma once

#include "casebound/font/face.h"

#include "font/harfbuzz.h"

#include <atomic>
#include <bitset>
#include <string_view>

namespace casebound::font {

/// In font units, so that shaping does not round.
HarfBuzzFont make_font(hb_face_t* face);

/// Shapes prose as a whole font does, at half the cost: a subset of it, whose tables have the characters that
/// prose is mostly of and nothing else. It is made when there is enough to shape. Thread-safe.
class ProseFont {
 public:
  /// `face`: whole; outlives this.
  explicit ProseFont(hb_face_t* face) : face_(face) {}

  /// For a text that is to be shaped; null: it takes the whole font.
  hb_font_t* font_for(std::string_view text, const ShapeOptions& options);

 private:
  static constexpr std::size_t end_of_characters = 0x2040;

  void make();
  bool has_all(std::string_view text) const;

  hb_face_t* face_;
  std::atomic<std::size_t> seen_ = 0;  ///< bytes that were to be shaped
  std::bitset<end_of_characters> characters_;
  HarfBuzzFont made_;
  std::atomic<hb_font_t*> font_ = nullptr;  ///< what was made, for all threads
};

}  // namespace casebound::font
