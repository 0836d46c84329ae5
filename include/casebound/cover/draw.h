#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/font/library.h"
#include "casebound/layout/typeset.h"
#include "casebound/style/stylesheet.h"

#include <string>
#include <vector>

namespace casebound::covers {

/// What a cover says. Empty: not said.
struct Words {
  std::string series, title, subtitle;
  std::vector<std::string> people;  ///< a line each: `Ann Lee and Bo Day`, `Edited by Cy Poe`
  std::string publisher;
  std::string language;  ///< BCP 47
};

struct Input {
  const Words& words;
  const style::Stylesheet& stylesheet;  ///< how it looks: the rules for `.cover` (styles/README.md)
  const font::FontLibrary& fonts;
  layout::Hyphenation hyphenation = layout::Hyphenation();
};

/// One picture in two forms.
struct Cover {
  std::string svg;   ///< letters as outlines, so that no font is needed to show it
  std::string jpeg;  ///< 2,560 pixels high, sRGB: what shops and reading systems take
  std::string alt;   ///< its words, for those who cannot see it
};

/// Draws the cover with the book's own typesetter. Layers, each a page of the stylesheet's, lie one upon the
/// other: `cover-ground` (what the words stand on: the boxes `outer`, `middle` and `inner`, one in the
/// other), `cover-head` (series, title, subtitle), `cover-foot` (people) and `cover-imprint` (publisher).
/// Each is set in the sizes of the classes `size-1` to `size-8`, and the first in which its words have their
/// place on one page is taken: many names do not make the title small. If they have none in the last one,
/// that is taken and said (`cover-crowded`, a warning without a place). A character that no font has is told
/// as layout::typeset does (`missing-glyph`).
///
/// Throws Error as layout::typeset does. The same bytes for the same input.
Cover draw(const Input& input, Diagnostics& diagnostics);

}  // namespace casebound::covers
