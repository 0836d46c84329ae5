#pragma once

#include "casebound/font/face.h"

#include "font/harfbuzz.h"

#include <bitset>
#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace casebound::font {

/// Of some alphabet, by their numbers in it.
constexpr std::size_t most_letters = 224;
using LetterSet = std::bitset<most_letters>;

/// The letters that a glyph stands for.
using LettersOfGlyph = std::map<GlyphId, LetterSet>;

/// What the lookups of a font's GSUB or GPOS (OpenType 1.9, chapters 2, GSUB and GPOS) may do to the letters
/// of an alphabet that stand beside each other. Throws Unreadable for a table that is damaged, of a format
/// that is not known, or larger than those of fonts for text are, and for lookups of which it cannot tell.
///
/// Where no rule holds, each letter goes its own way: it is replaced one by one (which gives its forms), and
/// what is between it and the next depends on these two.
class Lookups {
 public:
  struct Unreadable {};
  /// Sets of letters, for places that follow each other: a ligature, or a context, whatever it does. It may
  /// hold only where each place has a letter of its set. Of one place: letters that are replaced otherwise
  /// than one by one.
  using Rule = std::vector<LetterSet>;

  Lookups(hb_face_t* face, hb_tag_t table, std::vector<unsigned> lookups);
  Lookups(const Lookups&) = delete;
  Lookups& operator=(const Lookups&) = delete;

  /// Puts in the glyphs that letters may be turned into one by one.
  void add_forms(LettersOfGlyph& letters) const;
  /// But for those that no letters of the alphabet can fill. `letters`: with all forms.
  void visit_rules(const LettersOfGlyph& letters, const std::function<void(const Rule&)>& visit) const;

 private:
  struct Reader;

  Reader reader(const LettersOfGlyph& letters) const;
  template <typename Visit>
  void visit_subtables(Reader& reader, Visit visit) const;
  template <typename Visit>
  void visit_substitutions(Reader& reader, std::size_t table, std::size_t type, Visit visit) const;
  template <typename Visit>
  void visit_positions(Reader& reader, std::size_t table, std::size_t type, bool skips, Visit visit) const;

  bool is_gsub_;
  Blob blob_;
  std::vector<unsigned> lookups_;
};

}  // namespace casebound::font
