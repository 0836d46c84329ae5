#include "pdf/glyph_texts.h"

#include "casebound/base/parallel.h"

#include "pdf/cluster.h"

#include <algorithm>

namespace casebound::pdf {
namespace {

using TextsByFace = std::map<std::size_t, GlyphTexts>;

/// Few, since each has a table of all glyphs.
constexpr std::size_t pages_at_once = 32;

[[noreturn]] void throw_missing(std::string_view text) {
  throw Error(Exit::bug,
              {.code = "pdf-notdef", .message = "no font has a glyph for `" + std::string(text) + "`"});
}

void collect(const layout::GlyphRun& run, GlyphTexts& texts) {
  const layout::Glyph* const glyphs = run.glyphs.data();
  for_each_cluster(run, [&](const Cluster& cluster) {
    std::size_t i = cluster.first;
    do {
      if (glyphs[i].id == 0) throw_missing(cluster.text);
      texts.add(glyphs[i].id, glyph_text(cluster, i));
    } while (++i < cluster.last);
  });
}

void collect(const layout::Page& page, TextsByFace& faces) {
  for (const layout::PageItem& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run != nullptr && !run->glyphs.empty()) collect(*run, faces[run->face]);
  }
}

void collect(const SetMarks& marks, TextsByFace& faces) {
  for (const SetMark& mark : marks) {
    for (const layout::GlyphRun& run : mark.runs) collect(run, faces[run.face]);
  }
}

TextsByFace collect(const std::vector<layout::Page>& pages) {
  std::vector<TextsByFace> parts((pages.size() + pages_at_once - 1) / pages_at_once);
  for_each_index(parts.size(), 0, [&](std::size_t part) {
    const std::size_t begin = part * pages_at_once, end = std::min(begin + pages_at_once, pages.size());
    for (std::size_t i = begin; i < end; ++i) collect(pages[i], parts[part]);
  });
  TextsByFace faces;
  for (const TextsByFace& part : parts) {
    for (const auto& [face, texts] : part) faces[face].add(texts);
  }
  return faces;
}

}  // namespace

void GlyphTexts::add_unusual(font::GlyphId glyph, std::string_view text) {
  if (glyph < texts_.size() && find(glyph, text) < texts_[glyph].size()) return;
  if (glyph >= texts_.size()) {
    texts_.resize(glyph + std::size_t{1});
    usual_.resize(texts_.size());
  }
  std::vector<std::string>& known = texts_[glyph];
  if (known.empty() && text.size() == 1) usual_[glyph] = text.front();
  known.emplace_back(text);
  variants_ = std::max(variants_, known.size());
}

void GlyphTexts::add(const GlyphTexts& later) {
  for (const font::GlyphId glyph : later.glyphs()) {
    for (const std::string& text : later.texts(glyph)) add(glyph, text);
  }
}

std::vector<font::GlyphId> GlyphTexts::glyphs() const {
  std::vector<font::GlyphId> used;
  for (std::size_t glyph = 0; glyph < texts_.size(); ++glyph) {
    if (!texts_[glyph].empty()) used.push_back(static_cast<font::GlyphId>(glyph));
  }
  return used;
}

std::map<std::size_t, GlyphTexts> collect_glyph_texts(const layout::Pages& pages,
                                                      const PlacedPictures& pictures,
                                                      const SetMarks& beyond) {
  TextsByFace faces = collect(pages.pages);
  for (const auto& [source, placed] : pictures) collect(placed.text, faces);
  collect(beyond, faces);
  return faces;
}

}  // namespace casebound::pdf
