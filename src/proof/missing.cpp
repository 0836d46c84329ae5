#include "proof/missing.h"

#include "proof/colours.h"

#include <algorithm>
#include <iterator>

namespace casebound::proof {

namespace {

bool is_missing(const layout::Glyph& glyph) {
  return glyph.id == 0;
}

bool has_missing(const layout::PageItem& item) {
  const auto* run = std::get_if<layout::GlyphRun>(&item.content);
  return run != nullptr && std::any_of(run->glyphs.begin(), run->glyphs.end(), is_missing);
}

class Divider {
 public:
  Divider(const layout::PageItem& item, const std::vector<std::string>& families, layout::NoteSetter& setter)
      : structure_(item.structure),
        run_(std::get<layout::GlyphRun>(item.content)),
        families_(families),
        setter_(setter) {}

  std::vector<layout::PageItem> run() {
    Length x = run_.origin.x;
    for (std::size_t begin = 0, end = 0; begin < run_.glyphs.size(); begin = end) {
      const bool missing = is_missing(run_.glyphs[begin]);
      Length width;
      for (end = begin; end < run_.glyphs.size() && is_missing(run_.glyphs[end]) == missing; ++end)
        width += run_.glyphs[end].advance;
      if (missing)
        add_box(x, width);
      else
        add_part(begin, end, x);
      x += width;
    }
    return std::move(out_);
  }

 private:
  /// The glyphs from one up to another with their text. They stand as they are drawn: where that is from
  /// right to left the text after them belongs to the glyph before.
  void add_part(std::size_t begin, std::size_t end, Length x) {
    const auto cluster = [&](std::size_t i) { return run_.glyphs[i].cluster; };
    const std::uint32_t size = static_cast<std::uint32_t>(run_.text.size());
    const std::uint32_t from = run_.right_to_left ? cluster(end - 1) : cluster(begin);
    const std::uint32_t to = run_.right_to_left ? (begin == 0 ? size : cluster(begin - 1))
                                                : (end == run_.glyphs.size() ? size : cluster(end));
    layout::GlyphRun part = run_;
    part.origin.x = x;
    part.text = run_.text.substr(from, to - from);
    part.glyphs.assign(run_.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                       run_.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    for (auto& glyph : part.glyphs) glyph.cluster -= from;
    out_.push_back({structure_, std::move(part)});
  }

  void add_box(Length x, Length width) {
    const layout::NoteStyle look{families_, run_.size.scaled(.8), 700, false, red};
    const Length middle = (width - setter_.width("?", look)) / 2;
    for (auto& item : setter_.line("?", look, {x + middle, run_.origin.y})) {
      item.structure = structure_;
      out_.push_back(std::move(item));
    }
    const Length height = run_.size.scaled(.75), top = run_.origin.y - run_.size.scaled(.65);
    const Length stroke = Length::from_points(.4);
    for (const Rect& side : {Rect{x, top, width, stroke}, Rect{x, top + height - stroke, width, stroke},
                             Rect{x, top, stroke, height}, Rect{x + width - stroke, top, stroke, height}})
      out_.push_back({layout::artifact, layout::Rule{side, red}});
  }

  layout::StructureId structure_;
  const layout::GlyphRun& run_;
  const std::vector<std::string>& families_;
  layout::NoteSetter& setter_;
  std::vector<layout::PageItem> out_;
};

}  // namespace

void show_missing_glyphs(layout::Page& page, const std::vector<std::string>& families,
                         layout::NoteSetter& setter) {
  if (std::none_of(page.items.begin(), page.items.end(), has_missing)) return;
  std::vector<layout::PageItem> items;
  for (auto& item : page.items) {
    if (!has_missing(item)) {
      items.push_back(std::move(item));
      continue;
    }
    auto parts = Divider(item, families, setter).run();
    std::move(parts.begin(), parts.end(), std::back_inserter(items));
  }
  page.items = std::move(items);
}

}  // namespace casebound::proof
