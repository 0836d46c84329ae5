#pragma once

#include "casebound/font/library.h"
#include "casebound/layout/pages.h"

#include "pdf/drawn_text.h"
#include "pdf/embedded_font.h"
#include "pdf/sheet.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::pdf {

/// The width of the strip around the bleed that the marks stand in.
Length marks_room();

/// The slug lines of all pages, set in the book's faces; none where the target has no marks.
using SlugLines = std::vector<SetMark>;
SlugLines set_slug_lines(const layout::Pages& pages, const Target& target, const font::FontLibrary& fonts);

/// What stands outside of the bleed: crop marks, register marks on every plate, a colour bar, and the slug
/// line. From the trim's bottom left corner.
std::string printers_marks(const Sheet& sheet, const SetMark& slug, const EmbeddedFonts& fonts);

/// Entry of the resources of pages with marks: `All`, the colour that is on every plate (ISO 32000-1
/// §8.6.6.4).
inline constexpr const char* registration_colour_space =
    "/ColorSpace << /All [/Separation /All /DeviceCMYK "
    "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>] >>";

}  // namespace casebound::pdf
