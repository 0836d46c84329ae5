#pragma once

#include "casebound/base/error.h"
#include "casebound/layout/pages.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// Glyphs of a run that stand for a piece of its text together: one, unless a font takes a character apart.
struct Cluster {
  std::size_t first = 0, last = 0;  ///< glyphs, half-open
  std::string_view text;            ///< never empty

  bool is_compound() const { return last - first > 1; }
};

/// What a glyph of a cluster says by itself. Of a compound cluster the first glyph says all and the others a
/// zero-width space, for readers that know no /ActualText.
inline std::string_view glyph_text(const Cluster& cluster, std::size_t glyph) {
  return glyph == cluster.first ? cluster.text : std::string_view("\u200B");
}

[[noreturn]] inline void throw_textless(std::string_view text) {
  throw Error(Exit::bug,
              {.code = "pdf-text", .message = "a glyph stands for no text in `" + std::string(text) + "`"});
}

/// Calls `visit` for the clusters of a text's glyphs as they are drawn. One begins with the text, and each
/// ends where the next one in the text begins. Throws Error (`pdf-text`) if a cluster would have no text:
/// then layout went wrong.
template <typename Visit>
void for_each_cluster(std::string_view whole, std::span<const layout::Glyph> shown, bool right_to_left,
                      Visit visit) {
  const char* const text = whole.data();
  const std::size_t count = shown.size(), size = whole.size();
  const layout::Glyph* const glyphs = shown.data();
  std::size_t before = right_to_left ? size : 0;  // where the clusters drawn before leave off
  for (std::size_t first = 0, last = 0; first < count; first = last) {
    const std::size_t own = glyphs[first].cluster;
    do ++last;
    while (last < count && glyphs[last].cluster == own);
    const bool is_last = last == count;
    if (right_to_left) {
      const std::size_t begin = is_last ? 0 : own;
      if (before <= begin || before > size) throw_textless(whole);
      visit(Cluster{first, last, {text + begin, before - begin}});
      before = begin;
    } else {
      const std::size_t end = is_last ? size : glyphs[last].cluster;
      if (end <= before || end > size) throw_textless(whole);
      visit(Cluster{first, last, {text + before, end - before}});
      before = end;
    }
  }
}

/// Of a run's glyphs.
template <typename Visit>
void for_each_cluster(const layout::GlyphRun& run, Visit visit) {
  for_each_cluster(run.text, run.glyphs, run.right_to_left, visit);
}

}  // namespace casebound::pdf
