#include "casebound/layout/words.h"

#include "layout/fount.h"

#include <utility>

namespace casebound::layout {

namespace {

/// Its glyphs in a run: `base` is where its text begins there, `scale` that of its run's expansion.
void append_glyphs(const SetWord& word, std::uint32_t base, double scale, std::vector<Glyph>& out) {
  const WordForm& form = *word.form;
  const std::uint32_t space = stretching_space_after(form.text);
  const auto end = static_cast<std::uint32_t>(form.text.size()) - space;
  Length width;
  Glyph* last = nullptr;  // of the word itself
  for (Glyph glyph : form.glyphs) {
    const bool stretches = space > 0 && glyph.cluster == end;
    glyph.advance = stretches ? word.space : ShortLength(glyph.advance.scaled(scale));
    if (!stretches && glyph.x_offset.units() != 0) glyph.x_offset = glyph.x_offset.scaled(scale);
    glyph.cluster += base;
    out.push_back(glyph);
    if (stretches) continue;
    width += glyph.advance;
    last = &out.back();
  }
  if (last != nullptr) last->advance += form.width.scaled(scale) - width;
  if (!form.glyphs.empty()) out.back().advance += word.kern;
}

}  // namespace

Length WordForm::width_up_to(std::uint32_t offset) const {
  Length out;
  for (const auto& glyph : glyphs)
    if (glyph.cluster < offset) out += glyph.advance;
  return out;
}

SetWord::SetWord(const WordForm& its_form, Length its_space, Length its_kern)
    : form(&its_form), space(its_space), kern(its_kern), number(its_form.number) {}

Length GlyphRun::width() const {
  Length out;
  for (const auto& word : words) out += word.form->width.scaled(scale()) + word.space + word.kern;
  for (const auto& glyph : glyphs) out += glyph.advance;
  return out;
}

void GlyphRun::spell_out() {
  std::size_t count = 0;
  for (const auto& word : words) count += word.form->glyphs.size();
  glyphs.reserve(glyphs.size() + count);
  std::uint32_t base = 0;
  for (const auto& word : std::exchange(words, {})) {
    append_glyphs(word, base, scale(), glyphs);
    base += static_cast<std::uint32_t>(word.form->text.size());
  }
}

}  // namespace casebound::layout
