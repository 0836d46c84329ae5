#pragma once

#include "casebound/base/length.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::font {

using GlyphId = std::uint16_t;

/// One glyph as shaped, in font units. `cluster` is the byte offset in the shaped text that it stands for;
/// several glyphs may share one and one may stand for several characters (a ligature). Glyphs stand as they
/// are drawn, from left to right, so that clusters descend where text runs from right to left.
struct ShapedGlyph {
  GlyphId glyph = 0;
  std::uint32_t cluster = 0;
  std::int32_t advance = 0, x_offset = 0, y_offset = 0;
  bool unsafe_to_break = false;  ///< the text must be shaped anew if it is cut before this glyph
};

/// How to shape: OpenType features to switch on, script (ISO 15924, empty: guessed from the text) and
/// language.
struct ShapeOptions {
  std::vector<std::string> features;  ///< four-letter tags, `-liga` switches off
  std::string language;               ///< BCP 47
  bool right_to_left = false;
};

/// Measures of the whole face in font units, y upwards.
struct Metrics {
  int units_per_em = 1000;
  int ascender = 0, descender = 0;  ///< descender is negative
  int cap_height = 0, x_height = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double italic_angle = 0;
  bool fixed_pitch = false;
};

/// Where a glyph's ink is, in font units from its origin, y upwards; nothing: all 0.
struct Ink {
  int left = 0, bottom = 0, right = 0, top = 0;
};

/// One step of a glyph's outline, in font units from its origin, y upwards; filled by the nonzero rule.
struct OutlineStep {
  enum class Kind { move, line, curve, close };
  Kind kind = Kind::move;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;  ///< control points of a (cubic) curve
  double x = 0, y = 0;                    ///< end point
};

/// A font program with only the glyphs asked for, ready for a PDF (ISO 32000-1 §9.9).
struct Subset {
  enum class Kind { cff, truetype };
  Kind kind = Kind::cff;
  std::string program;  ///< the bare CFF table, or the TrueType file
  /// For each glyph asked for, in the order asked: the code to write in a content stream (the new glyph id;
  /// the CID where the CFF is CID-keyed).
  std::vector<GlyphId> codes;
};

/// A font file, vetted and ready to shape with. Immutable; shared between threads.
class Face {
 public:
  Face(std::string file_name, std::string bytes,
       unsigned index = 0);  ///< throws Error: font-damaged, font-licence
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const std::string& file_name() const;
  const std::string& postscript_name() const;
  const Metrics& metrics() const;
  /// Outlines in `glyf`; otherwise in a CFF.
  bool is_truetype() const;

  bool covers(char32_t code_point) const;
  /// Nominal glyph of a code point, 0 if there is none.
  GlyphId glyph(char32_t code_point) const;
  std::int32_t advance(GlyphId glyph) const;
  Ink ink(GlyphId glyph) const;
  /// For those who paint and cannot embed a font. Nothing for a glyph without ink.
  std::vector<OutlineStep> outline(GlyphId glyph) const;
  bool has_feature(std::string_view tag) const;

  /// HarfBuzz, clusters monotone by character. Glyph 0 in the result: the face lacks the
  /// character.
  std::vector<ShapedGlyph> shape(std::string_view text, const ShapeOptions& options) const;
  /// hb-subset without layout tables and hints. Glyph 0 is always kept.
  Subset subset(const std::vector<GlyphId>& glyphs) const;
  /// hb-subset for text that somebody else sets, as a reading system does: a whole OpenType file, with
  /// outlines of the same kind as before, that has these characters and all that kerning, ligatures, marks,
  /// small caps and the kinds of figures make of them; its names, copyright and licence. Characters that the
  /// face lacks are passed over. The same bytes for the same characters in any order.
  std::string subset_file(std::u32string_view characters) const;

 private:
  friend class Compositor;
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace casebound::font
