#include "pdf/font_objects.h"

#include "pdf/deflate.h"
#include "pdf/number.h"
#include "pdf/to_unicode.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

using font::Subset;

/// /Flags of a font descriptor (§9.8.2).
enum DescriptorFlag : int { fixed_pitch = 1, symbolic = 4, italic = 64 };

/// No font states the width of its stems; viewers use it only to make a font up, and this one is embedded.
constexpr int stem_width = 80;

/// Font units in glyph space, 1000 to the em.
int glyph_space(int units, const font::Metrics& metrics) {
  return units * 1000 / metrics.units_per_em;
}

int descriptor_flags(const font::Metrics& metrics) {
  return symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) | (metrics.italic_angle != 0 ? italic : 0);
}

std::string bounding_box(const font::Metrics& m) {
  return fmt::format("/FontBBox [{} {} {} {}]", glyph_space(m.x_min, m), glyph_space(m.y_min, m),
                     glyph_space(m.x_max, m), glyph_space(m.y_max, m));
}

std::string italic_angle(const font::Metrics& metrics) {
  std::string entry = "/ItalicAngle ";
  append_decimal(entry, static_cast<std::int64_t>(std::llround(metrics.italic_angle * 100)), 2);
  return entry;
}

Dict write_program(Objects& objects, const Subset& subset) {
  Dict program = objects.dict();
  if (subset.kind == Subset::Kind::cff) {
    program.name("Subtype", "CIDFontType0C");
  } else {
    program.raw(fmt::format("/Length1 {}", subset.program.size()));
  }
  return program.deflated_stream(deflate(subset.program));
}

Dict write_descriptor(Objects& objects, const EmbeddedFont& font) {
  const font::Metrics& metrics = font.face->metrics();
  const bool cff = font.subset.kind == Subset::Kind::cff;
  Dict descriptor = objects.dict("FontDescriptor").name("FontName", font.name);
  descriptor.number("Flags", descriptor_flags(metrics))
      .number("Ascent", glyph_space(metrics.ascender, metrics))
      .number("Descent", glyph_space(metrics.descender, metrics))
      .number("CapHeight", glyph_space(metrics.cap_height, metrics))
      .number("XHeight", glyph_space(metrics.x_height, metrics))
      .number("StemV", stem_width)
      .raw(bounding_box(metrics))
      .raw(italic_angle(metrics));
  return descriptor.reference(cff ? "FontFile3" : "FontFile2", write_program(objects, font.subset));
}

/// Widths by code, ascending.
std::vector<Code> codes_in_order(const EmbeddedFont& font) {
  std::vector<Code> codes;
  for (const font::GlyphId glyph : font.texts.glyphs()) codes.push_back(font.codes[glyph]);
  std::sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.code < b.code; });
  return codes;
}

/// /W (§9.7.4.3): an array of widths for each run of consecutive codes.
std::string widths(const EmbeddedFont& font) {
  std::string entry = "/W [";
  int next = -1;
  for (const Code& code : codes_in_order(font)) {
    if (code.code != next) entry += fmt::format("{}{} [", next < 0 ? "" : "] ", code.code);
    if (code.code == next) entry += ' ';
    append_decimal(entry, code.width, 3);
    next = code.code + 1;
  }
  return entry + "]]";
}

Dict write_cid_font(Objects& objects, const EmbeddedFont& font) {
  const bool cff = font.subset.kind == Subset::Kind::cff;
  Dict cid_font = objects.dict("Font");
  cid_font.name("Subtype", cff ? "CIDFontType0" : "CIDFontType2")
      .name("BaseFont", font.name)
      .reference("FontDescriptor", write_descriptor(objects, font))
      .raw("/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>")
      .raw(widths(font));
  if (!cff) cid_font.name("CIDToGIDMap", "Identity");
  return cid_font;
}

/// Of a Type 0 font over a CFF the name is that of the font and its CMap (§9.7.6.1).
std::string base_font(const EmbeddedFont& font) {
  return font.subset.kind == Subset::Kind::cff ? font.name + "-Identity-H" : font.name;
}

Dict write_type0(Objects& objects, const EmbeddedFont& font, const Dict& cid_font, std::size_t variant) {
  Dict cmap = objects.dict().deflated_stream(deflate(to_unicode(font, variant)));
  return objects.dict("Font")
      .name("Subtype", "Type0")
      .name("BaseFont", base_font(font))
      .name("Encoding", "Identity-H")
      .references("DescendantFonts", {cid_font})
      .reference("ToUnicode", cmap);
}

}  // namespace

std::string write_fonts(Objects& objects, const EmbeddedFonts& fonts) {
  std::string entries = "/Font <<";
  for (const auto& [index, font] : fonts) {
    const Dict cid_font = write_cid_font(objects, font);
    for (std::size_t variant = 0; variant < font.texts.variants(); ++variant) {
      const Dict type0 = write_type0(objects, font, cid_font, variant);
      entries += fmt::format(" /{} {}", resource_name(font.first_resource + variant), type0.indirect());
    }
  }
  return entries + " >>";
}

}  // namespace casebound::pdf
