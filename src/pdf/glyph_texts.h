#pragma once

#include "casebound/font/face.h"
#include "casebound/layout/pages.h"

#include "pdf/placed_pictures.h"

#include <algorithm>
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
  void add(font::GlyphId glyph, std::string_view text) {
    if (glyph >= texts_.size() || find(glyph, text) == texts_[glyph].size()) add_new(glyph, text);
  }
  /// Notes those of pages that come after.
  void add(const GlyphTexts& later);
  /// Which of a glyph's texts, all of which have been noted, this one is: the number of the font resource to
  /// show it with.
  std::size_t variant(font::GlyphId glyph, std::string_view text) const {
    return texts_[glyph].size() == 1 ? 0 : find(glyph, text);
  }

  std::size_t variants() const { return variants_; }
  const std::vector<std::string>& texts(font::GlyphId glyph) const { return texts_[glyph]; }
  std::vector<font::GlyphId> glyphs() const;  ///< that are used, ascending

 private:
  void add_new(font::GlyphId glyph, std::string_view text);
  /// Past the last one if it has not been noted.
  std::size_t find(font::GlyphId glyph, std::string_view text) const {
    const std::vector<std::string>& known = texts_[glyph];
    std::size_t out = 0;
    while (out < known.size() && !is_same(known[out], text)) ++out;
    return out;
  }
  /// Most are a single byte: not worth a call.
  static bool is_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
  }

  std::vector<std::vector<std::string>> texts_;  ///< by glyph
  std::size_t variants_ = 0;
};

/// By face, of all pages, the pictures on them, and the lines beyond them. Throws Error (`pdf-notdef`) on
/// glyph 0, which no book may print.
std::map<std::size_t, GlyphTexts> collect_glyph_texts(const layout::Pages& pages,
                                                      const PlacedPictures& pictures,
                                                      const SetMarks& beyond = {});

}  // namespace casebound::pdf
