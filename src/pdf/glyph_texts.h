#pragma once

#include "casebound/font/face.h"
#include "casebound/layout/pages.h"

#include "pdf/placed_pictures.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::pdf {

/// For every glyph of one face the different texts it stands for, in the order they turn up. Most have one; a
/// small capital that stands for `a` and `A` has two. Glyphs that are not used have none.
class GlyphTexts {
 public:
  /// Notes a use.
  void add(font::GlyphId glyph, std::string_view text);
  /// Notes those of pages that come after.
  void add(const GlyphTexts& later);
  /// Which of a glyph's texts this one is: the number of the font resource to show it with.
  std::size_t variant(font::GlyphId glyph, std::string_view text) const;

  std::size_t variants() const { return variants_; }
  const std::vector<std::string>& texts(font::GlyphId glyph) const { return texts_[glyph]; }
  std::vector<font::GlyphId> glyphs() const;  ///< that are used, ascending

 private:
  std::vector<std::vector<std::string>> texts_;  ///< by glyph
  std::size_t variants_ = 0;
};

/// By face, of all pages, the pictures on them, and the lines beyond them. Throws Error (`pdf-notdef`) on
/// glyph 0, which no book may print.
std::map<std::size_t, GlyphTexts> collect_glyph_texts(const layout::Pages& pages,
                                                      const PlacedPictures& pictures,
                                                      const SetMarks& beyond = {});

}  // namespace casebound::pdf
