#pragma once

#include "casebound/cover/draw.h"

#include "support/shipped_fonts.h"

#include <string>

namespace casebound::tests {

/// One of the tool's own styles, or none.
inline style::Stylesheet style_of(const std::string& name) {
  style::Stylesheet out;
  Sources sources;
  Diagnostics diagnostics;
  for (const std::string& sheet : {std::string("base"), name}) {
    if (sheet.empty()) continue;
    const auto file = source_folder() / "styles" / (sheet + ".css");
    out.add(sources, sources.add(Source(sheet, disk().read(file))), diagnostics);
  }
  return out;
}

inline covers::Words sample_words() {
  return {.series = "Papers on Rivers, 4",
          .title = "Currents & Tides",
          .subtitle = "Essays on Moving Water",
          .people = {"Ada Fisher and Bo Lake"},
          .publisher = "River House",
          .language = "en"};
}

/// Drawn, with the codes of what was found.
struct DrawnCover {
  covers::Cover cover;
  std::string codes;
};

inline DrawnCover draw(const covers::Words& words, const std::string& style = "policy") {
  const style::Stylesheet stylesheet = style_of(style);
  Diagnostics diagnostics;
  DrawnCover out{covers::draw({words, stylesheet, shipped_fonts()}, diagnostics), {}};
  for (const auto& item : diagnostics.items()) out.codes += item.code + "\n";
  return out;
}

}  // namespace casebound::tests
