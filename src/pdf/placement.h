#pragma once

#include "casebound/image/picture.h"

#include <string>

namespace casebound::pdf {

/// Appends the six numbers of the matrix that brings a picture's unit square into an area of a page of this
/// height, upright and unmirrored.
void append_placement(std::string& out, const image::Picture& picture, const Rect& area, Length page_height);

}  // namespace casebound::pdf
