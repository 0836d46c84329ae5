#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include <string>
#include <vector>

namespace casebound::pdf {

/// The words of one mark, set: runs on one baseline, their origins counted from `origin`.
struct SetMark {
  double x = 0, y = 0;  ///< in the drawing's points, y downwards
  double turn = 0;      ///< clockwise, in degrees
  std::vector<layout::GlyphRun> runs;
};

/// For each mark of a drawing; those of outlines are empty.
using SetMarks = std::vector<SetMark>;

/// Sets a drawing's words in the book's faces. Throws Error `missing-glyph` (a fault in the book), naming the
/// picture.
SetMarks set_text(const image::Drawing& drawing, const std::string& name, const font::FontLibrary& fonts);

}  // namespace casebound::pdf
