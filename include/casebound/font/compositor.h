#pragma once

#include "casebound/font/face.h"

#include <memory>
#include <string_view>
#include <vector>

namespace casebound::font {

/// Sets words in a face, with one set of options for all of them. It does what Face::shape does, and much
/// sooner once there was some prose: as a compositor takes sorts from a case, it takes letters of which it
/// knows how near each stands to the next (see letter_pairs.h), and asks HarfBuzz for all else. Thread-safe.
class Compositor {
 public:
  /// `face`: outlives this.
  Compositor(const Face& face, const ShapeOptions& options);
  ~Compositor();
  Compositor(const Compositor&) = delete;
  Compositor& operator=(const Compositor&) = delete;

  /// The same glyphs, in all their members, as `face.shape(text, options)`.
  std::vector<ShapedGlyph> set(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace casebound::font
