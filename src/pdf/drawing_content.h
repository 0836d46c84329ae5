#pragma once

#include "casebound/colour/separation.h"
#include "casebound/image/picture.h"

#include "pdf/drawn_text.h"
#include "pdf/embedded_font.h"

#include <set>
#include <string>

namespace casebound::pdf {

/// Opacities to fill and to stroke with, in thousandths: a graphics state of its own.
struct Opacity {
  int fill = 1000, stroke = 1000;
  friend auto operator<=>(const Opacity&, const Opacity&) = default;

  std::string resource() const { return "A" + std::to_string(fill) + "." + std::to_string(stroke); }
};

/// What a form XObject paints, not deflated, and the graphics states that it needs.
struct DrawingContent {
  std::string operators;
  std::set<Opacity> opacities;
};

/// A drawing in points, y upwards from its bottom left corner. Colours are written by `separator`, if there
/// is one.
DrawingContent drawing_content(const image::Drawing& drawing, const SetMarks& text, Length height,
                               const EmbeddedFonts& fonts, const colour::Separator* separator);

}  // namespace casebound::pdf
