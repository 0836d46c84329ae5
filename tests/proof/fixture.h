#pragma once

#include "casebound/layout/pages.h"

#include <string>

namespace casebound::tests {

/// A run of type, every character as wide as a third of its size; `structure` is its element.
inline layout::PageItem run(const std::string& text, double x, double y, layout::StructureId structure = 0,
                            double size = 10) {
  layout::GlyphRun out;
  out.text = text;
  out.size = Length::from_points(size);
  out.origin = {Length::from_points(x), Length::from_points(y)};
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
      out.glyphs.push_back({1, i, Length::from_points(size / 3), {}, {}});
  return {structure, std::move(out)};
}

/// Pages of one block, `b`, whose element is 0.
inline layout::Pages pages_of(std::vector<std::vector<layout::PageItem>> pages) {
  layout::Pages out;
  out.structure.nodes.push_back({"P", layout::artifact, {}, "b", {}});
  for (auto& items : pages) {
    out.pages.push_back({});
    out.pages.back().items = std::move(items);
  }
  return out;
}

}  // namespace casebound::tests
