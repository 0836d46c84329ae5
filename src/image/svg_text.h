#pragma once

#include "casebound/image/picture.h"

#include "image/svg_matrix.h"
#include "image/svg_style.h"

#include <vector>

namespace casebound::image {

/// The words of a `text` element and its spans, as marks. White space is collapsed as SVG does without
/// `xml:space`.
std::vector<DrawnText> text_marks(pugi::xml_node text, const Style& around, const Matrix& matrix,
                                  const FindNode& find, Features& features);

}  // namespace casebound::image
