#include "pdf/embedded_font.h"

#include "casebound/base/digest.h"
#include "casebound/base/parallel.h"

#include "pdf/text.h"

#include <algorithm>

namespace casebound::pdf {
namespace {

/// Six capitals that say nothing but what the subset is: the same glyphs have the same tag.
std::string subset_tag(const std::string& program) {
  std::string tag;
  const std::string digest = sha256_hex(program);
  for (std::size_t i = 0; i < 6; ++i) {
    const int pair = std::stoi(digest.substr(2 * i, 2), nullptr, 16);
    tag += static_cast<char>('A' + pair % 26);
  }
  return tag;
}

/// What a PDF name takes without escapes.
std::string plain_name(std::string name) {
  std::erase_if(name, [](char c) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !letter_or_digit && c != '-' && c != '_' && c != '.';
  });
  return name;
}

std::int32_t width_of(const font::Face& face, font::GlyphId glyph) {
  const std::int64_t units = face.metrics().units_per_em;
  return static_cast<std::int32_t>((face.advance(glyph) * std::int64_t{1'000'000} + units / 2) / units);
}

Code shown(font::GlyphId code, std::int32_t width) {
  std::string bytes;
  append_escaped(bytes, static_cast<char>(code >> 8));
  append_escaped(bytes, static_cast<char>(code & 0xFF));
  Code out{.code = code, .width = width, .count = static_cast<std::uint8_t>(bytes.size())};
  std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
  return out;
}

void make_subset(EmbeddedFont& font) {
  const std::vector<font::GlyphId> glyphs = font.texts.glyphs();
  font.subset = font.face->subset(glyphs);
  font.name = subset_tag(font.subset.program) + "+" + plain_name(font.face->postscript_name());
  font.codes.resize(glyphs.back() + std::size_t{1});
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    font.codes[glyphs[i]] = shown(font.subset.codes[i], width_of(*font.face, glyphs[i]));
  }
}

}  // namespace

EmbeddedFonts embed_fonts(std::map<std::size_t, GlyphTexts>&& faces, const font::FontLibrary& library) {
  EmbeddedFonts fonts;
  std::vector<EmbeddedFont*> tasks;
  std::size_t resources = 0;
  for (auto& [index, texts] : faces) {
    EmbeddedFont& font = fonts[index];
    font.face = &library.face(index);
    font.first_resource = resources;
    resources += texts.variants();
    font.texts = std::move(texts);
    tasks.push_back(&font);
  }
  for_each_index(tasks.size(), 0, [&](std::size_t i) { make_subset(*tasks[i]); });
  return fonts;
}

}  // namespace casebound::pdf
