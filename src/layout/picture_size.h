#pragma once

#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/markup/element.h"

namespace casebound::layout {

/// How large a picture stands: as wide as its element asks for (`data-width`, per cent of the measure), or as
/// it is by itself; never wider than `room`, nor so high that no text could stand with it.
Size fitted(const image::Picture& picture, const markup::Element& element, Size room);

}  // namespace casebound::layout
