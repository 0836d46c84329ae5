#pragma once

#include "casebound/font/face.h"
#include "casebound/layout/pages.h"
#include "casebound/layout/words.h"

#include "pdf/placed_pictures.h"

#include <cstdint>
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
    if (!is_usual(glyph, text)) add_unusual(glyph, text);
  }
  /// Notes those of pages that come after.
  void add(const GlyphTexts& later);
  /// Which of a glyph's texts, all of which have been noted, this one is: the number of the font resource to
  /// show it with.
  std::size_t variant(font::GlyphId glyph, std::string_view text) const {
    return is_usual(glyph, text) ? 0 : find(glyph, text);
  }

  std::size_t variants() const { return variants_; }
  const std::vector<std::string>& texts(font::GlyphId glyph) const { return texts_[glyph]; }
  std::vector<font::GlyphId> glyphs() const;  ///< that are used, ascending

 private:
  void add_unusual(font::GlyphId glyph, std::string_view text);
  /// Past the last one if it has not been noted.
  std::size_t find(font::GlyphId glyph, std::string_view text) const {
    const std::vector<std::string>& known = texts_[glyph];
    std::size_t out = 0;
    while (out < known.size() && known[out] != text) ++out;
    return out;
  }
  /// Whether the text is the glyph's first, and one byte, as of nearly all uses.
  bool is_usual(font::GlyphId glyph, std::string_view text) const {
    return text.size() == 1 && glyph < usual_.size() && usual_[glyph] == text.front();
  }

  std::vector<std::vector<std::string>> texts_;  ///< by glyph
  std::vector<char> usual_;                      ///< the first of each, if it is one byte, which is never 0
  std::size_t variants_ = 0;
};

/// Else the glyph before the word says its first character, too, and what its own glyphs say depends on the
/// run.
inline bool begins_with_a_glyph(const layout::WordForm& form) {
  return !form.glyphs.empty() && form.glyphs.front().cluster == 0;
}

/// A word that stands on a page, and its type.
struct UsedWord {
  const layout::WordForm* form = nullptr;
  std::size_t face = 0;
  Length size;
};

/// What is shown of each face, and the words that runs are made of, each once.
struct ShownText {
  std::map<std::size_t, GlyphTexts> faces;
  std::vector<UsedWord> words;
};

/// Of all pages, the pictures on them, and the lines beyond them. Throws Error (`pdf-notdef`) on glyph 0,
/// which no book may print.
ShownText collect_shown_text(const layout::Pages& pages, const PlacedPictures& pictures,
                             const SetMarks& beyond = {});

}  // namespace casebound::pdf
