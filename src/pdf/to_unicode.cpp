#include "pdf/to_unicode.h"

#include "pdf/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

constexpr std::string_view prologue =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

constexpr std::string_view epilogue =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

constexpr std::size_t mappings_per_block = 100;

using Mapping = std::pair<font::GlyphId, std::string>;

std::vector<Mapping> mappings(const EmbeddedFont& font, std::size_t variant) {
  std::vector<Mapping> result;
  for (const font::GlyphId glyph : font.texts.glyphs()) {
    const std::vector<std::string>& texts = font.texts.texts(glyph);
    if (variant < texts.size()) result.emplace_back(font.codes[glyph].code, utf16_be(texts[variant]));
  }
  std::sort(result.begin(), result.end());
  return result;
}

void append_mapping(std::string& out, const Mapping& mapping) {
  out += fmt::format("<{:04X}> <", mapping.first);
  append_hex(out, mapping.second);
  out += ">\n";
}

}  // namespace

std::string to_unicode(const EmbeddedFont& font, std::size_t variant) {
  std::string cmap(prologue);
  const std::vector<Mapping> all = mappings(font, variant);
  for (std::size_t begin = 0; begin < all.size(); begin += mappings_per_block) {
    const std::size_t end = std::min(all.size(), begin + mappings_per_block);
    cmap += fmt::format("{} beginbfchar\n", end - begin);
    for (std::size_t i = begin; i < end; ++i) append_mapping(cmap, all[i]);
    cmap += "endbfchar\n";
  }
  cmap += epilogue;
  return cmap;
}

}  // namespace casebound::pdf
